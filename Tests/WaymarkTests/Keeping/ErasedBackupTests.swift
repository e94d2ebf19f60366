import Foundation
import Glibc
import Storage
import Testing

@testable import waymark

/// A text that was erased is in no backup made after it: neither its bytes, nor a doubt about what is left.
@Suite struct ErasedBackupTests {
  private let scratch: CommandLineTests.Scratch
  private let store: String
  init() throws {
    scratch = try CommandLineTests.Scratch()
    store = try scratch.demo()
  }

  private func run(_ arguments: String...) throws -> (status: Int32, output: String, errors: String) {
    try Tmux.execute(Tmux.program.path, arguments)
  }

  private func apply(_ command: String, on day: String, as worker: String) throws {
    let file = scratch.path("apply.jsonl")
    try command.write(toFile: file, atomically: true, encoding: .utf8)
    let taken = try run("apply", file, "--store", store, "--today", day, "--as", worker)
    #expect(taken.status == 0, "\(taken.output)\(taken.errors)")
  }

  private func found(_ texts: [String], in path: String) throws -> [String] {
    let data = try ["", "-wal", "-shm"].map { path + $0 }.filter(FileManager.default.fileExists)
      .map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
    return texts.filter { text in data.contains { $0.firstRange(of: Data(text.utf8)) != nil } }
  }

  /// A word of a line in the chronology, and one of a form that is being written: each as it comes into the case, and
  /// as it is erased.
  @Test(arguments: [
    (
      #"{"command":"add-to-chronology","case":"C0002","date":"2026-01-09","text":"The WORD was seen."}"#,
      #"{"command":"erase-text","case":"C0002","entry":1,"reason":"Another family's.","order":"Order 7"}"#
    ),
    (
      #"{"command":"save-form","case":"C0002","form":"section-47-1/enquiry","answers":{"analysis":"The WORD was seen."}}"#,
      #"{"command":"erase-text","case":"C0002","form":"section-47-1/enquiry","reason":"Another family's."}"#
    ),
  ])
  func whatWasErasedIsInNoByteOfARestoredBackup(writing: String, erasing: String) throws {
    let word = "zephyrquartz"
    try apply(writing.replacing("WORD", with: word), on: "2026-01-12", as: "haruka.yamada")
    #expect(try found([word], in: store) == [word])
    try apply(erasing, on: "2026-01-13", as: "alan.bryce")
    let passphrase = scratch.path("passphrase")
    try "four invented words\n".write(toFile: passphrase, atomically: true, encoding: .utf8)
    chmod(passphrase, 0o600)
    let (backup, copy) = (scratch.path("a.backup"), scratch.path("b.store"))
    let made = try run("backup", backup, "--store", store, "--passphrase-file", passphrase)
    #expect(made.status == 0, "\(made.errors)")
    let restored = try run("restore", backup, "--store", copy, "--passphrase-file", passphrase)
    #expect(restored.status == 0, "\(restored.errors)")
    // The bytes can be read: why it was erased is among them, and what was is not.
    #expect(try found([word, "Another family's."], in: copy) == ["Another family's."])
    let verified = try run("audit", "verify", "--store", copy)
    #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
    let last = try #require(verified.output.split(separator: "\n").last)
    #expect(last.hasPrefix("C0002, entry ") && last.contains(", 2026-01-13: the text of "), "\(last)")
    #expect(last.hasSuffix(" erased."), "\(last)")
    // What is restored goes on from there: the case is read, and the word is found nowhere.
    let searched = try run("find", word, "--store", copy, "--today", "2026-01-13", "--as", "rosa.diaz")
    #expect(!searched.output.contains("C0002"), "\(searched)")
    let shown = try run("chronology", "C0002", "--store", copy, "--today", "2026-01-13", "--as", "rosa.diaz")
    #expect(shown.status == 0 && !shown.output.contains(word), "\(shown)")
  }
}
