/// Takes a line of JSON apart that is written as `JSONText.encode` writes: no spaces between values; the keys of a
/// group in ascending order, none twice, in ASCII and without escapes; numbers without exponents; no escapes by number
/// in strings. Anything else it leaves to `JSONDecoder`, and so there is no second opinion on what it means.
struct JSONLineScanner {
  private let bytes: [UInt8]
  private var index = 0
  private var parts: [JSONPart] = []

  private static let deepest = 32

  /// The line's bytes, with a zero behind them, and its parts; nil where it isn't written so.
  static func scan(_ text: String) -> (bytes: [UInt8], parts: [JSONPart])? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 1)
    bytes.append(contentsOf: text.utf8)
    // No value holds a zero: whatever is cut off ends there.
    bytes.append(0)
    guard bytes.count <= Int(Int32.max) else { return nil }
    var scanner = JSONLineScanner(bytes: bytes)
    guard scanner.value(depth: 0), scanner.index == bytes.count - 1 else { return nil }
    return (bytes, scanner.parts)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    parts.reserveCapacity(bytes.count / 8)
  }

  /// Goes over a byte where it is there.
  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard bytes[index] == UInt8(ascii: byte) else { return false }
    index += 1
    return true
  }

  private mutating func add(_ kind: JSONPart.Kind, from start: Int, to end: Int) {
    parts.append(JSONPart(kind: kind, start: Int32(start), end: Int32(end), next: Int32(parts.count + 1)))
  }

  private mutating func value(depth: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "{"): return depth < Self.deepest && group(depth: depth)
    case UInt8(ascii: "["): return depth < Self.deepest && list(depth: depth)
    case UInt8(ascii: "t"): return word("true", .yes)
    case UInt8(ascii: "f"): return word("false", .no)
    case UInt8(ascii: "n"): return word("null", .nothing)
    default: return number()
    }
  }

  private mutating func word(_ word: StaticString, _ kind: JSONPart.Kind) -> Bool {
    let start = index
    for offset in 0..<word.utf8CodeUnitCount {
      guard bytes[index] == word.utf8Start[offset] else { return false }
      index += 1
    }
    add(kind, from: start, to: index)
    return true
  }

  private mutating func list(depth: Int) -> Bool {
    let place = parts.count
    add(.list, from: index, to: index)
    index += 1
    if !take("]") {
      repeat {
        guard value(depth: depth + 1) else { return false }
      } while take(",")
      guard take("]") else { return false }
    }
    parts[place].next = Int32(parts.count)
    return true
  }

  private mutating func group(depth: Int) -> Bool {
    let place = parts.count
    add(.group, from: index, to: index)
    index += 1
    if !take("}") {
      var last: Range<Int>?
      repeat {
        guard let key = key(), last.map({ isAscending($0, key) }) ?? true, take(":"), value(depth: depth + 1) else {
          return false
        }
        last = key
      } while take(",")
      guard take("}") else { return false }
    }
    parts[place].next = Int32(parts.count)
    return true
  }

  private mutating func key() -> Range<Int>? {
    guard take("\"") else { return nil }
    let start = index
    while bytes[index] >= 0x20, bytes[index] < 0x80, bytes[index] != UInt8(ascii: "\"") {
      guard bytes[index] != UInt8(ascii: "\\") else { return nil }
      index += 1
    }
    let end = index
    guard take("\"") else { return nil }
    add(.text, from: start, to: end)
    return start..<end
  }

  private func isAscending(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    for offset in 0..<min(left.count, right.count) {
      let (one, other) = (bytes[left.lowerBound + offset], bytes[right.lowerBound + offset])
      if one != other { return one < other }
    }
    return left.count < right.count
  }

  private mutating func string() -> Bool {
    index += 1
    let start = index
    var kind = JSONPart.Kind.text
    while bytes[index] != UInt8(ascii: "\"") {
      guard bytes[index] >= 0x20 else { return false }
      if bytes[index] == UInt8(ascii: "\\") {
        kind = .escaped
        index += 1
        guard JSONEscape.byte(bytes[index]) != nil else { return false }
      }
      index += 1
    }
    add(kind, from: start, to: index)
    index += 1
    return true
  }

  /// A whole number has no more digits than a `Double` keeps; a fraction doesn't end in a zero, nor is it a long one.
  private mutating func number() -> Bool {
    let start = index
    _ = take("-")
    let whole = digits()
    guard whole == 1 || whole > 1 && bytes[index - whole] != UInt8(ascii: "0") else { return false }
    guard take(".") else {
      // "-0" is a number of its own.
      guard whole <= 15, bytes[start] != UInt8(ascii: "-") || bytes[start + 1] != UInt8(ascii: "0") else {
        return false
      }
      add(.whole, from: start, to: index)
      return isNumberOver
    }
    let fraction = digits()
    guard fraction > 0, whole + fraction <= 20, bytes[index - 1] != UInt8(ascii: "0") else { return false }
    add(.fraction, from: start, to: index)
    return isNumberOver
  }

  private var isNumberOver: Bool { bytes[index] != UInt8(ascii: "e") && bytes[index] != UInt8(ascii: "E") }

  /// Goes over digits; how many.
  private mutating func digits() -> Int {
    let start = index
    while bytes[index] >= UInt8(ascii: "0"), bytes[index] <= UInt8(ascii: "9") { index += 1 }
    return index - start
  }
}
