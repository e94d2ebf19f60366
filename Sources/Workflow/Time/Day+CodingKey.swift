/// Lets a dictionary keyed by day be stored as an object with ISO dates for keys.
extension Day: CodingKeyRepresentable {
  /// The ISO date as a key.
  public var codingKey: any CodingKey { Key(stringValue: description) }

  /// The day of an ISO date used as a key; nil for any other key.
  public init?(codingKey: some CodingKey) {
    self.init(codingKey.stringValue)
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
