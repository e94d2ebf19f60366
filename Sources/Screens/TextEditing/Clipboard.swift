/// What was cut or copied last, for every field and screen of the program.
public final class Clipboard {
  /// The text; empty where nothing was copied yet.
  public var text = ""
  /// What was typed into a dialog and refused last; empty where nothing was.
  var refused = ""

  public init() {}
}
