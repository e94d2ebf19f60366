import Casework
import GRDB
import Testing
import Workflow

@testable import Storage

@Suite("The index of words in a store")
struct FindIndexTests {
  let folder: TemporaryFolder
  let store: SQLiteStore
  private static let minutes = TaskID(StepID("conference", 1), "minutes")

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore.create(at: folder.file(), training: true)
  }

  private func service(_ store: SQLiteStore) -> CaseService {
    CaseService(store: store, clock: StoppedClock()) { TinyProcedure.definitions }
  }

  private func open(_ family: String, by service: CaseService) throws -> CaseID {
    let child = NewPerson(
      kind: .child, givenName: "Zoë", familyName: family, born: Day("2019-03-14"), formerNames: ["Zoë Bello"])
    let opening = OpenCase(
      family: family, procedure: "tiny", step: "conference", team: "north", people: [child],
      allocations: ["social-worker": "amina.shah"])
    let id = try service.perform(.openCase(opening), on: nil, as: Actor(Samples.amina)).caseID
    try service.perform(.startForm(StartForm(form: Self.minutes)), on: id, as: Actor(Samples.amina))
    try save("What \(family) said at school", in: id, by: service)
    return id
  }

  private func save(_ text: String, in id: CaseID, by service: CaseService) throws {
    let answers: [FieldAddress: Answer] = [FieldAddress("text"): .text(text)]
    try service.perform(.saveForm(SaveForm(form: Self.minutes, answers: answers)), on: id, as: Actor(Samples.amina))
  }

  private func found(_ typed: String, _ service: CaseService) throws -> [String] {
    try service.find(typed, limit: 10).flatMap { group in
      group.hits.map { "\(group.group) \($0.caseID) \($0.target.key)" }
    }
  }

  @Test("is made for a store of the layout before, from its rows and its journal")
  func olderLayout() throws {
    let before = service(store)
    try before.register([Samples.amina], by: Samples.amina.id)
    for family in ["Öztürk", "Carter"] { _ = try open(family, by: before) }
    let texts = ["carter", "zoe", "ozturk", "bello", "14/3/2019", "minutes", "school", "amina", "conference"]
    let expected = try texts.map { try found($0, before) }
    #expect(expected.allSatisfy { !$0.isEmpty })
    let rows = try store.dumpRows()
    try store.queue.write { db in try db.execute(sql: OlderLayouts.withoutWords) }
    try store.queue.close()
    let opened = try SQLiteStore(opening: folder.file())
    #expect(try opened.dumpRows() == rows)
    let after = service(opened)
    for (text, expected) in zip(texts, expected) { #expect(try found(text, after) == expected, "\(text)") }
    try after.rebuild()
    for (text, expected) in zip(texts, expected) { #expect(try found(text, after) == expected, "\(text)") }
    #expect(try opened.damage().isEmpty)
  }

  @Test("is sound after whatever was done to rows")
  func isSound() throws {
    let service = service(store)
    try service.register([Samples.amina], by: Samples.amina.id)
    let id = try open("Carter", by: service)
    for number in 0..<30 {
      try save("Words \(number)", in: id, by: service)
      if number.isMultiple(of: 3) { _ = try found("words", service) }
    }
    #expect(try found("29", service) == ["words \(id) \(Self.minutes)#text"])
    #expect(try found("\"words 28\"", service).isEmpty)
    // Saved twice since somebody searched: what the index has goes, and the text between never came in.
    for text in ["Elder", "Alder", "Hazel"] { try save(text, in: id, by: service) }
    #expect(try found("hazel", service) == ["words \(id) \(Self.minutes)#text"])
    for text in ["29", "elder", "alder"] { #expect(try found(text, service).isEmpty, "\(text)") }
    try store.queue.write { db in
      for table in FindTable.all where table.content != nil {
        // FTS5 compares the index with the rows, and throws where they differ.
        try db.execute(sql: "INSERT INTO \(table.name) (\(table.name), rank) VALUES ('integrity-check', 1)")
      }
    }
  }

  @Test("is not waited for by a save, and brought up to date by the next search")
  func owed() throws {
    let service = service(store)
    try service.register([Samples.amina], by: Samples.amina.id)
    let id = try open("Carter", by: service)
    func areOwed() throws -> Bool { try store.queue.unsafeRead { db in try Passages.areOwed(in: db) } }
    #expect(try areOwed())
    #expect(try found("school", service).count == 1)
    #expect(try !areOwed())
    try save("Not there any more", in: id, by: service)
    #expect(try areOwed())
  }

  @Test("finds what is owed to it where it can't be written")
  func readOnly() throws {
    let service = service(store)
    try service.register([Samples.amina], by: Samples.amina.id)
    let id = try open("Carter", by: service)
    _ = try found("school", service)
    try save("Now at nursery", in: id, by: service)
    let reader = self.service(try SQLiteStore(opening: folder.file(), readOnly: true))
    #expect(try found("nursery", reader).count == 1)
    #expect(try found("school", reader).isEmpty)
  }

  @Test("is walked from its end, and sorts nothing", arguments: FindGroup.allCases)
  func queryPlan(_ group: FindGroup) throws {
    let question = FindQuestion(reading: "carter", today: .earliest, calendar: .englandAndWales)
    var everyReach: [Sight] = [.whole]
    for reach in Reach.allCases {
      var worker = Samples.amina
      worker.sees = reach
      everyReach.append(Sight(of: worker, on: .earliest))
    }
    for sight in everyReach {
      let query = FindQuery(group: group, question: question, sight: sight, limit: 5)
      let seen = SightSQL(sight, on: "case_id").arguments
      let plan = try store.queue.read { db in
        try Row.fetchAll(
          db, sql: "EXPLAIN QUERY PLAN " + query.statement,
          arguments: StatementArguments([#""carter""# as (any DatabaseValueConvertible)?] + seen + [6])
        ).map { $0["detail"] as String }
      }
      #expect(plan.first?.hasPrefix("SCAN find_") == true, "\(plan)")
      #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
    }
  }
}
