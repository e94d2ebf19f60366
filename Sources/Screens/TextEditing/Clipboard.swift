/// What was cut or copied last, for every field and screen of the program.
public final class Clipboard {
  /// The text; empty where nothing was copied yet.
  public var text = ""

  public init() {}
}
