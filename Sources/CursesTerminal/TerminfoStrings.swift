import CNCurses

/// Reads the description of the terminal that ncurses has open.
enum TerminfoStrings {
  /// The bytes of a capability without its delays (`$<20/>`), nil when the terminal lacks it.
  static func bytes(_ name: String) -> [UInt8]? {
    guard let text = waymark_capability(name) else { return nil }
    return withoutDelays(Array(UnsafeBufferPointer(start: text, count: strlen(text))).map { UInt8(bitPattern: $0) })
  }

  /// A capability's bytes without the delays in it, which only tputs understands.
  static func withoutDelays(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "$"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "<"),
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ">"))
      {
        index = end + 1
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
