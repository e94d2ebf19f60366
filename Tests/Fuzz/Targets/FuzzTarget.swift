/// A door of the program that bytes come in by, and what must hold whatever they are.
struct FuzzTarget: Sendable, CustomStringConvertible {
  /// The name of its folder in `Corpus`.
  var name: String
  /// Sends the bytes through the door; throws what must never be.
  var run: @Sendable ([UInt8]) throws -> Void

  var description: String { name }

  /// Something that must never be.
  struct Broken: Error, CustomStringConvertible {
    var description: String
    init(_ description: String) { self.description = description }
  }

  /// Throws what is said where it is not so.
  static func require(_ isSo: Bool, _ said: @autoclosure () -> String) throws {
    if !isSo { throw Broken(said()) }
  }
}

extension StringProtocol {
  /// The first scalar that makes a terminal do something or turns text around; line ends are taken for text where asked.
  func firstHarmful(allowingLines: Bool = false) -> Unicode.Scalar? {
    unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x0A: !allowingLines
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }
}
