import Crypto
import Foundation

/// The first bytes of a backup: how it is sealed, and how much.
///
/// Numbers are unsigned, the most significant byte first: at 0 the name of the form (16 bytes), at 16 its version (4), at
/// 20 the cost of the key (log2 of rounds, block size, parallelism, 0; a byte each), at 24 the salt (16), at 40 the size
/// of a piece (4), at 44 how many bytes are sealed (8), at 52 when it was made, in milliseconds from 1970 (8), at 60 the
/// layout of the store (4), at 64 SHA-256 over all of that (32), and at 96 the seal of nothing at all, by which a wrong
/// passphrase is told from a damaged file (16).
struct BackupHeader: Equatable {
  /// What this program writes.
  static let version = 1
  static let size = 112
  /// How many of them every piece is bound to.
  private static let boundSize = 64
  private static let checkedSize = 96
  private static let magic = Array("waymark-backup\r\n".utf8)
  private static let pieceSizes = 4_096...(16 << 20)

  var cost: KeyCost
  var salt: [UInt8]
  /// How many bytes are sealed at a time; the last piece may be shorter.
  var pieceSize: Int
  /// How many bytes are sealed.
  var length: Int
  /// In milliseconds from 1970-01-01T00:00Z.
  var madeAt: Int
  /// The layout of the store.
  var layout: Int

  /// What each piece is bound to.
  var bound: [UInt8] {
    BackupHeader.magic + bytes(BackupHeader.version, 4) + [cost.logRounds, cost.blockSize, cost.parallelism, 0] + salt
      + bytes(pieceSize, 4) + bytes(length, 8) + bytes(madeAt, 8) + bytes(layout, 4)
  }

  /// All but the seal.
  var checked: [UInt8] { bound + SHA256.hash(data: bound) }

  /// How many pieces there are: one at least.
  var pieces: Int { max(1, (length + pieceSize - 1) / pieceSize) }

  /// How many bytes the whole backup has.
  var fileSize: Int { BackupHeader.size + length + pieces * PieceSeal.overhead }

  /// A header, as it is to be written.
  init(cost: KeyCost, salt: [UInt8], pieceSize: Int, length: Int, madeAt: Int, layout: Int) {
    self.cost = cost
    self.salt = salt
    self.pieceSize = pieceSize
    self.length = length
    self.madeAt = madeAt
    self.layout = layout
  }

  /// Reads the first bytes of a file, without its seal; throws `.notABackup`, `.cutShort`, `.newer` or `.header`.
  init(reading bytes: [UInt8], of path: String) throws(BackupFailure) {
    guard bytes.starts(with: BackupHeader.magic.prefix(bytes.count)), !bytes.isEmpty else {
      throw .notABackup(path: path)
    }
    guard bytes.count == BackupHeader.size else {
      throw .cutShort(path: path, found: bytes.count, expected: BackupHeader.size)
    }
    func number(_ range: Range<Int>) -> Int {
      Int(truncatingIfNeeded: bytes[range].reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }
    let checked = Array(SHA256.hash(data: bytes[..<BackupHeader.boundSize]))
    guard checked == Array(bytes[BackupHeader.boundSize..<BackupHeader.checkedSize]) else { throw .header(path: path) }
    let version = number(16..<20)
    guard version <= BackupHeader.version else {
      throw .newer(path: path, found: version, known: BackupHeader.version)
    }
    guard let cost = KeyCost(logRounds: bytes[20], blockSize: bytes[21], parallelism: bytes[22]),
      BackupHeader.pieceSizes.contains(number(40..<44)), (0...(1 << 48)).contains(number(44..<52))
    else { throw .header(path: path) }
    self.init(
      cost: cost, salt: Array(bytes[24..<40]), pieceSize: number(40..<44), length: number(44..<52),
      madeAt: number(52..<60), layout: number(60..<64))
  }

  private func bytes(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
