import Casework
import Crypto
import Foundation

/// A backup that was made, opened for reading.
public final class Backup {
  public let path: String
  /// What it says of itself, under its seal.
  public let summary: BackupSummary
  private let descriptor: Int32
  private let header: BackupHeader
  private let seal: PieceSeal

  /// Opens a backup with its passphrase; throws what is wrong with the file, its length included.
  public init(opening path: String, sealedWith passphrase: Passphrase) throws(BackupFailure) {
    self.path = path
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw errno == ENOENT ? .missing(path: path) : Backup.failure(path) }
    do throws(BackupFailure) {
      var status = stat()
      guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw .notABackup(path: path) }
      let first = try Backup.bytes(of: file, at: 0, count: min(BackupHeader.size, Int(status.st_size)), path: path)
      header = try BackupHeader(reading: first, of: path)
      let key = try passphrase.key(salt: header.salt, cost: header.cost)
      guard PieceSeal.isKey(key, of: header, check: first[(BackupHeader.size - PieceSeal.overhead)...]) else {
        throw .wrongPassphrase(path: path)
      }
      let (found, expected) = (Int(status.st_size), header.fileSize)
      guard found >= expected else { throw .cutShort(path: path, found: found, expected: expected) }
      guard found == expected else { throw .tooLong(path: path, found: found, expected: expected) }
      seal = PieceSeal(key: key, header: header)
    } catch {
      close(file)
      throw error
    }
    summary = BackupSummary(header)
    descriptor = file
  }

  deinit { close(descriptor) }

  /// Unseals piece by piece; throws at the first that is not what was sealed.
  func forEachPiece(_ body: (Data) throws(BackupFailure) -> Void) throws(BackupFailure) {
    for number in 0..<header.pieces {
      let start = BackupHeader.size + number * (header.pieceSize + PieceSeal.overhead)
      let length = min(header.pieceSize, header.length - number * header.pieceSize) + PieceSeal.overhead
      let sealed = try Backup.bytes(of: descriptor, at: start, count: length, path: path)
      let piece = sealed.withUnsafeBytes { seal.opened($0, number: number, isLast: number == header.pieces - 1) }
      guard let piece else { throw .changed(path: path, from: start, to: start + length - 1) }
      try body(piece)
    }
  }

  /// Unseals all of it and looks through the store that it holds: pages, indexes, and the chain of every stream. Nothing
  /// is written to a disk. Throws what is wrong.
  public func verify() throws(BackupFailure) -> SoundStore {
    let memory = try Memory(size: header.length, path: path)
    var offset = 0
    try forEachPiece { piece throws(BackupFailure) in
      memory.put(piece, at: offset)
      offset += piece.count
    }
    return try SoundStore(looking: memory, path: path)
  }

  /// Writes the store to a file that is not there yet: the whole of it, durable, or nothing. What is wrong with the store
  /// that it holds is thrown before the file has its name.
  public func restore(to store: String) throws(BackupFailure) -> SoundStore {
    do throws(StoreError) {
      try StoreFile.makeFolder(for: store)
    } catch {
      throw .cannotWrite(path: store, detail: "its folder can't be made")
    }
    let content = try NewContent(for: store)
    try forEachPiece { piece throws(BackupFailure) in
      do {
        try piece.withUnsafeBytes { try content.write($0) }
      } catch {
        throw error as? BackupFailure ?? .cannotWrite(path: store, detail: "an unexpected error")
      }
    }
    let memory = try Memory(mapping: content.descriptor, size: header.length, path: store)
    let found = try SoundStore(looking: memory, path: path)
    try content.finish()
    return found
  }

  private static func bytes(
    of file: Int32, at offset: Int, count: Int, path: String
  ) throws(BackupFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let read = bytes.withUnsafeMutableBytes {
        pread(file, $0.baseAddress?.advanced(by: done), count - done, off_t(offset + done))
      }
      if read < 0, errno == EINTR { continue }
      guard read >= 0 else { throw failure(path) }
      guard read > 0 else { throw .cutShort(path: path, found: offset + done, expected: offset + count) }
      done += read
    }
    return bytes
  }

  private static func failure(_ path: String) -> BackupFailure {
    .cannotRead(path: path, detail: String(cString: strerror(errno)).lowercased())
  }
}
