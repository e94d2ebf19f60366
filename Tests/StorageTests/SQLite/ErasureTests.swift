import Casework
import Foundation
import GRDB
import Testing
import Workflow

@testable import Storage

/// A text that is erased is gone from the file, and that it was there is proved.
@Suite("Erasing a text")
struct ErasureTests {
  let folder: TemporaryFolder
  let store: SQLiteStore
  let service: CaseService
  let id: CaseID
  private static let (writer, eraser) = (Actor(Samples.amina), Actor(Samples.sian))
  private static let minutes = TaskID(StepID("conference", 1), "minutes")
  private static let other = TaskID(StepID("conference", 1), "check")

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore.create(at: folder.file(), training: true)
    service = SalvageTests.service(store)
    var sian = Samples.sian
    sian.roles = ["social-worker"]
    try service.register([Samples.amina, sian], by: Samples.amina.id)
    id = try ErasureTests.opened("Ash", service)
    let second = try ErasureTests.opened("Elm", service)
    for (text, id) in [
      ("zephyrword first", id), ("quixoticword second", id), ("kestrelword stays", second),
    ] {
      try service.perform(ErasureTests.save(text), on: id, as: ErasureTests.writer)
    }
    let note = NoteTask(task: ErasureTests.other, text: "walruscode noted")
    try service.perform(.noteTask(note), on: id, as: ErasureTests.writer)
    let entry = AddToChronology(date: StoppedClock().now.day, text: "gryphonword seen", source: "gryphonsource")
    try service.perform(.addToChronology(entry), on: id, as: ErasureTests.writer)
    try store.saveDraft(
      Draft(
        caseID: id, form: ErasureTests.minutes, worker: "amina.shah", revision: 1,
        answers: [FieldAddress("text"): .text("ocelotword typed")], focus: nil, offset: 0, savedAt: StoppedClock().now))
    let question = ErasureTests.question("quixoticword")
    let hit = try #require(store.find(question, in: [.words], limit: 5).first?.hits.first)
    try store.keep(KeptPlace(hit: hit, isPinned: true, at: StoppedClock().now), of: "amina.shah")
  }

  private static func opened(_ family: String, _ service: CaseService) throws -> CaseID {
    let opening = OpenCase(
      family: family, procedure: "tiny", step: "conference", team: "north",
      people: [NewPerson(kind: .child, givenName: "Zoë", familyName: family)],
      allocations: ["social-worker": "amina.shah"])
    let id = try service.perform(.openCase(opening), on: nil, as: writer).caseID
    try service.perform(.startForm(StartForm(form: minutes)), on: id, as: writer)
    return id
  }

  private static func question(_ text: String) -> FindQuestion {
    FindQuestion(reading: text, today: StoppedClock().now.day, calendar: .englandAndWales)
  }

  private static func save(_ text: String) -> Command {
    .saveForm(SaveForm(form: minutes, answers: [FieldAddress("text"): .text(text)]))
  }

  @discardableResult
  private func erase(
    form: TaskID? = nil, entry: Int? = nil, task: TaskID? = nil, as actor: Actor = eraser
  ) throws -> CaseService.Outcome {
    let command = EraseText(form: form, entry: entry, task: task, reason: "Another family's", order: "Order 7")
    return try service.perform(.eraseText(command), on: id, as: actor)
  }

  /// Which of some words are anywhere in the store's files.
  private func found(_ words: [String]) throws -> [String] {
    let files = try ["", "-wal", "-shm"].map { suffix in
      let path = store.path + suffix
      return FileManager.default.fileExists(atPath: path) ? try Data(contentsOf: URL(fileURLWithPath: path)) : Data()
    }
    return words.filter { word in files.contains { $0.firstRange(of: Data(word.utf8)) != nil } }
  }

  @Test("of a form leaves no byte of it in the file, and every other text")
  func bytes() throws {
    let gone = ["zephyrword", "quixoticword", "ocelotword"]
    let stays = ["kestrelword", "walruscode", "gryphonword", "gryphonsource"]
    #expect(try found(gone + stays) == gone + stays)
    #expect(try erase(form: ErasureTests.minutes).warnings == [])
    #expect(try found(gone + stays) == stays)
    // What is in the index is kept in pieces: what is asked of it tells.
    #expect(try store.find(ErasureTests.question("quixoticword"), in: [.words], limit: 5).isEmpty)
    #expect(try store.find(ErasureTests.question("zephyrword"), in: [.words], limit: 5).isEmpty)
    #expect(try store.find(ErasureTests.question("kestrelword"), in: [.words], limit: 5).first?.hits.count == 1)
    #expect(try store.find(ErasureTests.question("Ash"), in: [.families], limit: 5).first?.hits.first?.caseID == id)
    #expect(try store.places(of: "amina.shah").isEmpty)
    #expect(try store.drafts(of: ErasureTests.minutes, in: id).isEmpty)
    #expect(try store.read { db in try String.fetchAll(db, sql: "PRAGMA integrity_check") } == ["ok"])
  }

  @Test("of a task's notes and of the chronology is as thorough")
  func otherTexts() throws {
    try erase(task: ErasureTests.other)
    #expect(try found(["walruscode", "gryphonword", "kestrelword"]) == ["gryphonword", "kestrelword"])
    try erase(entry: 1)
    #expect(try found(["gryphonword", "gryphonsource", "kestrelword", "zephyrword"]) == ["kestrelword", "zephyrword"])
    #expect(try store.verify().findings == [])
    #expect(HashChain.firstBreak(in: try store.entries(of: StreamID(id))) == nil)
  }

  @Test("is proved, and what was proved before still is")
  func proof() throws {
    let receipt = try store.makeReceipt(at: StoppedClock().now).receipt
    let before = try store.entries(of: StreamID(id))
    let outcome = try erase(form: ErasureTests.minutes)
    let after = try store.entries(of: StreamID(id))
    #expect(after.dropLast().map(\.hash) == before.map(\.hash))
    let emptied = before.filter { entry in
      ["form-started", "form-saved"].contains { entry.fact.payload.contains($0) }
    }
    #expect(emptied.count == 3)
    #expect(after.filter { $0.erasedBy == after.count }.map(\.sequence) == emptied.map(\.sequence))
    #expect(HashChain.firstBreak(in: after) == nil)
    let result = try store.verify(against: receipt)
    #expect(result.findings == [])
    let erasures = result.erasures
    #expect(
      erasures == [
        FoundErasure(
          stream: StreamID(id), number: after.count, entries: emptied.map(\.sequence), day: StoppedClock().now.day)
      ])
    #expect(outcome.file.form(ErasureTests.minutes)?.erased?.order == "Order 7")
    #expect(try store.read { db in try SoundCount.of(db) } == 0)
  }

  /// How many streams have a chain that does not hold, as a backup is looked through.
  private enum SoundCount {
    static func of(_ db: Database) throws -> Int {
      try Journal.streams(in: db).count { HashChain.firstBreak(in: try Journal.entries(of: $0, in: db)) != nil }
    }
  }

  @Test("makes the file that its entries make, and the rows of a rebuild")
  func replay() throws {
    let outcome = try erase(form: ErasureTests.minutes)
    #expect(try CaseFile(id: id, entries: store.entries(of: StreamID(id))) == outcome.file)
    let rows = try store.dumpRows()
    try SalvageTests.service(store).rebuild()
    #expect(try store.dumpRows() == rows)
    try service.perform(ErasureTests.save("written anew"), on: id, as: ErasureTests.writer)
    let again = try erase(form: ErasureTests.minutes)
    #expect(try CaseFile(id: id, entries: store.entries(of: StreamID(id))) == again.file)
    #expect(try store.verify().findings == [])
    #expect(try store.verify().erasures.map(\.entries.count) == [3, 1])
  }

  @Test("is seen by a program that has the case open, which can't bring it back")
  func open() throws {
    let reader = SalvageTests.service(store)
    _ = try reader.file(id)
    let revision = try #require(reader.file(id).form(ErasureTests.minutes)?.revision)
    try erase(form: ErasureTests.minutes)
    #expect(try reader.file(id).form(ErasureTests.minutes)?.answers == [:])
    let save = SaveForm(
      form: ErasureTests.minutes, answers: [FieldAddress("text"): .text("quixoticword again")], revision: revision)
    #expect(throws: CaseworkError.refused(Refusal(.erasedMeanwhile))) {
      try reader.perform(.saveForm(save), on: id, as: ErasureTests.writer)
    }
  }

  @Test("is for somebody else than who wrote it, and done once")
  func refused() throws {
    #expect(throws: CaseworkError.refused(Refusal(.ownText))) {
      try erase(form: ErasureTests.minutes, as: ErasureTests.writer)
    }
    #expect(throws: CaseworkError.refused(Refusal(.oneText))) { try erase() }
    #expect(throws: CaseworkError.refused(Refusal(.oneText))) { try erase(form: ErasureTests.minutes, entry: 1) }
    try erase(form: ErasureTests.minutes)
    #expect(throws: CaseworkError.refused(Refusal(.erasedAlready))) { try erase(form: ErasureTests.minutes) }
  }

  @Test("says so where another program keeps the file from being cleaned, and it is cleaned later")
  func held() throws {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let reader = try DatabaseQueue(path: store.path, configuration: configuration)
    try reader.inDatabase { db in
      try db.execute(sql: "BEGIN; SELECT count(*) FROM journal")
    }
    #expect(try erase(form: ErasureTests.minutes).warnings == [.stillInTheFile])
    try reader.inDatabase { db in try db.execute(sql: "COMMIT") }
    #expect(try store.clean())
    #expect(try found(["zephyrword", "quixoticword", "ocelotword"]) == [])
  }

  @Test("comes over to what is salvaged")
  func salvaged() throws {
    try erase(form: ErasureTests.minutes)
    let entries = try store.entries(of: StreamID(id))
    try store.queue.close()
    let salvage = try Salvage(reading: store.path)
    #expect(salvage.losses.isEmpty, "\(salvage.losses)")
    try salvage.write(to: folder.file("new"), isTraining: true) { try SalvageTests.service($0).rebuild { _, _ in } }
    let new = try SQLiteStore(opening: folder.file("new"))
    #expect(try new.entries(of: StreamID(id)) == entries)
    #expect(try new.verify().findings == [])
  }

  // What somebody does to the file.

  private func tamper(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws -> [Finding] {
    try store.queue.write { db in
      let name = "journal_is_never_changed"
      let kept = try String.fetchOne(db, sql: "SELECT sql FROM sqlite_master WHERE name = ?", arguments: [name])
      try db.execute(sql: "DROP TRIGGER \(name)")
      try db.execute(sql: sql, arguments: arguments)
      try db.execute(sql: #require(kept))
    }
    return try store.verify().findings
  }

  private func number(of name: String) throws -> Int {
    try #require(store.entries(of: StreamID(id)).first { $0.fact.payload.contains(name) }?.sequence)
  }

  @Test("by hand, without an event that says so, is found")
  func emptiedByHand() throws {
    let number = try number(of: "form-saved")
    let payload = #"{"answers":{},"erased":99,"event":"form-saved","form":"conference-1/minutes"}"#
    let findings = try tamper(
      "UPDATE journal SET payload = ? WHERE stream = ? AND sequence = ?", [payload, id.rawValue, number])
    #expect(findings == [.changed(StreamID(id), number)])
  }

  @Test("and putting another text in its place is found, and so is another worker")
  func filledAgain() throws {
    try erase(form: ErasureTests.minutes)
    let number = try number(of: "form-saved")
    let filled = try tamper(
      "UPDATE journal SET payload = replace(payload, '{}', '{\"text\":\"other\"}') WHERE stream = ? AND sequence = ?",
      [id.rawValue, number])
    #expect(filled == [.changed(StreamID(id), number)])
    let back = try tamper(
      "UPDATE journal SET payload = replace(payload, '{\"text\":\"other\"}', '{}') WHERE stream = ? AND sequence = ?",
      [id.rawValue, number])
    #expect(back == [])
    let signed = try tamper(
      "UPDATE journal SET by = 'eve' WHERE stream = ? AND sequence = ?", [id.rawValue, number])
    #expect(signed == [.changed(StreamID(id), number)])
  }

  @Test("and naming another hash is found")
  func otherHash() throws {
    let before = try #require(store.entries(of: StreamID(id)).first { $0.fact.payload.contains("form-saved") })
    try erase(form: ErasureTests.minutes)
    let last = try store.version(of: StreamID(id))
    let findings = try tamper(
      "UPDATE journal SET payload = replace(payload, ?, ?) WHERE stream = ? AND sequence = ?",
      [before.hash, HashChain.beginning, id.rawValue, last])
    #expect(findings == [.changed(StreamID(id), before.sequence), .changed(StreamID(id), last)])
    #expect(HashChain.firstBreak(in: try store.entries(of: StreamID(id))) == before.sequence)
  }

  /// What somebody puts in place of an entry, with an entry at the end that says that its text was erased.
  static let forgeries: [(what: String, change: @Sendable (inout NewEntry) -> Void, findsTheEntry: Bool)] = [
    ("nothing but the text taken out", { _ in }, false),
    ("another text", { $0.remains = $0.remains?.replacing("{}", with: #"{"text":"other"}"#) }, true),
    ("another worker", { $0.by = "eve" }, true),
    ("another role", { $0.role = "chair" }, true),
    ("another time", { $0.at = Instant($0.at.description.replacing("2026", with: "2025")) ?? $0.at }, true),
    ("another event", { $0.remains = #"{"event":"task-noted","task":"conference-1/check","text":""}"# }, true),
    ("no remains", { $0.remains = nil }, true),
  ]

  @Test("by a forged event that says so shows, and nothing but the text goes by it", arguments: forgeries.indices)
  func forged(_ index: Int) throws {
    let forgery = Self.forgeries[index]
    let stream = StreamID(id)
    let entry = try #require(store.entries(of: stream).first { $0.fact.payload.contains("form-saved") })
    let receipt = try store.makeReceipt(at: StoppedClock().now).receipt
    let last = try store.version(of: stream) + 1
    var fact = entry.fact
    let was = PartHasher.hex(of: fact.payload)
    forgery.change(&fact)
    let left = fact.remains ?? #"{"answers":{"text":"other"},"event":"form-saved","form":"conference-1/minutes"}"#
    fact.payload = "\(left.dropLast()),\"erased\":\(last),\"was\":\"\(was)\"}"
    let erased = TextErased(
      form: Self.minutes, reason: "r", entries: [TextErased.Emptied(sequence: entry.sequence, hash: entry.hash)])
    let says = try NewEntry(.textErased(erased), by: Samples.sian.id, in: "social-worker", at: StoppedClock().now)
    try store.append([says], to: stream, expecting: last - 1, changing: RowChange())
    let findings = try tamper(
      "UPDATE journal SET at = ?, by = ?, role = ?, payload = ?, remains = ? WHERE stream = ? AND sequence = ?",
      [
        fact.at.description, fact.by.rawValue, fact.role.rawValue, fact.payload, fact.remains, id.rawValue,
        entry.sequence,
      ])
    let expected: [Finding] = forgery.findsTheEntry ? [.changed(stream, entry.sequence)] : []
    #expect(findings == expected, "\(forgery.what)")
    let result = try store.verify(against: receipt)
    #expect(result.findings == expected, "\(forgery.what)")
    // That there was an erasure is told in either case, and by which entry.
    #expect(result.erasures.map(\.number) == [last], "\(forgery.what)")
    let broken = try HashChain.firstBreak(in: store.entries(of: stream))
    #expect(broken == (forgery.findsTheEntry ? entry.sequence : nil), "\(forgery.what)")
  }

  @Test("in another's place is told as one's own is, and however the entry that says so is written")
  func told() throws {
    let stream = StreamID(id)
    let erased = TextErased(form: Self.minutes, reason: "r")
    let entries = try store.entries(of: stream)
    let (event, left) = try HashChain.emptying(entries, by: erased)
    var fact = try NewEntry(
      .textErased(event), by: Samples.sian.id, for: Samples.amina.id, in: "social-worker", at: StoppedClock().now)
    // The same event, its name written with an escape.
    fact.payload = fact.payload.replacing("text-erased", with: #"text-er\u0061sed"#)
    try store.erase(
      TextErasure(text: .form(Self.minutes), fact: fact, left: left), from: stream, expecting: entries.count,
      relyingOn: [:], changing: RowChange())
    let result = try store.verify()
    #expect(result.findings == [])
    #expect(result.erasures.map(\.number) == [entries.count + 1])
  }

  @Test("and putting the text itself back is found")
  func broughtBack() throws {
    let before = try #require(store.entries(of: StreamID(id)).first { $0.fact.payload.contains("form-saved") })
    try erase(form: ErasureTests.minutes)
    let last = try store.version(of: StreamID(id))
    let findings = try tamper(
      "UPDATE journal SET payload = ? WHERE stream = ? AND sequence = ?",
      [before.fact.payload, id.rawValue, before.sequence])
    #expect(findings == [.textIsThere(StreamID(id), before.sequence, erasedBy: last)])
  }
}
