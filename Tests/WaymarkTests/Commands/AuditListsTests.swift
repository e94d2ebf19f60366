import Foundation
import Testing

@testable import waymark

/// `waymark audit verify --lists` on a store of which somebody changed what is looked up, and no entry.
@Suite struct AuditListsTests {
  private let scratch: CommandLineTests.Scratch
  private let path: String

  init() throws {
    scratch = try CommandLineTests.Scratch()
    path = try scratch.demo()
  }

  private func run(_ arguments: String...) throws -> (status: Int32, output: String, errors: String) {
    try Tmux.execute(Tmux.program.path, arguments + ["--store", path])
  }

  /// Changes the file as somebody would who has it; each statement changes something.
  private func tamper(_ statements: [String]) throws {
    let program = """
      import sqlite3, sys
      store = sqlite3.connect(sys.argv[1])
      for sql in sys.stdin.read().splitlines():
        assert store.execute(sql).rowcount > 0, sql
      store.commit()
      """
    let done = try Tmux.execute(
      "/usr/bin/python3", ["-c", program, path], input: statements.joined(separator: "\n"))
    try #require(done.status == 0, "\(done.errors)")
  }

  /// What somebody does to the lists, and the line that names it.
  private static let tampering: [(sql: String, line: String)] = [
    (
      "UPDATE worker SET json = replace(json, 'social-worker', 'administrator')",
      "authority, the list of who works here, and in which role"
    ),
    ("INSERT INTO mandate VALUES ('amina.shah', 'rosa.diaz', '{}')", "authority, the list of who may act for whom"),
    ("UPDATE definition SET json = json || ' '", "authority, the list of what cases run on"),
    ("UPDATE case_access SET restricted = 1 WHERE case_id = 'C0001'", "C0001, the list of who may see it"),
    ("INSERT INTO case_worker VALUES ('amina.shah', 'C0002', 30000)", "C0002, the list of who may see it"),
    ("INSERT INTO case_worker VALUES ('amina.shah', 'C9999', NULL)", "C9999, the list of who may see it"),
    ("UPDATE case_row SET search = 'x' WHERE id = 'C0001'", "C0001, the list of cases"),
    ("UPDATE person SET marks = 'x' WHERE case_id = 'C0002'", "C0002, the list of people"),
    ("DELETE FROM tray WHERE case_id = 'C0003'", "C0003, the list of tasks in trays"),
    ("UPDATE meeting SET json = json || ' ' WHERE case_id = 'C0003'", "C0003, the list of meetings"),
    ("UPDATE form SET state = 'draft' WHERE case_id = 'C0003'", "C0003, the list of forms"),
    ("UPDATE passage SET text = 'x' WHERE case_id = 'C0001'", "C0001, the list of what stands in forms, for searching"),
    ("UPDATE timeliness SET due = 0 WHERE case_id = 'C0003'", "C0003, the list of timeliness"),
    ("UPDATE timeliness_count SET due = due + 1", "authority, the list of timeliness"),
    ("UPDATE booking SET end = end + 60 WHERE case_id = 'C0001'", "C0001, the list of bookings"),
    ("DELETE FROM worked WHERE stream = 'C0002'", "C0002, the list of who worked on it"),
  ]

  @Test func aListThatIsNotWhatTheJournalMakesIsNamed() throws {
    let before = try run("audit", "verify", "--lists")
    #expect(before.status == 0 && before.output.contains("The lists are what they make."), "\(before)")
    let receipt = scratch.path("receipt")
    try run("audit", "receipt").output.write(toFile: receipt, atomically: true, encoding: .utf8)
    try tamper(AuditListsTests.tampering.map(\.sql))
    let entries = try run("audit", "verify")
    #expect(entries.status == 0, "\(entries)")
    let lists = try run("audit", "verify", "--lists")
    #expect(lists.status == 1)
    var lines = Set(lists.output.split(separator: "\n").map(String.init))
    #expect(lines.remove("Lists are made anew from the journal by waymark store rebuild.") != nil)
    // Four of these changed what is found by its words, too.
    for table in ["find_family", "find_passage", "find_person", "find_task"] {
      #expect(lines.remove("The index of words \(table): it is not what its rows hold.") != nil, "\(table)")
    }
    #expect(lines == Set(AuditListsTests.tampering.map { $0.line + ": it is not what the entries make." }))
    #expect(lists.errors == "Error: 20 things are not as they were written.\n")
    // Making them anew puts all of it right, and changes no entry.
    #expect(try run("store", "rebuild").status == 0)
    let after = try run("audit", "verify", "--lists", "--receipt", receipt)
    #expect(after.status == 0 && after.output.contains("The lists are what they make."), "\(after)")
    #expect(after.output.contains("They are what the receipt"), "\(after)")
  }

  /// What a person can't tell from what was there, and SQLite can; the line that names it.
  private static let unseen: [(sql: String, line: String)] = [
    (
      "UPDATE worker SET id = id || char(0) WHERE id = 'tom.reed'",
      "authority, the list of who works here, and in which role"
    ),
    ("UPDATE case_worker SET worker = worker || char(0) WHERE case_id = 'C0001'", "C0001, the list of who may see it"),
    ("UPDATE tray SET queue = queue || char(0) WHERE case_id = 'C0003'", "C0003, the list of tasks in trays"),
    (
      // The same letter, in two characters.
      "UPDATE person SET json = replace(json, char(243), 'o' || char(769)) WHERE json LIKE '%' || char(243) || '%'",
      "C0002, the list of people"
    ),
    ("UPDATE booking SET booked = booked || char(0) WHERE case_id = 'C0001'", "C0001, the list of bookings"),
    (
      "INSERT INTO timeliness_count SELECT measure, level, team, worker, month, kind, title || ' ', 0, 5, 0 "
        + "FROM timeliness_count LIMIT 1", "authority, the list of timeliness"
    ),
  ]

  /// A text of which words are neither owed nor settled is not found by what it says later.
  @Test func aTextThatIsKeptFromTheSearchIsNamed() throws {
    try tamper(["UPDATE passage SET owed = 2, indexed = text WHERE case_id = 'C0001'"])
    let lists = try run("audit", "verify", "--lists")
    #expect(lists.status == 1)
    #expect(lists.output.contains("The index of words find_passage"), "\(lists)")
    #expect(try run("store", "rebuild").status == 0)
    #expect(try run("audit", "verify", "--lists").status == 0)
  }

  @Test func bytesThatNobodyReadsAreNamedToo() throws {
    try tamper(AuditListsTests.unseen.map(\.sql))
    let lists = try run("audit", "verify", "--lists")
    #expect(lists.status == 1)
    let lines = Set(lists.output.split(separator: "\n").map(String.init))
    for line in AuditListsTests.unseen.map(\.line) {
      #expect(lines.contains(line + ": it is not what the entries make."), "\(line)")
    }
  }

  @Test(
    arguments: [
      ["INSERT INTO find_passage (find_passage) VALUES ('delete-all')", "UPDATE passage SET owed = 0, indexed = NULL"],
      ["UPDATE passage SET id = id + 100000"],
      ["INSERT INTO find_passage (rowid, search) SELECT id, 'elsewhere' FROM passage LIMIT 1"],
    ])
  func wordsOfWhatStandsInFormsAreCompared(_ statements: [String]) throws {
    try tamper(statements)
    let lists = try run("audit", "verify", "--lists")
    #expect(lists.status == 1)
    #expect(lists.output.contains("The index of words find_passage: it is not what its rows hold."), "\(lists)")
    #expect(lists.errors == "Error: 1 thing is not as it was written.\n")
    #expect(try run("store", "rebuild").status == 0)
    let after = try run("audit", "verify", "--lists")
    #expect(after.status == 0, "\(after)")
  }

  @Test func whatWasErasedIsNamedHoweverMuchElseIsFound() throws {
    let command =
      #"{"command":"erase-text","case":"C0001","form":"initial-conference-1/report","reason":"Another family's."}"#
    let done = try Tmux.execute(
      Tmux.program.path, ["apply", "-", "--store", path, "--as", "alan.bryce", "--today", "2026-01-13"], input: command)
    try #require(done.status == 0, "\(done)")
    try tamper(["UPDATE person SET marks = 'x' WHERE case_id = 'C0002'"])
    let lists = try run("audit", "verify", "--lists")
    #expect(lists.status == 1 && lists.output.contains("C0002, the list of people"), "\(lists)")
    #expect(lists.output.contains(" erased.\n"), "\(lists)")
  }

  @Test func whoMayNotSeeACaseLearnsOfItsListsThatSomethingIsWrong() throws {
    let restrict =
      #"{"command":"restrict-case","case":"C0001","named":["grace.obi","mei.lin","nadia.klein","zoe.hartley"],"#
      + #""reviewer":"grace.obi","reason":"Own family."}"#
    let done = try Tmux.execute(
      Tmux.program.path, ["apply", "-", "--store", path, "--as", "grace.obi", "--today", "2026-01-12"], input: restrict)
    try #require(done.status == 0, "\(done)")
    try tamper(["UPDATE case_row SET search = 'x' WHERE id = 'C0001'"])
    let seen = try run("audit", "verify", "--lists", "--as", "rosa.diaz")
    #expect(seen.status == 1 && !seen.output.contains("C0001"), "\(seen)")
    #expect(seen.output.contains("In cases that you may not see: 1 more."))
  }
}
