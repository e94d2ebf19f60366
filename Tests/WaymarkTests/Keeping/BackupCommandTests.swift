import Foundation
import Glibc
import Storage
import Testing

@testable import waymark

/// The built program making, proving and restoring backups: as a timer does, and as somebody at a terminal.
@Suite(.serialized) struct BackupCommandTests {
  private let scratch: CommandLineTests.Scratch
  private let store: String
  private let passphrase: String

  init() throws {
    scratch = try CommandLineTests.Scratch()
    store = scratch.path("a.store")
    passphrase = scratch.path("passphrase")
    try "four invented words\nand a second line\n".write(toFile: passphrase, atomically: true, encoding: .utf8)
    chmod(passphrase, 0o600)
    _ = try SQLiteStore.create(at: store, training: true)
  }

  private func waymark(
    _ arguments: String..., shell before: String = ""
  ) throws -> (status: Int32, output: String, errors: String) {
    let words = [Tmux.program.path] + arguments
    let line = words.map { "'\($0)'" }.joined(separator: " ")
    return try Tmux.execute("/bin/sh", ["-c", "\(before) exec setsid -w \(line)"])
  }

  private func files() throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path))
  }

  @Test func aTimerMakesAndProvesOne() throws {
    let file = scratch.path("a.backup")
    let made = try waymark("backup", file, "--store", store, "--passphrase-file", passphrase)
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.hasPrefix("Sealed ") && made.output.hasSuffix(" bytes of \(store) in \(file).\n"))
    let proved = try waymark("backup", "verify", file, "--passphrase-file", passphrase)
    #expect(proved.output.contains("0 cases, 0 entries, each chain unbroken."), "\(proved)")
    let restored = try waymark("restore", file, "--store", scratch.path("b/b.store"), "--passphrase-file", passphrase)
    #expect(restored.status == 0, "\(restored.errors)")
    #expect(try SQLiteStore(opening: scratch.path("b/b.store")).damage().isEmpty)
    let again = try waymark("restore", file, "--store", store, "--passphrase-file", passphrase)
    #expect(again.status == 1)
    #expect(again.errors == "Error: \(store) exists already; nothing was written over it.\n")
  }

  @Test func aPassphraseThatOthersCouldReadIsRefused() throws {
    let before = try files()
    func refusal(_ text: String? = nil, mode: mode_t = 0o600, named file: String? = nil) throws -> String {
      if let text { try text.write(toFile: passphrase, atomically: true, encoding: .utf8) }
      chmod(passphrase, mode)
      let result = try waymark(
        "backup", scratch.path("x.backup"), "--store", store, "--passphrase-file", file ?? passphrase)
      #expect(result.status == 1)
      #expect(try files() == before)
      return result.errors
    }
    #expect(try refusal(mode: 0o640).contains("Others may read or change \(passphrase): `chmod 600` it"))
    #expect(try refusal("short one\n").contains("The passphrase is too short: it needs 12 characters."))
    #expect(try refusal("\n").contains("The first line of \(passphrase) is empty."))
    #expect(try refusal(String(repeating: "x", count: 1_001)).contains("is no passphrase"))
    #expect(try refusal(named: scratch.folder.path).contains("is no file to read a passphrase from."))
    #expect(try refusal(named: scratch.path("none")).contains("can't be read: no such file or directory."))
    let none = try waymark("backup", scratch.path("x.backup"), "--store", store)
    #expect(none.errors.contains("There is no terminal to type a passphrase at: name a file with --passphrase-file."))
  }

  @Test func typedAtATerminalItIsAskedForTwiceAndNeverShown() throws {
    let file = scratch.path("typed.backup")
    func asked(_ words: String..., arguments: [String]) throws -> (text: String, status: Int32?) {
      let program = try ProgramOnTerminal(arguments)
      for (index, word) in words.enumerated() {
        try program.wait(for: index == 0 ? "backup: " : "again: ")
        program.type(word + "\r")
      }
      let status = program.exitStatus()
      return (program.text, status)
    }
    let make = ["backup", file, "--store", store]
    let differing = try asked("four invented words", "four other words", arguments: make)
    #expect(differing.status == 1 && differing.text.contains("These were two different passphrases: nothing was made."))
    #expect(!FileManager.default.fileExists(atPath: file))
    let made = try asked("four invented words", "four invented words", arguments: make)
    #expect(made.status == 0 && made.text.contains("Sealed"), "\(made)")
    let wrong = try asked("four other words", arguments: ["backup", "verify", file])
    #expect(wrong.status == 1 && wrong.text.contains("That is not the passphrase that \(file) was sealed with."))
    for shown in [differing.text, made.text, wrong.text] { #expect(!shown.contains("words")) }
    let interrupted = try ProgramOnTerminal(make)
    try interrupted.wait(for: "backup: ")
    interrupted.type("\u{3}")
    // By the signal, or with a status of its own where this process was started with the signal ignored.
    #expect(interrupted.exitStatus() != 0)
    #expect(interrupted.isReaped)
  }

  @Test func aFullDiskLeavesNothing() throws {
    let file = scratch.path("a.backup")
    let before = try files()
    // In blocks of 512 bytes: the store has more than 400, and SQLite's own index of the log 64.
    let made = try waymark(
      "backup", file, "--store", store, "--passphrase-file", passphrase, shell: "ulimit -f 128;")
    #expect(made.status == 1)
    #expect(made.errors == "Error: There is no space left for \(file): nothing was left there.\n")
    #expect(try files().subtracting(before).isSubset(of: ["a.store-wal", "a.store-shm"]))
    _ = try waymark("backup", file, "--store", store, "--passphrase-file", passphrase)
    let restored = try waymark(
      "restore", file, "--store", scratch.path("b.store"), "--passphrase-file", passphrase, shell: "ulimit -f 128;")
    #expect(restored.errors.contains("There is no space left for \(scratch.path("b.store")): nothing was left there."))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("b.store")))
  }

  @Test func killedAtAnyMomentNothingUnsealedIsLeft() throws {
    let demo = try CommandLineTests.waymark("demo", "--store", scratch.path("d.store"), "--families", "12")
    try #require(demo.status == 0)
    let file = scratch.path("k.backup")
    let before = try files().union(["d.store-wal", "d.store-shm"])
    for milliseconds in stride(from: 60, to: 1_400, by: 190) {
      let result = try Tmux.execute(
        "/usr/bin/env",
        [
          "timeout", "-s", "KILL", "\(Double(milliseconds) / 1_000)", Tmux.program.path, "backup", file, "--store",
          scratch.path("d.store"), "--passphrase-file", passphrase,
        ])
      let left = try files().subtracting(before)
      #expect(left.isSubset(of: ["k.backup"]), "\(left)")
      #expect(result.status != 0 || left == ["k.backup"])
      if left.contains("k.backup") {
        #expect(try Backup(opening: file, sealedWith: Passphrase("four invented words")).verify().cases == 12)
        try FileManager.default.removeItem(atPath: file)
      }
    }
  }

  @Test func aBackupIsOfNobodyAndForTheOwnerOfTheStore() throws {
    let file = scratch.path("x.backup")
    for option in [["--as", "amina.shah"], ["--today", "2026-01-12"]] {
      let result = try CommandLineTests.waymark("backup", file, "--store", store, option[0], option[1])
      #expect(result.errors.contains("This is done as nobody in particular, on no particular day"))
    }
    #expect(!FileManager.default.fileExists(atPath: file))
  }
}
