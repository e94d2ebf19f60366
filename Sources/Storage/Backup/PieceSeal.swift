import Crypto
import Foundation

/// Seals the pieces of a backup and opens them, by AES-256-GCM.
///
/// Each piece is bound to the header, to its number and to whether it is the last: one that was moved, left out or taken
/// from another backup opens no more than one that was changed. A key seals one backup, so that its numbers can be the
/// nonces.
struct PieceSeal {
  /// How many bytes longer a sealed piece is.
  static let overhead = 16
  private let key: SymmetricKey
  private let bound: [UInt8]

  init(key: SymmetricKey, header: BackupHeader) {
    self.key = key
    bound = header.bound
  }

  /// The sealed piece.
  func sealed(_ piece: UnsafeRawBufferPointer, number: Int, isLast: Bool) throws -> AES.GCM.SealedBox {
    try AES.GCM.seal(
      PieceSeal.data(piece), using: key, nonce: nonce(number, isLast), authenticating: bound + tail(number, isLast))
  }

  /// What was sealed; nil where it is not what was sealed there.
  func opened(_ sealed: UnsafeRawBufferPointer, number: Int, isLast: Bool) -> Data? {
    guard sealed.count >= PieceSeal.overhead else { return nil }
    let split = sealed.count - PieceSeal.overhead
    let content = PieceSeal.data(UnsafeRawBufferPointer(rebasing: sealed[..<split]))
    guard
      let box = try? AES.GCM.SealedBox(
        nonce: nonce(number, isLast), ciphertext: content, tag: Array(sealed[split...]))
    else { return nil }
    return try? AES.GCM.open(box, using: key, authenticating: bound + tail(number, isLast))
  }

  /// The seal of no bytes, over the whole header: it opens with the right passphrase alone.
  static func check(_ key: SymmetricKey, over header: BackupHeader) throws -> [UInt8] {
    try Array(AES.GCM.seal([UInt8](), using: key, nonce: checkNonce(), authenticating: header.checked).tag)
  }

  /// True for the key that made a seal of no bytes.
  static func isKey(_ key: SymmetricKey, of header: BackupHeader, check: ArraySlice<UInt8>) -> Bool {
    guard let box = try? AES.GCM.SealedBox(nonce: checkNonce(), ciphertext: [UInt8](), tag: Array(check)) else {
      return false
    }
    return (try? AES.GCM.open(box, using: key, authenticating: header.checked)) != nil
  }

  /// No piece has this number.
  private static func checkNonce() throws -> AES.GCM.Nonce {
    try AES.GCM.Nonce(data: [UInt8](repeating: 0xFF, count: 12))
  }

  private func nonce(_ number: Int, _ isLast: Bool) throws -> AES.GCM.Nonce {
    try AES.GCM.Nonce(data: [0, 0, 0] + tail(number, isLast))
  }

  private func tail(_ number: Int, _ isLast: Bool) -> [UInt8] {
    (0..<8).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } + [isLast ? 1 : 0]
  }

  /// The same bytes, for as long as they are there.
  private static func data(_ bytes: UnsafeRawBufferPointer) -> Data {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return Data() }
    return Data(bytesNoCopy: UnsafeMutableRawPointer(mutating: base), count: bytes.count, deallocator: .none)
  }
}
