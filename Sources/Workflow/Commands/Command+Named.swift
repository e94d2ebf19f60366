extension Command {
  /// The command of a name, read from its fields alone; nil where there is none of that name.
  public init?(named name: String, from decoder: any Decoder) throws {
    guard let read = Command.readers[name] else { return nil }
    self = try read(decoder)
  }
}
