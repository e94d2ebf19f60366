/// SHA-256 over texts.
enum Fingerprint {
  /// In hexadecimal, of the parts one after the other.
  static func hex(of parts: [String]) -> String {
    var hasher = PartHasher()
    for part in parts { hasher.add(part) }
    return hasher.hex
  }
}
