import CNCurses

/// The end of the process, as a hang-up or a signal asks for it.
public enum Ending {
  /// True once it was asked for: what was typed is kept within two seconds.
  public static var isUnderWay: Bool { waymark_is_ending() }
}
