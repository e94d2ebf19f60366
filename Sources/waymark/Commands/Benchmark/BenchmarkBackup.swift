import ArgumentParser
import Storage

extension BenchmarkCommand {
  /// Times a backup of a store and, beside it, how long making the key takes: that is the same for every store.
  struct Backup: ParsableCommand {
    @OptionGroup var options: StoreOptions
    @Argument var file: String

    func run() throws {
      let store = try SQLiteStore(opening: options.path)
      var summary: BackupSummary?
      let all = try Stopwatch.time {
        summary = try store.backUp(to: file, sealedWith: Passphrase("an invented passphrase"), at: SystemClock().now)
      }
      let key = try Stopwatch.time { try Passphrase("an invented passphrase").tryOut() }
      Display.write("backup_ms=\(all) backup_key_ms=\(key) backup_bytes=\(summary?.length ?? 0)")
    }
  }
}
