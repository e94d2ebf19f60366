import Casework
import Foundation
import Glibc
import Testing
import Workflow

@testable import waymark

/// The files that drafts are in which the store can't take.
@Suite("Files of drafts") struct DraftFilesTests {
  private let scratch: CommandLineTests.Scratch
  private var place: String { scratch.folder.path }
  private var usual: String { place + "/waymark-drafts-7" }

  init() throws { scratch = try CommandLineTests.Scratch() }

  private func draft(_ text: String, at minute: Int = 0) throws -> Draft {
    Draft(
      caseID: "C0001", form: TaskID(StepID("review-conference", 1), "report"), worker: "amina.shah", revision: 0,
      answers: [FieldAddress("reason"): .text(text)], focus: nil, offset: 0,
      savedAt: Instant(milliseconds: minute * 60_000))
  }

  private func files(_ sitting: String? = Sitting.own) -> DraftFiles {
    DraftFiles(store: place + "/test.store", folders: [usual], sitting: sitting)
  }

  private func text(in files: DraftFiles) throws -> String? {
    let draft = try draft("")
    return files.drafts(of: draft.form, in: draft.caseID, by: draft.worker).first?.answers[FieldAddress("reason")]?.text
  }

  /// Who has the name of the folder where everybody can make one.
  enum Taking: CaseIterable { case open, link, file, another }

  @Test(
    "whoever has taken the folder's name keeps nobody from keeping, nor reads what they keep",
    arguments: Taking.allCases)
  func taken(by taking: Taking) throws {
    switch taking {
    case .open: try #require(mkdir(usual, 0o777) == 0 && chmod(usual, 0o777) == 0)
    case .link:
      try #require(mkdir(place + "/theirs", 0o700) == 0 && symlink(place + "/theirs", usual) == 0)
    case .file: try Data().write(to: URL(fileURLWithPath: usual))
    case .another:
      try #require(mkdir(usual, 0o700) == 0)
      // Giving a folder away is for the superuser; for anybody else it is one that they can't look into.
      try #require(geteuid() == 0 ? chown(usual, 65_534, 65_534) == 0 : chmod(usual, 0o070) == 0)
    }
    #expect(try files().keep(draft("Typed.")))
    #expect(try text(in: files()) == "Typed.", "the next program finds it")
    if taking != .file {
      let theirs = try FileManager.default.contentsOfDirectory(atPath: taking == .link ? place + "/theirs" : usual)
      #expect(theirs.isEmpty)
    }
    let made = try #require(
      try FileManager.default.contentsOfDirectory(atPath: place).first { $0.hasPrefix("waymark-drafts-7.") })
    var status = stat()
    #expect(stat("\(place)/\(made)", &status) == 0 && status.st_mode & 0o777 == 0o700)
    let later = files()
    #expect(try later.keep(draft("Typed later.", at: 1)))
    #expect(try text(in: files()) == "Typed later.")
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(place)/\(made)").count == 1, "one folder, one file")
    later.forget(try draft("").form, in: "C0001", by: "amina.shah", of: nil)
    #expect(try text(in: files()) == nil)
  }

  @Test("what was typed in a store is given back in that one, wherever it is by now, and in no other at its path")
  func anotherStore() throws {
    func files(_ path: String, _ identity: String) -> DraftFiles {
      DraftFiles(store: "\(place)/\(path)", identity: identity, folders: [usual], sitting: Sitting.own)
    }
    try Data().write(to: URL(fileURLWithPath: place + "/a.store"))
    let first = files("a.store", "1")
    #expect(try first.keep(draft("Typed.")))
    #expect(try text(in: files("a.store", "2")) == nil, "another store at its path")
    #expect(try text(in: files("b.store", "1")) == nil, "a copy of it")
    #expect(try text(in: first) == "Typed.")
    try FileManager.default.moveItem(atPath: place + "/a.store", toPath: place + "/b.store")
    #expect(try text(in: files("b.store", "1")) == "Typed.", "moved")
    #expect(try text(in: files("b.store", "2")) == nil)
  }

  @Test("what another left where the name of a spare folder may be is not read")
  func foreign() throws {
    #expect(try files().keep(draft("Typed.")))
    try FileManager.default.moveItem(atPath: usual, toPath: usual + ".AAAAAA")
    #expect(try text(in: files()) == "Typed.")
    try #require(chmod(usual + ".AAAAAA", 0o755) == 0)
    #expect(try text(in: files()) == nil)
  }

  @Test("kept again and again at one moment, the last is what is found")
  func atOnce() throws {
    for number in 1...5 { #expect(try files().keep(draft("Typed \(number)."))) }
    #expect(try text(in: files()) == "Typed 5.")
    #expect(try FileManager.default.contentsOfDirectory(atPath: usual).count == 1)
  }

  /// A draft as a sitting keeps it.
  private func draft(_ text: String, at minute: Int = 0, of sitting: String?) throws -> Draft {
    var draft = try draft(text, at: minute)
    draft.sitting = sitting
    return draft
  }

  private func texts(in files: DraftFiles) throws -> [String?] {
    let draft = try draft("")
    return files.drafts(of: draft.form, in: draft.caseID, by: draft.worker).map {
      $0.answers[FieldAddress("reason")]?.text
    }
  }

  @Test("what one sitting keeps, another neither replaces nor forgets")
  func sittings() throws {
    let form = try draft("").form
    #expect(try files("1.x").keep(draft("One.", at: 1, of: "1.x")))
    #expect(try files("2.x").keep(draft("Two.", at: 2, of: "2.x")))
    #expect(try files("1.x").keep(draft("One, and more.", at: 3, of: "1.x")))
    #expect(try texts(in: files()) == ["One, and more.", "Two."], "both have ended: the latest first")
    files("1.x").forget(form, in: "C0001", by: "amina.shah", of: "1.x")
    #expect(try texts(in: files()) == ["Two."])
    files().forget(form, in: "C0001", by: "amina.shah", of: nil)
    #expect(try texts(in: files()) == ["Two."])
    files().forget(form, in: "C0001", by: "amina.shah", of: "2.x")
    #expect(try texts(in: files()).isEmpty)
  }

  @Test("what a program that goes on keeps is its own; once it has ended it is found")
  func living() throws {
    let own = try #require(Sitting.own)
    let began = try #require(own.split(separator: ".").last)
    #expect(try files().keep(draft("Typed.", of: own)))
    #expect(try texts(in: files("1.x")).isEmpty)
    #expect(try texts(in: files()) == ["Typed."])
    // The same process number, of a process that began at another time.
    #expect(try files().keep(draft("Left.", of: "\(getpid()).1\(began)")))
    #expect(try texts(in: files("1.x")) == ["Left."])
  }

  @Test("a process that nobody has asked about has ended")
  func ended() throws {
    var child: pid_t = 0
    var words: [UnsafeMutablePointer<CChar>?] = [strdup("sleep"), strdup("60"), nil]
    defer { for word in words { free(word) } }
    try #require(posix_spawn(&child, "/bin/sleep", nil, nil, &words, environ) == 0)
    let stat = try String(contentsOfFile: "/proc/\(child)/stat", encoding: .utf8)
    let mark = "\(child).\(stat.split(separator: " ")[21])"
    #expect(Sitting.goesOn(mark))
    kill(child, SIGKILL)
    var info = siginfo_t()
    // Waited for, and still there to be asked about.
    #expect(waitid(P_PID, id_t(child), &info, WEXITED | WNOWAIT) == 0)
    #expect(!Sitting.goesOn(mark))
    #expect(waitpid(child, nil, 0) == child)
    #expect(!Sitting.goesOn(mark) && !Sitting.goesOn(nil) && !Sitting.goesOn("1") && !Sitting.goesOn("\(mark)@7"))
  }
}
