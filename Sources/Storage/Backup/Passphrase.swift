import Crypto
import CryptoExtras
import Foundation

/// What somebody keeps in their head, or in a file of their own, to seal a backup with. It is never printed.
public struct Passphrase: Sendable {
  /// How many characters one that is chosen must have.
  public static let shortest = 12
  private let bytes: [UInt8]
  private let length: Int

  /// A text, in which characters that look alike are alike.
  public init(_ text: String) {
    bytes = Array(text.precomposedStringWithCanonicalMapping.utf8)
    length = text.count
  }

  /// False for one that is guessed too soon.
  public var isLongEnough: Bool { length >= Passphrase.shortest }

  /// True for the same one, typed again.
  public func isSame(as other: Passphrase) -> Bool { bytes == other.bytes }

  /// Makes a key of the usual cost, and throws it away: for measuring how long that takes.
  public func tryOut() throws(BackupFailure) { _ = try key(salt: [0], cost: .standard) }

  /// The key that it makes with a salt.
  func key(salt: [UInt8], cost: KeyCost) throws(BackupFailure) -> SymmetricKey {
    do {
      // The library takes no passphrase of no bytes.
      return try KDF.Scrypt.deriveKey(
        from: bytes.isEmpty ? [0] : bytes, salt: salt, outputByteCount: 32, rounds: 1 << cost.logRounds,
        blockSize: Int(cost.blockSize), parallelism: Int(cost.parallelism))
    } catch {
      throw .noKey
    }
  }
}

extension Passphrase: CustomStringConvertible {
  public var description: String { "a passphrase" }
}

/// What it costs to try a passphrase, by scrypt (RFC 7914).
public struct KeyCost: Hashable, Sendable {
  let logRounds: UInt8
  let blockSize: UInt8
  let parallelism: UInt8

  /// 128 MB and some tenths of a second, as OWASP's password storage cheat sheet has it: N = 2^17, r = 8, p = 1.
  public static let standard = KeyCost(known: 17)
  /// Next to nothing: for trying what does not depend on it.
  static let least = KeyCost(known: 4)

  private init(known logRounds: UInt8) { (self.logRounds, blockSize, parallelism) = (logRounds, 8, 1) }

  /// A cost that a backup names; nil for one that would take more than a gigabyte, which no backup of ours does.
  init?(logRounds: UInt8, blockSize: UInt8, parallelism: UInt8) {
    guard (1...20).contains(logRounds), (1...8).contains(blockSize), (1...4).contains(parallelism) else { return nil }
    (self.logRounds, self.blockSize, self.parallelism) = (logRounds, blockSize, parallelism)
  }
}
