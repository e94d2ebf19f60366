internal import Crypto

/// SHA-256 over parts as they come, without a list or texts of them.
///
/// Each part is ended by a zero byte, which none of them may hold: so no two lists give the same bytes.
public struct PartHasher {
  private var hasher = SHA256()

  /// A hasher that has seen nothing.
  public init() {}

  /// Takes a part.
  public mutating func add(_ part: String) {
    var part = part
    part.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  /// Takes the bytes of a part that is in two pieces.
  public mutating func add(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) {
    hasher.update(bufferPointer: first)
    add(second)
  }

  /// Takes a part's bytes.
  public mutating func add(_ part: UnsafeRawBufferPointer) {
    hasher.update(bufferPointer: part)
    withUnsafeBytes(of: Self.separator) { hasher.update(bufferPointer: $0) }
  }

  /// What came so far, in hexadecimal.
  public var hex: String {
    String(unsafeUninitializedCapacity: Self.length) { text in
      write(into: UnsafeMutableBufferPointer(rebasing: text[..<Self.length]))
      return Self.length
    }
  }

  /// The hash of a single part, in hexadecimal.
  public static func hex(of part: String) -> String {
    var hasher = PartHasher()
    hasher.add(part)
    return hasher.hex
  }

  /// Writes what came so far, in hexadecimal, into a buffer of `length` bytes.
  public func write(into text: UnsafeMutableBufferPointer<UInt8>) {
    var index = 0
    for byte in hasher.finalize() {
      text[index] = Self.digit(byte >> 4)
      text[index + 1] = Self.digit(byte & 0xF)
      index += 2
    }
  }

  /// How many bytes a hash has in hexadecimal.
  public static let length = 64

  private static let separator: UInt8 = 0

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
  }
}
