import Foundation
import Screens
import Testing

@testable import waymark

/// Spelling by hunspell's dictionaries, as they are installed and where they are not.
@Suite struct SpellingTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("words-\(UUID().uuidString)")

  private func own() -> OwnWords { OwnWords { $0 == "XDG_DATA_HOME" ? folder.path : nil } }

  @Test func british() {
    let checker = HunspellChecker(own: own())
    #expect(checker.waits(), "make test installs hunspell-en-gb")
    #expect(checker.prepare())
    for word in ["colour", "Safeguarding", "hadn't", "organised"] { #expect(checker.isRight(word), "\(word)") }
    #expect(!checker.isRight("recieve"))
    #expect(checker.suggestions(for: "recieve").contains("receive"))
  }

  @Test func loadingIsSaidFromAnotherThread() async {
    await withCheckedContinuation { continuation in
      let checker = HunspellChecker(own: own()) { continuation.resume() }
      #expect(!checker.prepare() || checker.isRight("colour"))
    }
  }

  @Test func withoutDictionariesEveryWordIsRight() {
    let checker = HunspellChecker(folders: ["/nowhere"], own: own())
    #expect(!checker.prepare() && !checker.waits())
    #expect(checker.isRight("recieve") && checker.suggestions(for: "recieve").isEmpty)
  }

  @Test func anotherEncodingIsRead() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("SET ISO8859-14\nTRY aw\n".utf8).write(to: folder.appendingPathComponent("cy_GB.aff"))
    // "dŵr", whose w with a roof is F0 in that encoding.
    try Data([0x31, 0x0A, 0x64, 0xF0, 0x72, 0x0A]).write(to: folder.appendingPathComponent("cy_GB.dic"))
    let checker = HunspellChecker(folders: [folder.path], own: own())
    #expect(checker.waits())
    #expect(checker.isRight("dŵr") && !checker.isRight("dwr") && !checker.isRight("山"))
  }

  @Test func ownWordsAreKeptForOneself() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let checker = HunspellChecker(own: own())
    #expect(checker.waits() && !checker.isRight("Xyzzyq"))
    try checker.add("Xyzzyq")
    checker.ignore("Qqqz")
    #expect(checker.isRight("Xyzzyq") && checker.isRight("qqqz"))
    let later = HunspellChecker(own: own())
    #expect(later.waits())
    #expect(later.isRight("xyzzyq") && !later.isRight("Qqqz"))
    let path = try #require(own().path)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
  }

  @Test func wordsThatCantBeKeptAreSaid() {
    let checker = HunspellChecker(own: OwnWords { $0 == "XDG_DATA_HOME" ? "/proc/none" : nil })
    #expect(throws: SpellingProblem.self) { try checker.add("Xyzzyq") }
  }
}
