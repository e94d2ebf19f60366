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
    let placesCursor = type.isEmpty ? -1 : waymark_places_cursor(type, output)
    guard placesCursor >= 0 else { throw .unknownTerminal(type) }
    if placesCursor == 0 { throw .dumbTerminal(type) }
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
