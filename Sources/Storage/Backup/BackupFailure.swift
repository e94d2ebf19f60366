import Casework

/// Why a backup could not be made, verified or restored. No text holds a passphrase or anything of a case.
public enum BackupFailure: Error, Hashable, Sendable {
  case missing(path: String)
  case notABackup(path: String)
  /// The backup was made by a later version of the program.
  case newer(path: String, found: Int, known: Int)
  /// The first bytes of the backup, which say how it is sealed, were changed.
  case header(path: String)
  case wrongPassphrase(path: String)
  /// Fewer bytes than the header says.
  case cutShort(path: String, found: Int, expected: Int)
  /// More bytes than the header says.
  case tooLong(path: String, found: Int, expected: Int)
  /// A piece is not what was sealed there: the bytes from one place of the file to another, the first counted as 0.
  case changed(path: String, from: Int, to: Int)
  /// What was sealed is no sound store; a line for each fault.
  case unsound(path: String, faults: [String])
  /// What was sealed is too large to be looked through without writing it down.
  case tooLarge(path: String, size: Int)
  case exists(path: String)
  /// What was written to another store of this path lies beside it, and would be taken for the new one's.
  case logBeside(path: String, log: String)
  case full(path: String)
  case cannotRead(path: String, detail: String)
  case cannotWrite(path: String, detail: String)
  /// The system could not make the key.
  case noKey
}

extension BackupFailure: CustomStringConvertible {
  /// One sentence for the person at the terminal; more where a store has several faults.
  public var description: String {
    switch self {
    case .missing(let path): "There is no backup at \(path)."
    case .notABackup(let path): "\(path) is not a backup that Waymark made."
    case .newer(let path, let found, let known):
      "\(path) was made by a later version of Waymark (form \(found), this program knows up to \(known))."
    case .header(let path): "\(path) is damaged in its first \(BackupHeader.size) bytes: it can't be unsealed."
    case .wrongPassphrase(let path): "That is not the passphrase that \(path) was sealed with."
    case .cutShort(let path, let found, let expected):
      "\(path) is cut short: it has \(found) bytes of \(expected)."
    case .tooLong(let path, let found, let expected):
      "\(path) is not as it was made: it has \(found) bytes where \(expected) were written."
    case .changed(let path, let from, let to):
      "\(path) is not as it was made: bytes \(from) to \(to) were changed, or are of another backup."
    case .unsound(let path, let faults):
      "What is sealed in \(path) is no sound store: \(faults.joined(separator: "; "))."
    case .tooLarge(let path, let size):
      "What is sealed in \(path) takes \(size) bytes, more than this machine's memory allows to look through: every "
        + "byte is as it was sealed; `waymark restore` it to look further."
    case .exists(let path): "\(path) exists already; nothing was written over it."
    case .logBeside(let path, let log): StoreError.logBeside(path: path, log: log).description
    case .full(let path): "There is no space left for \(path): nothing was left there."
    case .cannotRead(let path, let detail): "\(path) can't be read: \(detail)."
    case .cannotWrite(let path, let detail): "\(path) can't be written: \(detail); nothing was left there."
    case .noKey: "A key could not be made of the passphrase: there is not enough memory."
    }
  }
}
