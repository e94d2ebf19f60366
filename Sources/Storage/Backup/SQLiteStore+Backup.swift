import Casework
import Crypto
import Foundation
public import Workflow

extension SQLiteStore {
  /// Writes a backup of the store as it is now, sealed with a passphrase, to a file that is not there yet.
  ///
  /// Others go on reading and writing meanwhile; they wait for no more than its first moment. Nothing of the store is
  /// written anywhere unsealed, and the file appears when it is whole and durable. Throws `BackupFailure` for the file and
  /// `StoreError` for the store.
  public func backUp(
    to file: String, sealedWith passphrase: Passphrase, cost: KeyCost = .standard, at: Instant
  ) throws -> BackupSummary {
    let content = try NewContent(for: file)
    let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
    // The key takes longest: nobody need wait for it.
    let key = try passphrase.key(salt: salt, cost: cost)
    do {
      let summary = try StillPages.read(path, busyTimeout: 10) { pages in
        let header = BackupHeader(
          cost: cost, salt: salt, pieceSize: SQLiteStore.pieceSize, length: pages.length, madeAt: at.milliseconds,
          layout: pages.layout)
        try (header.checked + PieceSeal.check(key, over: header)).withUnsafeBytes { try content.write($0) }
        try SQLiteStore.seal(pages, PieceSeal(key: key, header: header), header, into: content)
        return BackupSummary(header)
      }
      try content.finish()
      return summary
    } catch let error as BackupFailure {
      throw error
    } catch {
      throw StoreFailure.error(for: error, path: path)
    }
  }

  /// Pieces are whole pages, and small enough that the memory for the next is that of the last: of a megabyte each is
  /// given back to the system and fetched anew, which takes longer than sealing it.
  private static let pieceSize = 1 << 15

  private static func seal(
    _ pages: StillPages, _ seal: PieceSeal, _ header: BackupHeader, into content: NewContent
  ) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: header.pieceSize, alignment: 4_096)
    defer { buffer.deallocate() }
    for number in 0..<header.pieces {
      let start = number * header.pieceSize
      let piece = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(header.pieceSize, header.length - start)])
      try pages.fill(piece, from: start)
      let box = try seal.sealed(UnsafeRawBufferPointer(piece), number: number, isLast: number == header.pieces - 1)
      try box.ciphertext.withUnsafeBytes { try content.write($0) }
      try box.tag.withUnsafeBytes { try content.write($0) }
    }
  }
}

/// What a backup says of itself.
public struct BackupSummary: Hashable, Sendable {
  /// When it was made.
  public var madeAt: Instant
  /// The layout of the store in it.
  public var layout: Int
  /// How many bytes the store has.
  public var length: Int
  /// How many bytes the backup has.
  public var fileSize: Int

  init(_ header: BackupHeader) {
    madeAt = Instant(milliseconds: header.madeAt)
    (layout, length, fileSize) = (header.layout, header.length, header.fileSize)
  }
}
