/// Ready-made characters of the ASCII range: making one costs more than copying it.
enum ASCII {
  /// The character of each ASCII code.
  static let characters: [Character] = (0..<128).map { Character(Unicode.Scalar(UInt8($0))) }
}
