import Casework
import GRDB
import GRDBSQLite
import Workflow

/// What is found in a store in which nothing is wrong.
public struct SoundStore: Hashable, Sendable {
  /// How many cases it has.
  public var cases: Int
  /// How many entries its journal has.
  public var entries: Int

  /// Looks through the bytes of a store; throws `.unsound` with what is wrong. `path` names them.
  init(looking memory: Memory, path: String) throws(BackupFailure) {
    // In memory there is no write-ahead log: what says that one is used is set back.
    for place in [18, 19] where memory.size > 100 { memory.base.storeBytes(of: 1, toByteOffset: place, as: UInt8.self) }
    do {
      let queue = try DatabaseQueue(configuration: Connection.configuration(busyTimeout: 1, readOnly: false))
      self = try withExtendedLifetime(memory) { try SoundStore.look(memory, queue, path: path) }
    } catch let error as BackupFailure {
      throw error
    } catch {
      throw .unsound(path: path, faults: [StoreFailure.kind(of: error)])
    }
  }

  /// The connection is closed before the memory goes that it reads.
  private static func look(_ memory: Memory, _ queue: DatabaseQueue, path: String) throws -> SoundStore {
    defer { try? queue.close() }
    return try queue.inDatabase { db in
      let code = sqlite3_deserialize(
        db.sqliteConnection, "main", memory.base.assumingMemoryBound(to: UInt8.self), Int64(memory.size),
        Int64(memory.size), UInt32(SQLITE_DESERIALIZE_READONLY))
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
      return try SoundStore(db, path: path)
    }
  }

  private init(_ db: Database, path: String) throws {
    var faults = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
    var (cases, entries) = (0, 0)
    for stream in try Journal.streams(in: db) {
      do {
        let found = try Journal.entries(of: stream, in: db)
        if let broken = HashChain.firstBreak(in: found) {
          faults.append("the chain of \(stream) is broken at entry \(broken)")
        }
        entries += found.count
      } catch let StoreError.unreadableEntry(stream, sequence) {
        faults.append("entry \(sequence) of \(stream) can't be read")
      }
      if stream != .authority { cases += 1 }
    }
    guard faults.isEmpty else { throw BackupFailure.unsound(path: path, faults: faults) }
    (self.cases, self.entries) = (cases, entries)
  }
}
