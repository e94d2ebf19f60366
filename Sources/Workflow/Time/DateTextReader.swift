/// Reads digits and separators off the front of a short ASCII text, without allocating.
struct DateTextReader {
  private var rest: Substring.UTF8View

  /// A reader at the start of `text`.
  init(_ text: String) {
    rest = Substring(text).utf8
  }

  /// Whether everything has been read.
  var isAtEnd: Bool { rest.isEmpty }

  /// Takes exactly `count` digits, or nothing and returns nil.
  mutating func number(digits count: Int) -> Int? {
    var copy = self
    guard let found = copy.digits(upTo: count), found.count == count else { return nil }
    self = copy
    return found.value
  }

  /// Takes as many digits as there are, at most `limit`; nil when there is none.
  mutating func digits(upTo limit: Int) -> (value: Int, count: Int)? {
    var value = 0
    var count = 0
    while count < limit, let byte = rest.first, (48...57).contains(byte) {
      value = value * 10 + Int(byte - 48)
      count += 1
      rest.removeFirst()
    }
    return count == 0 ? nil : (value, count)
  }

  /// Takes `scalar` if it comes next, a letter in either case, and says whether it did.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard let byte = rest.first else { return false }
    let isUpper = (65...90).contains(byte)
    guard UInt32(byte) == scalar.value || isUpper && UInt32(byte) + 32 == scalar.value else { return false }
    rest.removeFirst()
    return true
  }

  /// Takes any spaces that come next.
  mutating func skipSpaces() {
    while take(" ") {}
  }

  /// Everything not yet read.
  var remainder: String { String(Substring(rest)) }
}

/// Writes dates and times by their digits. Every line of a record holds some: the text is made in one piece.
struct DateTextWriter {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// The text of at most so many characters that is written.
  static func text(_ capacity: Int, _ write: (inout DateTextWriter) -> Void) -> String {
    String(unsafeUninitializedCapacity: capacity) { bytes in
      var writer = DateTextWriter(bytes: bytes)
      write(&writer)
      return writer.count
    }
  }

  private init(bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  /// Writes so many last digits of a number that is not negative, zeros before it.
  mutating func put(_ number: Int, digits: Int) {
    var rest = number
    for place in (count..<(count + digits)).reversed() {
      bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    count += digits
  }

  /// Writes an ASCII character.
  mutating func put(_ mark: Unicode.Scalar) {
    bytes[count] = UInt8(ascii: mark)
    count += 1
  }
}
