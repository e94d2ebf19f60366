internal import Crypto

/// SHA-256 over texts.
enum Fingerprint {
  /// In hexadecimal. Each part is ended by a zero byte, which none of them may hold: so no two lists give the same bytes.
  static func hex(of parts: [String]) -> String {
    var hasher = SHA256()
    for var part in parts {
      part.withUTF8 { hasher.update(bufferPointer: UnsafeRawBufferPointer($0)) }
      hasher.update(data: [separator])
    }
    return String(unsafeUninitializedCapacity: 64) { text in
      var index = 0
      for byte in hasher.finalize() {
        text[index] = digits[Int(byte >> 4)]
        text[index + 1] = digits[Int(byte & 0xF)]
        index += 2
      }
      return index
    }
  }

  private static let separator: UInt8 = 0
  private static let digits = Array("0123456789abcdef".utf8)
}
