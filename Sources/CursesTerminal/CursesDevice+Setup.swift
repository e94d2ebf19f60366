import CNCurses

extension CursesDevice {
  /// Sees to it that text goes out as UTF-8 and is laid out by it: in any other character set ncurses would count the
  /// bytes of a letter, not its columns.
  ///
  /// Only the character set is taken from the locale, so that numbers keep their point in files and databases.
  static func chooseCharacterSet() {
    setlocale(LC_CTYPE, "")
    if !waymark_locale_is_utf8() { setlocale(LC_CTYPE, "C.UTF-8") }
  }

  /// Refuses a terminal on which no screen can be drawn, before anything is changed on it.
  static func check(_ type: String, output: Int32) throws(TerminalUnavailable) {
    var answer: Int32 = 0
    guard !type.isEmpty, setupterm(type, output, &answer) == OK else { throw .unknownTerminal(type) }
    let canPlaceCursor = waymark_capability("cup") != nil
    waymark_forget_terminal()
    if !canPlaceCursor { throw .dumbTerminal(type) }
  }

  /// Streams on copies of the descriptors, as ncurses wants them; closing them leaves the caller's open.
  static func open(
    input: Int32, output: Int32
  ) -> (input: UnsafeMutablePointer<FILE>, output: UnsafeMutablePointer<FILE>)? {
    let copies = (waymark_duplicate(input), waymark_duplicate(output))
    guard copies.0 >= 0, copies.1 >= 0 else { return nil }
    guard let reading = fdopen(copies.0, "r"), let writing = fdopen(copies.1, "w") else { return nil }
    return (reading, writing)
  }
}
