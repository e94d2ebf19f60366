import Casework
import Foundation
import GRDB
import Testing
import Workflow

@testable import Storage

@Suite("A store whose hashes were over payloads alone")
struct ChainMigrationTests {
  private let folder: TemporaryFolder
  private let stream: StreamID = "C0001"
  private static let form = TaskID(StepID("conference", 1), "minutes")
  /// The entries of the case: a note, two savings of a form of which the first is erased, a finding, and the erasure.
  private static let (note, first, second, finding, erasure) = (1, 2, 3, 4, 5)

  /// Makes it as the program did then; `change` is done to it as somebody with the file would before it is brought up
  /// to date.
  init() throws { folder = try TemporaryFolder() }

  private func events() throws -> [Event] {
    try [
      #"{"event":"task-noted","task":"conference-1/check","text":"walrus"}"#,
      #"{"answers":{"text":"zephyr"},"event":"form-saved","form":"conference-1/minutes"}"#,
      #"{"answers":{"text":"kestrel"},"event":"form-saved","form":"conference-1/minutes"}"#,
      #"{"event":"step-opened","step":"conference-1"}"#,
    ].map { try JSONText.decode(Event.self, from: $0) }
  }

  private func older(_ change: (Database) throws -> Void = { _ in }) throws -> SQLiteStore {
    let store = try SQLiteStore.create(at: folder.file(), training: true)
    for day in 0..<2 {
      try store.append(
        EvidenceStore.facts(1, on: day), to: .authority, expecting: day, changing: RowChange())
    }
    let facts = try events().enumerated().map { index, event in
      try NewEntry(event, by: "amina.shah", in: "social-worker", at: EvidenceStore.facts(4, on: index / 2)[index].at)
    }
    for (index, fact) in facts.enumerated() {
      try store.append([fact], to: stream, expecting: index, changing: RowChange())
    }
    try store.queue.write { db in
      let guards = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
      for row in guards { try db.execute(sql: "DROP TRIGGER \(row["name"] as String)") }
      try chainAsThen(db)
      try eraseAsThen(db)
      try db.execute(sql: OlderLayouts.withoutRemains)
      try change(db)
      for row in guards { try db.execute(sql: row["sql"]) }
    }
    try store.queue.close()
    return try SQLiteStore(opening: folder.file())
  }

  /// Makes hashes, heads and seals as they were: over payloads, and over the store's identity alone.
  private func chainAsThen(_ db: Database) throws {
    var hash = HashChain.beginning
    for entry in try Journal.entries(of: stream, in: db) {
      var fact = entry.fact
      fact.remains = nil
      hash = HashChain.hash(of: fact, stream: stream, sequence: entry.sequence, previous: hash)
      let arguments: StatementArguments = [hash, stream.rawValue, entry.sequence]
      try db.execute(sql: "UPDATE journal SET hash = ? WHERE stream = ? AND sequence = ?", arguments: arguments)
      try db.execute(sql: "UPDATE day_head SET hash = ? WHERE stream = ? AND sequence = ?", arguments: arguments)
    }
    var seal = SealHasher.earlierBeginning(of: try DaySeals.identity(in: db))
    for row in try Row.fetchAll(db, sql: "SELECT day, part FROM day_seal ORDER BY day, part") {
      let day = try DayPart(row, at: 0)
      seal = try DaySeals.hasher(of: day, after: seal, in: db).hex
      try db.execute(
        sql: "UPDATE day_seal SET hash = ? WHERE day = ? AND part = ?", arguments: [seal, day.day.number, day.part])
    }
  }

  /// Erases the first saving of the form, as it was done then.
  private func eraseAsThen(_ db: Database) throws {
    let entries = try Journal.entries(of: stream, in: db)
    let (hash, number) = (entries[Self.first - 1].hash, Self.erasure)
    var left = entries[Self.first - 1].fact
    left.remains = nil
    left.payload = #"{"answers":{},"erased":\#(number),"event":"form-saved","form":"conference-1/minutes"}"#
    let made = HashChain.hash(of: left, stream: stream, sequence: Self.first, previous: entries[0].hash)
    let names = #"[{"hash":"\#(hash)","left":"\#(made)","sequence":\#(Self.first)}]"#
    let at = EvidenceStore.facts(5, on: 1)[4].at
    let says = NewEntry(
      at: at, by: "sian.evans", role: "social-worker",
      payload: #"{"entries":\#(names),"event":"text-erased","form":"conference-1/minutes","reason":"r"}"#)
    let last = HashChain.hash(of: says, stream: stream, sequence: number, previous: entries[number - 2].hash)
    try db.execute(
      sql: "UPDATE journal SET payload = ? WHERE stream = ? AND sequence = ?",
      arguments: [left.payload, stream.rawValue, Self.first])
    try db.execute(
      sql: "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, NULL)",
      arguments: [
        stream.rawValue, number, at.description, says.by.rawValue, says.role.rawValue, says.payload, last,
      ])
    try db.execute(
      sql: "UPDATE day_head SET sequence = ?, hash = ? WHERE stream = ? AND sequence = ?",
      arguments: [number, last, stream.rawValue, number - 1])
  }

  @Test("verifies once it is brought up to date, with what was erased in it, and what it had")
  func upToDate() throws {
    let store = try older()
    let result = try store.verify()
    #expect(result.findings == [])
    #expect((result.streams, result.entries, result.seals) == (2, 7, 1))
    #expect(result.erasures.map(\.number) == [Self.erasure])
    let entries = try store.entries(of: stream)
    #expect(entries.map(\.erasedBy) == [nil, Self.erasure, nil, nil, nil])
    #expect(entries.map { $0.fact.remains != nil } == [true, true, true, false, false])
    #expect(try entries[..<1].map { try $0.event() } == [events()[0]])
    #expect(try entries[2...3].map { try $0.event() } == Array(events()[2...3]))
    #expect(HashChain.firstBreak(in: entries) == nil)
    #expect(try SQLiteStore(opening: folder.file()).verify().findings == [])
  }

  @Test("goes on, seals its days, and has its older texts erased")
  func goesOn() throws {
    let store = try older()
    try store.append(EvidenceStore.facts(1, on: 2), to: stream, expecting: 5, changing: RowChange())
    let entries = try store.entries(of: stream)
    let erased = TextErased(task: TaskID(StepID("conference", 1), "check"), reason: "r")
    let (event, left) = try HashChain.emptying(Array(entries.prefix(4)), by: erased)
    #expect(left.keys.sorted() == [Self.note])
    #expect(event.entries.map(\.sequence) == [Self.note])
    let receipt = try store.makeReceipt(at: EvidenceStore.facts(1, on: 2)[0].at).receipt
    #expect(try store.verify(against: receipt).findings == [])
  }

  @Test(
    "keeps what did not hold as it is, and it is found",
    arguments: [
      ("UPDATE journal SET payload = replace(payload, 'kestrel', 'kitchen') WHERE sequence = 3", Self.second),
      ("UPDATE journal SET by = 'eve' WHERE stream = 'C0001' AND sequence = 4", Self.finding),
      ("UPDATE journal SET payload = replace(payload, '{}', '{\"text\":\"other\"}') WHERE sequence = 2", Self.first),
      ("UPDATE journal SET at = substr(at, 1, 23) || '+00:00' WHERE stream = 'C0001' AND sequence = 4", Self.finding),
    ])
  func tampered(_ sql: String, _ number: Int) throws {
    let findings = try older { db in try db.execute(sql: sql) }.verify().findings
    #expect(findings.contains(.changed(stream, number)), "\(findings)")
    #expect(findings.allSatisfy { $0.stream == stream }, "\(findings)")
  }

  /// The event that named what was left named anything, then.
  @Test("takes nothing for an erasure that has a text", arguments: [#"{"text":"other"}"#, "{}"])
  func forged(_ answers: String) throws {
    let result = try older { db in
      let rows = try Row.fetchAll(
        db, sql: "SELECT at, by, role, payload, hash FROM journal WHERE stream = 'C0001' ORDER BY sequence")
      var fact = NewEntry(
        at: try #require(Instant(rows[1]["at"] as String)), by: WorkerID(rawValue: rows[1]["by"]),
        role: "social-worker",
        payload: (rows[1]["payload"] as String).replacing("{}", with: answers))
      if answers == "{}" { fact.payload = fact.payload.replacing(#""event""#, with: #""aside":"other","event""#) }
      let left = HashChain.hash(of: fact, stream: stream, sequence: Self.first, previous: rows[0]["hash"])
      let names = #"[{"hash":"\#(rows[1]["hash"] as String)","left":"\#(left)","sequence":\#(Self.first)}]"#
      var says = fact
      says.at = try #require(Instant(rows[4]["at"] as String))
      says.by = "sian.evans"
      says.payload = #"{"entries":\#(names),"event":"text-erased","form":"conference-1/minutes","reason":"r"}"#
      let hash = HashChain.hash(of: says, stream: stream, sequence: Self.erasure, previous: rows[3]["hash"])
      try db.execute(
        sql: "UPDATE journal SET payload = ? WHERE stream = 'C0001' AND sequence = ?",
        arguments: [fact.payload, Self.first])
      try db.execute(
        sql: "UPDATE journal SET payload = ?, hash = ? WHERE stream = 'C0001' AND sequence = ?",
        arguments: [says.payload, hash, Self.erasure])
      try db.execute(
        sql: "UPDATE day_head SET hash = ? WHERE stream = 'C0001' AND sequence = ?", arguments: [hash, Self.erasure])
    }.verify()
    #expect(result.findings == [.changed(stream, Self.first)], "\(result.findings)")
  }

  @Test("keeps a head and a seal that were changed, and they are found")
  func tamperedSeals() throws {
    let head = try older { db in
      try db.execute(
        sql: "UPDATE day_head SET hash = ? WHERE stream = 'authority' AND day = (SELECT min(day) FROM day_head)",
        arguments: [HashChain.beginning])
    }
    let found = try head.verify().findings
    #expect(found == [.seal(EvidenceStore.days[0], after: nil), .head(.authority, EvidenceStore.days[0])], "\(found)")
  }

  @Test("that is damaged is salvaged as one of today")
  func salvaged() throws {
    _ = try older()
    let copy = folder.file() + ".before-layout-\(Schema.version)"
    let salvage = try Salvage(reading: copy)
    #expect(salvage.losses.isEmpty, "\(salvage.losses)")
    try salvage.write(to: folder.file("new"), isTraining: true) { _ in }
    let new = try SQLiteStore(opening: folder.file("new"))
    #expect(try new.verify().findings == [])
    #expect(try new.entries(of: stream).map(\.erasedBy) == [nil, Self.erasure, nil, nil, nil])
    #expect(try new.entries(of: stream).map { $0.fact.remains != nil } == [true, true, true, false, false])
  }
}
