/// What one cell shows, as plain data: a scalar and up to four marks on it, which is all that a terminal's cell holds.
///
/// Frames are filled and compared cell by cell on every key; plain data costs a fraction of a `Character` there.
struct Symbol: Hashable, Sendable {
  /// The base and two marks, 21 bits each from the lowest on; no mark is 0.
  private var low: UInt64
  /// Two more marks.
  private var high: UInt64

  static let blank = Symbol(ascii: 0x20)
  /// What stands where a character can't be shown.
  static let replacement = Symbol("\u{FFFD}" as Unicode.Scalar)

  init(_ scalar: Unicode.Scalar) {
    low = UInt64(scalar.value)
    high = 0
  }

  /// A printable ASCII code.
  init(ascii byte: UInt8) {
    low = UInt64(byte)
    high = 0
  }

  /// A grapheme; of one with more than five scalars the first five.
  init(_ character: Character) {
    low = 0
    high = 0
    for (index, scalar) in character.unicodeScalars.prefix(Symbol.mostScalars).enumerated() {
      if index < Symbol.scalarsInLow {
        low |= UInt64(scalar.value) << (index * Symbol.bits)
      } else {
        high |= UInt64(scalar.value) << ((index - Symbol.scalarsInLow) * Symbol.bits)
      }
    }
  }

  /// The only scalar; nil for one with marks.
  var scalar: Unicode.Scalar? {
    high == 0 && low >> Symbol.bits == 0 ? Unicode.Scalar(UInt32(low)) : nil
  }

  /// The grapheme.
  var character: Character {
    if let scalar { return Character(scalar) }
    var scalars = String.UnicodeScalarView()
    for index in 0..<Symbol.mostScalars {
      let part = index < Symbol.scalarsInLow ? low : high
      let place = index < Symbol.scalarsInLow ? index : index - Symbol.scalarsInLow
      let value = UInt32(truncatingIfNeeded: part >> (place * Symbol.bits)) & 0x1F_FFFF
      if value != 0, let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    return String(scalars).first ?? " "
  }

  /// Enough for any scalar.
  private static let bits = 21
  private static let scalarsInLow = 3
  private static let mostScalars = 5
}
