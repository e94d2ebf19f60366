/// What a terminal can tell the program.
public enum InputEvent: Hashable, Sendable {
  case key(Key)
  /// Text from a bracketed paste: never keys. Line ends are `\n`, control characters are already taken out.
  case paste(String)
  /// The mouse, where it was asked for.
  case mouse(MouseEvent)
  /// The window has a new size; the next frame is drawn whole.
  case resize(Size)
  /// Nothing came within the time-out that the caller gave.
  case idle
  /// The program was brought back to the foreground after Ctrl-Z: the next frame is drawn whole.
  case resumed
  /// The terminal is gone: keep what was typed and leave.
  case closed
}
