import Synchronization

/// What one cell shows, as plain data: a scalar, or the number of a cluster of several.
///
/// Frames are filled and compared cell by cell on every key; plain data costs a fraction of a `Character` there.
struct Symbol: Hashable, Sendable {
  /// A scalar's value; from `firstCluster` on the place of a cluster in the table.
  private let code: UInt32

  static let blank = Symbol(ascii: 0x20)
  /// What stands where a character can't be shown.
  static let replacement = Symbol("\u{FFFD}" as Unicode.Scalar)

  private init(code: UInt32) { self.code = code }

  init(_ scalar: Unicode.Scalar) { code = scalar.value }

  /// A printable ASCII code.
  init(ascii byte: UInt8) { code = UInt32(byte) }

  init(_ character: Character) {
    let scalars = character.unicodeScalars
    if let only = scalars.first, scalars.dropFirst().isEmpty {
      self.init(only)
    } else {
      self = Symbol.clusters.withLock { $0.code(of: character) }.map(Symbol.init(code:)) ?? .replacement
    }
  }

  /// The grapheme.
  var character: Character {
    if let scalar { return Character(scalar) }
    return Symbol.clusters.withLock { $0.character(of: code) }
  }

  /// The only scalar; nil for a cluster of several.
  var scalar: Unicode.Scalar? { Unicode.Scalar(code) }

  private static let clusters = Mutex(Clusters())
}

/// Every cluster of several scalars that a frame has shown, each once and with a number of its own.
struct Clusters {
  private var characters: [Character] = []
  private var codes: [Character: UInt32] = [:]
  /// How many there may be.
  private let most: Int

  /// Past every scalar.
  private static let first: UInt32 = 0x11_0000

  /// No text that people write holds 65,536 different ones; what was made up to fill the memory is not shown.
  init(most: Int = 65_536) { self.most = most }

  /// A cluster's number; nil where the table is full.
  mutating func code(of character: Character) -> UInt32? {
    if let known = codes[character] { return known }
    guard characters.count < most else { return nil }
    let code = Clusters.first + UInt32(characters.count)
    characters.append(character)
    codes[character] = code
    return code
  }

  func character(of code: UInt32) -> Character {
    let index = Int(code) - Int(Clusters.first)
    return characters.indices.contains(index) ? characters[index] : "\u{FFFD}"
  }
}
