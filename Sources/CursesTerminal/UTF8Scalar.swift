/// The scalar at the front of some bytes.
enum UTF8Scalar {
  case scalar(Unicode.Scalar, length: Int)
  /// The bytes end within a scalar.
  case incomplete
  /// No scalar starts here.
  case invalid

  /// Decodes one scalar, strictly: no overlong forms, no surrogates.
  static func decode(_ bytes: [UInt8], at position: Int) -> UTF8Scalar {
    guard position < bytes.count else { return .incomplete }
    let first = bytes[position]
    let length: Int
    var value: UInt32
    let least: UInt32
    switch first {
    case 0..<0x80: return .scalar(Unicode.Scalar(first), length: 1)
    case 0xC2...0xDF: (length, value, least) = (2, UInt32(first & 0x1F), 0x80)
    case 0xE0...0xEF: (length, value, least) = (3, UInt32(first & 0x0F), 0x800)
    case 0xF0...0xF4: (length, value, least) = (4, UInt32(first & 0x07), 0x10000)
    default: return .invalid
    }
    for offset in 1..<length {
      guard position + offset < bytes.count else { return .incomplete }
      let byte = bytes[position + offset]
      guard byte & 0xC0 == 0x80 else { return .invalid }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard value >= least, let scalar = Unicode.Scalar(value) else { return .invalid }
    return .scalar(scalar, length: length)
  }
}
