/// What a person has set for themselves, as their file says it: read, and not yet compared with what there is.
public struct Settings: Hashable, Sendable {
  /// The theme by its name; nil where the file leaves it open.
  public var theme: PlacedText?
  /// The language by its code.
  public var language: PlacedText?
  /// True where every screen is to be written as lines.
  public var plain: Bool?
  /// False where the mouse is left to the terminal.
  public var mouse: Bool?
  /// False where the tour is not to be offered to whoever starts the program for the first time.
  public var tour: Bool?
  /// After how many minutes without a key the screen is locked.
  public var lock: Int?
  /// The keys of actions, in the order of the file.
  public var keys: [OwnBinding] = []

  /// The keys that are to do an action, by their names.
  public struct OwnBinding: Hashable, Sendable {
    public var action: PlacedText
    public var keys: [PlacedText]
  }

  /// Nothing set.
  public init() {}
}
