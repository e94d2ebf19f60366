import Foundation
import Glibc
import Screens
import Testing

@testable import waymark

/// A person's own editor, by way of scripts that stand for one: what was saved in it is never thrown away.
@Suite("A person's own editor") struct ExternalEditorTests {
  private let scratch: CommandLineTests.Scratch
  private var place: String { scratch.folder.path }

  init() throws { scratch = try CommandLineTests.Scratch() }

  private func editor(_ script: String, isEnding: @escaping () -> Bool = { false }) throws -> ExternalEditor {
    let file = place + "/editor.sh"
    try "#!/bin/sh\n\(script)\n".write(toFile: file, atomically: true, encoding: .utf8)
    // Read by a shell and not run itself: what another test has just started may still hold it open for writing.
    let variables = ["EDITOR": "sh \(file)", "TMPDIR": place]
    return ExternalEditor(environment: { variables[$0] }, remains: remains, isEnding: isEnding)
  }

  private var remains: EditorRemains { EditorRemains(folders: [place + "/state/drafts"]) }

  /// What is said of an edit that nothing comes of.
  private func problem(_ script: String) throws -> String {
    let editor = try editor(script)
    do throws(OutsideEditorProblem) {
      let text = try editor.edit("Half a sen")
      Issue.record("\(text) came back")
      return ""
    } catch {
      return error.sentence
    }
  }

  private func folders() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: place).filter { $0.hasPrefix("waymark.") }
  }

  /// The one file that stays.
  private func left() throws -> String {
    let found = remains.found()
    #expect(found.count == 1)
    return try #require(found.first) + "/text.txt"
  }

  @Test(
    "what was saved is taken over where the terminal that goes takes the editor with it before the program hears of it")
  func endingLater() throws {
    let start = ContinuousClock.now
    let editor = try editor("echo tence. >> \"$1\"; kill -HUP $$") {
      ContinuousClock.now - start > .milliseconds(100)
    }
    #expect(try editor.edit("Half a sen") == "Half a sentence.\n")
    #expect(remains.found() == [])
  }

  @Test("what came back and is not taken stays, and is found when the program is next started")
  func notTaken() throws {
    let place = try #require(try editor("true").keep("A whole chapter."))
    #expect(try left() == place)
    #expect(try String(contentsOfFile: place, encoding: .utf8) == "A whole chapter.")
    var modes = stat()
    #expect(stat(place, &modes) == 0 && modes.st_mode & 0o777 == 0o600)
    let nowhere = ExternalEditor(environment: { _ in nil }, remains: EditorRemains(folders: ["/proc/none"]))
    #expect(nowhere.keep("text") == nil)
  }

  @Test("what was saved in an editor that ends badly stays, and it is said where", arguments: ["exit 3", "kill -9 $$"])
  func saved(end: String) throws {
    let sentence = try problem("echo tence. >> \"$1\"; \(end)")
    let file = try left()
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "Half a sentence.\n")
    let status = end == "exit 3" ? 3 : 137
    #expect(
      sentence
        == "The editor ended with an error (\(status)): the text here is as it was; what was saved in it is in \(file)."
    )
    var modes = stat()
    #expect(stat(file, &modes) == 0 && modes.st_mode & 0o777 == 0o600)
    #expect(try folders() == [], "it is in one place")
  }

  @Test("left unsaved on purpose, as by :cq, nothing stays")
  func unsaved() throws {
    #expect(try problem("exit 1").hasSuffix("ended with an error (1): the text is as it was."))
    #expect(remains.found() == [])
    #expect(try folders() == [])
  }

  @Test("what an editor keeps beside the text, in case it is ended, stays with it")
  func beside() throws {
    let sentence = try problem("echo swap > \"$(dirname \"$1\")/.text.txt.swp\"; kill -9 $$")
    let folder = try #require(remains.found().first)
    #expect(sentence.hasSuffix("what was saved in it is in \(folder)."))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [".text.txt.swp", "text.txt"])
  }

  @Test("what is no text stays as it is")
  func noText() throws {
    let sentence = try problem("printf '\\377' >> \"$1\"")
    let file = try left()
    #expect(sentence.hasSuffix("the text here is as it was; what was saved is in \(file)."))
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == Data("Half a sen".utf8 + [0xFF]))
  }

  @Test("an editor that ends well leaves nothing behind")
  func well() throws {
    #expect(try editor("printf tence. >> \"$1\"").edit("Half a sen") == "Half a sentence.")
    #expect(remains.found() == [])
    #expect(try folders() == [])
    #expect(try FileManager.default.contentsOfDirectory(atPath: place + "/state/drafts") == [])
  }

  @Test(
    "what was saved by the end of the program is taken over, however the editor ended", arguments: ["", "kill -1 $$"])
  func ending(end: String) throws {
    #expect(try editor("printf tence. >> \"$1\"; \(end)", isEnding: { true }).edit("Half a sen") == "Half a sentence.")
    #expect(try folders() == [])
    #expect(remains.found() == [])
  }

  @Test("an editor that was ended while it saved takes nothing away")
  func emptied() throws {
    #expect(try editor("> \"$1\"; kill -1 $$", isEnding: { true }).edit("Half a sen") == "Half a sen")
  }

  @Test("an editor that leaves a pipe keeps nobody waiting")
  func pipe() throws {
    #expect(throws: OutsideEditorProblem.self) { try editor("rm \"$1\"; mkfifo \"$1\"").edit("Half a sen") }
  }

  @Test("a file that a program left which is no more is found, once something was saved in it")
  func orphaned() throws {
    let folder = try #require(PrivateFolder(in: place))
    #expect(PrivateFolder.write("Half a sen", to: folder.path + "/text.txt"))
    let note = try #require(remains.note(folder))
    #expect(remains.found() == [], "this process is there")
    // A process that has ended, by its number.
    var child = pid_t()
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("true"), nil]
    defer { for argument in arguments { free(argument) } }
    try #require(posix_spawnp(&child, "true", nil, nil, &arguments, environ) == 0)
    var status: Int32 = 0
    try #require(waitpid(child, &status, 0) == child)
    let orphan = "\(place)/state/drafts/\(child).1.editing"
    try FileManager.default.moveItem(atPath: note, toPath: orphan)
    try "Half a sentence.".write(toFile: folder.path + "/text.txt", atomically: false, encoding: .utf8)
    #expect(remains.found() == [folder.path])
    #expect(remains.found() == [folder.path], "until it is removed")
    folder.remove()
    #expect(remains.found() == [])
    #expect(!FileManager.default.fileExists(atPath: orphan))
  }
}
