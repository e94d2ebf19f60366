import Casework
import GRDB

/// What SQLite's errors mean to a store. The texts say what kind of error it was, never what was being written.
enum StoreFailure {
  static func error(for error: any Error, path: String) -> StoreError {
    switch error {
    case let error as StoreError: error
    case let error as DatabaseError: self.error(for: error.resultCode, path: path)
    case is UnreadableRow, is RowDecodingError: .damaged(path: path, detail: "a row can't be read")
    default: .cannotOpen(path: path, detail: "an unexpected error")
    }
  }

  /// True where the store's pages are not what SQLite wrote.
  static func isDamage(_ error: any Error) -> Bool {
    guard let error = error as? DatabaseError else { return false }
    return error.resultCode == .SQLITE_CORRUPT || error.resultCode == .SQLITE_NOTADB
  }

  /// What kind of error it was, in a few words that name no file.
  static func kind(of error: any Error) -> String {
    guard let error = error as? DatabaseError else { return "a row can't be read" }
    return switch self.error(for: error.resultCode, path: "") {
    case .damaged(_, let detail): detail
    case .disk: "the disk gave an error"
    default: "SQLite error \(error.resultCode.rawValue)"
    }
  }

  private static func error(for code: ResultCode, path: String) -> StoreError {
    switch code {
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM: .readOnly(path: path)
    case .SQLITE_FULL: .full(path: path)
    case .SQLITE_NOTADB: .damaged(path: path, detail: "its first page can't be read")
    case .SQLITE_CORRUPT: .damaged(path: path, detail: "SQLite finds its pages malformed")
    case .SQLITE_ERROR, .SQLITE_SCHEMA: .damaged(path: path, detail: "its tables are not as they should be")
    case .SQLITE_IOERR: .disk(path: path)
    case .SQLITE_CANTOPEN: .cannotOpen(path: path, detail: "SQLite can't open it or the files beside it")
    default: .cannotOpen(path: path, detail: "SQLite error \(code.rawValue)")
    }
  }
}

/// A row of a read model holds what no row can.
struct UnreadableRow: Error {}
