import ArgumentParser
import Glibc
import Storage

/// Makes and verifies backups.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Back a store up while it is in use, sealed with a passphrase.",
    discussion: """
      waymark backup /backups/2026-01-12.backup
      The passphrase is asked for twice, or read from a file that nobody else may read; without it nobody, you \
      included, gets anything back. A timer that does this every night is in the documentation, on the page Backup.
      """,
    subcommands: [Make.self, Verify.self], defaultSubcommand: Make.self)

  /// Makes one.
  struct Make: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a backup (what `waymark backup FILE` does).",
      discussion: """
        Nothing of the store is written unsealed, and nothing is written over. It is for whoever owns the store's file.
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var sealing: PassphraseOptions
    @Argument(help: "The file to make; it must not be there yet.") var file: String

    func run() throws {
      try BackupCommand.begin(options)
      let store = try SQLiteStore(opening: options.path)
      guard store.isOwned || BackupCommand.isRoot else {
        throw Complaint("A backup is for whoever owns the store's file, since it holds every case.")
      }
      let passphrase = try sealing.chosen()
      let summary = try store.backUp(to: file, sealedWith: passphrase, at: SystemClock().now)
      Display.write("Sealed \(summary.length) bytes of \(Display.line(options.path)) in \(Display.line(file)).")
    }
  }

  /// Looks through one.
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Unseal a backup in memory and prove it: every byte, every page, every chain.",
      discussion: "Nothing is restored, and nothing is written to a disk.")

    @OptionGroup var sealing: PassphraseOptions
    @Argument(help: "The backup.") var file: String

    func run() throws {
      let backup = try Backup(opening: file, sealedWith: sealing.known(for: file))
      let found = try backup.verify()
      Display.write("\(Display.line(file)): \(BackupCommand.sound(found, backup.summary))")
    }
  }

  /// What was found in a backup that is whole.
  static func sound(_ found: SoundStore, _ summary: BackupSummary) -> String {
    "whole, made \(summary.madeAt); \(found.cases) cases, \(found.entries) entries, each chain unbroken."
  }

  /// A backup is of everything, and made as nobody in particular.
  static func begin(_ options: StoreOptions) throws {
    guard options.actingAs == nil, options.today == nil else {
      throw Complaint("This is done as nobody in particular, on no particular day: leave --as and --today out.")
    }
  }

  private static var isRoot: Bool { geteuid() == 0 }
}

/// Brings a store back from a backup.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Make a store from a backup; nothing is written over.",
    discussion: """
      waymark restore /backups/2026-01-12.backup --store /srv/waymark/restored.store
      The file appears when every byte has been proved and is on the disk, or not at all.
      """)

  @OptionGroup var options: StoreOptions
  @OptionGroup var sealing: PassphraseOptions
  @Argument(help: "The backup.") var file: String

  func run() throws {
    try BackupCommand.begin(options)
    guard !NewFile.isThere(options.path) else { throw BackupFailure.exists(path: options.path) }
    let backup = try Backup(opening: file, sealedWith: sealing.known(for: file))
    let found = try backup.restore(to: options.path)
    Display.write("Restored \(Display.line(options.path)): \(BackupCommand.sound(found, backup.summary))")
  }
}
