import Casework
import Foundation
import GRDB
import Testing
import Workflow

@testable import Storage

/// What somebody does to the file behind the program's back is found, and named by its place.
@Suite("Tampering with a store")
struct TamperTests {
  /// One change of the file, and what is to be found.
  struct Tampering: Sendable, CustomTestStringConvertible {
    var name: String
    var change: @Sendable (Database) throws -> Void
    var findings: [Finding]

    init(_ name: String, _ change: @escaping @Sendable (Database) throws -> Void, finds findings: Finding...) {
      (self.name, self.change, self.findings) = (name, change, findings)
    }

    init(_ name: String, sql: String, finds findings: Finding...) {
      (self.name, self.change, self.findings) = (name, { db in try db.execute(sql: sql) }, findings)
    }

    var testDescription: String { name }
  }

  /// An auditor who may not see the case learns that something is wrong, and not where.
  @Test func whatIsChangedInAHiddenCaseIsCountedAndNotNamed() throws {
    let evidence = try EvidenceStore()
    try evidence.append(1, to: "C0001", on: 2) {
      $0.put.access = AccessRow(
        caseID: "C0001", access: CaseAccess(team: "north", involved: [], named: ["grace.obi": .latest]))
    }
    try evidence.tamper("UPDATE journal SET role = 'chair' WHERE sequence = 2")
    let worker = Worker(
      id: "rosa.diaz", name: "Rosa Diaz", title: "", roles: ["records-support"], team: "north", teamName: "North")
    let seen = evidence.store.narrowed(to: Sight(of: worker, on: EvidenceStore.days[2]))
    #expect(try evidence.findings() == [.changed("C0001", 2), .changed("C0002", 2)])
    let found = try seen.verify()
    #expect(found.findings == [.changed("C0002", 2)])
    #expect(found.hiddenFindings == 1 && !found.isSound)
    try evidence.tamper("UPDATE journal SET role = 'social-worker' WHERE sequence = 2")
    #expect(try seen.verify().isSound)
  }

  private static let (first, second, third) = (EvidenceStore.days[0], EvidenceStore.days[1], EvidenceStore.days[2])
  private static let entry = "stream = 'C0001' AND sequence"

  static let entries = [
    Tampering(
      "what was done", sql: "UPDATE journal SET payload = '{}' WHERE \(entry) = 3", finds: .changed("C0001", 3)),
    Tampering("by whom", sql: "UPDATE journal SET by = 'eve' WHERE \(entry) = 3", finds: .changed("C0001", 3)),
    Tampering(
      "in which role", sql: "UPDATE journal SET role = 'chair' WHERE \(entry) = 3", finds: .changed("C0001", 3)),
    Tampering(
      "when, by a millisecond",
      sql: "UPDATE journal SET at = substr(at, 1, 20) || '001Z' WHERE \(entry) = 3", finds: .changed("C0001", 3)),
    Tampering(
      "when, after the day of its entry", sql: "UPDATE journal SET at = '2026-02-01T09:00:00.000Z' WHERE \(entry) = 3",
      finds: .late("C0001", 3, second), .changed("C0001", 3)),
    Tampering(
      "when, to no time", sql: "UPDATE journal SET at = 'yesterday' WHERE \(entry) = 3",
      finds: .timeless("C0001", 3), .changed("C0001", 3)),
    Tampering(
      "a hash", sql: "UPDATE journal SET hash = '\(HashChain.beginning)' WHERE \(entry) = 3",
      finds: .hashChanged("C0001", 3)),
    Tampering(
      "a hash of which there is a head", sql: "UPDATE journal SET hash = '\(HashChain.beginning)' WHERE \(entry) = 4",
      finds: .hashChanged("C0001", 4)),
    Tampering(
      "the last hash", sql: "UPDATE journal SET hash = '\(HashChain.beginning)' WHERE \(entry) = 6",
      finds: .hashChanged("C0001", 6)),
    Tampering(
      "two neighbours", sql: "UPDATE journal SET role = 'chair' WHERE \(entry) IN (3, 4)",
      finds: .changed("C0001", 3), .changed("C0001", 4)),
    Tampering(
      "the order",
      sql: """
        UPDATE journal SET sequence = 99 WHERE \(entry) = 3; UPDATE journal SET sequence = 3 WHERE \(entry) = 4;
        UPDATE journal SET sequence = 4 WHERE \(entry) = 99
        """, finds: .moved("C0001", 3...3, by: 1), .moved("C0001", 4...4, by: -1)),
    Tampering(
      "an entry of the middle, removed", sql: "DELETE FROM journal WHERE \(entry) = 3", finds: .gap("C0001", 3...3)),
    Tampering("the first entry, removed", sql: "DELETE FROM journal WHERE \(entry) = 1", finds: .gap("C0001", 1...1)),
    Tampering(
      "an entry of the middle, removed and closed up",
      sql: """
        DELETE FROM journal WHERE \(entry) = 3; UPDATE journal SET sequence = 3 WHERE \(entry) = 4;
        UPDATE journal SET sequence = 4 WHERE \(entry) = 5; UPDATE journal SET sequence = 5 WHERE \(entry) = 6
        """, finds: .changed("C0001", 3), .moved("C0001", 4...5, by: 1), .fewer("C0001", 1)),
    Tampering(
      "an entry put in, its hash as it should be",
      { db in
        for number in [6, 5, 4] {
          try db.execute(sql: "UPDATE journal SET sequence = sequence + 1 WHERE \(entry) = \(number)")
        }
        try insert(4, in: db)
      }, finds: .late("C0001", 4, second), .moved("C0001", 5...7, by: -1), .more("C0001", 1)),
    Tampering(
      "an entry put in behind the last", { db in try insert(7, in: db) }, finds: .unnoted("C0001", 7...7)),
    Tampering(
      "the end, cut off", sql: "DELETE FROM journal WHERE \(entry) >= 5", finds: .cutOff("C0001", 5...6)),
    Tampering(
      "every hash, made anew after a change",
      { db in
        try db.execute(sql: "UPDATE journal SET payload = '{}' WHERE \(entry) = 3")
        try EvidenceStore.rehash("C0001", heads: false, in: db)
      }, finds: .remade("C0001", 4, second), .openHead("C0001", third)),
    Tampering(
      "a whole case", sql: "DELETE FROM journal WHERE stream = 'C0002'",
      finds: .removed("C0002", 3), .onlyListed("C0002")),
  ]

  static let days = [
    Tampering(
      "a head of a sealed day",
      sql: "UPDATE day_head SET hash = '\(HashChain.beginning)' WHERE stream = 'C0001' AND day = \(second.number)",
      finds: .seal(second, after: first), .head("C0001", second)),
    Tampering(
      "a head of the open day",
      sql: "UPDATE day_head SET hash = '\(HashChain.beginning)' WHERE stream = 'C0001' AND day = \(third.number)",
      finds: .openHead("C0001", third)),
    Tampering(
      "a head of a sealed day, removed",
      sql: "DELETE FROM day_head WHERE stream = 'C0001' AND day = \(second.number)",
      finds: .seal(second, after: first)),
    Tampering(
      "a head of the open day, removed",
      sql: "DELETE FROM day_head WHERE stream = 'C0001' AND day = \(third.number)",
      finds: .unnoted("C0001", 5...6)),
    Tampering(
      "a seal", sql: "UPDATE day_seal SET hash = '\(HashChain.beginning)' WHERE day = \(first.number)",
      finds: .sealChanged(first)),
    Tampering(
      "the last seal", sql: "UPDATE day_seal SET hash = '\(HashChain.beginning)' WHERE day = \(second.number)",
      finds: .seal(second, after: first)),
    Tampering(
      "how many streams a seal is over", sql: "UPDATE day_seal SET streams = 9 WHERE day = \(first.number)",
      finds: .seal(first, after: nil)),
    Tampering(
      "a seal, removed", sql: "DELETE FROM day_seal WHERE day = \(first.number)", finds: .sealMissing(first)),
    Tampering(
      "the last seal, removed", sql: "DELETE FROM day_seal WHERE day = \(second.number)", finds: .sealMissing(second)),
    Tampering(
      "a day, removed with its heads",
      sql: "DELETE FROM day_seal WHERE day = \(first.number); DELETE FROM day_head WHERE day = \(first.number)",
      finds: .seal(second, after: nil), .unnoted(.authority, 1...1)),
    Tampering(
      "hashes and heads of a stream, made anew after a change",
      { db in
        try db.execute(sql: "UPDATE journal SET payload = '{}' WHERE \(entry) = 3")
        try EvidenceStore.rehash("C0001", heads: true, in: db)
      }, finds: .seal(second, after: first)),
    Tampering(
      "a whole case with its heads",
      sql: "DELETE FROM journal WHERE stream = 'C0002'; DELETE FROM day_head WHERE stream = 'C0002'",
      finds: .seal(first, after: nil), .seal(second, after: first), .onlyListed("C0002")),
    Tampering(
      "the store's identity", sql: "UPDATE identity SET id = '\(String(repeating: "0", count: 32))'",
      finds: .seal(first, after: nil)),
    Tampering(
      "the store's identity, removed", sql: "DELETE FROM identity", finds: .identity, .seal(first, after: nil)),
  ]

  private static let stream = ReadingChain.stream

  static let openings = [
    Tampering(
      "what was opened", sql: "UPDATE reading SET detail = replace(detail, 'summary', 'pathway') WHERE number = 2",
      finds: .changed(stream, 2)),
    Tampering("who opened it", sql: "UPDATE reading SET by = 'eve' WHERE number = 2", finds: .changed(stream, 2)),
    Tampering(
      "of which case", sql: "UPDATE reading SET case_id = 'C0002' WHERE number = 2", finds: .changed(stream, 2)),
    Tampering(
      "when it was opened", sql: "UPDATE reading SET at = substr(at, 1, 20) || '001Z' WHERE number = 2",
      finds: .changed(stream, 2)),
    Tampering(
      "the hash of a reading", sql: "UPDATE reading SET hash = '\(HashChain.beginning)' WHERE number = 2",
      finds: .hashChanged(stream, 2)),
    Tampering("a reading, removed", sql: "DELETE FROM reading WHERE number = 2", finds: .gap(stream, 2...2)),
    Tampering("the last readings, removed", sql: "DELETE FROM reading WHERE number > 2", finds: .cutOff(stream, 3...4)),
    Tampering("every reading, removed", sql: "DELETE FROM reading", finds: .removed(stream, 4)),
    Tampering(
      "a case that was opened, removed with everything else",
      sql: """
        DELETE FROM journal WHERE stream = 'C0002'; DELETE FROM day_head WHERE stream = 'C0002';
        DELETE FROM case_row WHERE id = 'C0002'
        """,
      finds: .seal(first, after: nil), .seal(second, after: first), .onlyRead("C0002")),
  ]

  @Test("with the record of who opened what is found, and named", arguments: openings)
  func readings(_ tampering: Tampering) throws {
    try check(tampering) { evidence in
      for (number, id) in ["C0001", "C0001", "C0001", "C0002"].enumerated() {
        let at = EvidenceStore.facts(number + 1, on: 2)[number].at
        try evidence.store.record(CaseReading(at: at, by: "sian.evans", caseID: CaseID(id), what: ReadTarget(.summary)))
      }
      let result = try evidence.store.verify()
      #expect(result.findings == [])
      #expect((result.readings, result.streams, result.entries) == (4, 3, 10))
    }
  }

  /// Puts an entry in whose hash is what it should be.
  private static func insert(_ number: Int, in db: Database) throws {
    let before = try Journal.entries(of: "C0001", in: db).first { $0.sequence == number - 1 }
    let fact = EvidenceStore.facts(1, on: 2, text: "never happened")[0]
    let made = HashChain.chain([fact], to: "C0001", after: number - 1, hash: before?.hash ?? "")[0]
    try db.execute(
      sql: "INSERT INTO journal VALUES ('C0001', ?, ?, ?, ?, ?, ?, NULL)",
      arguments: [number, fact.at.description, fact.by.rawValue, fact.role.rawValue, fact.payload, made.hash])
  }

  @Test("is not found where nobody did it")
  func untouched() throws {
    let evidence = try EvidenceStore()
    let result = try evidence.store.verify()
    #expect(result.findings == [])
    #expect((result.streams, result.entries, result.seals) == (3, 10, 2))
    #expect(result.lastSealed == EvidenceStore.days[1])
    #expect(result.unused == [])
  }

  @Test("with the journal is found, and named", arguments: entries)
  func journal(_ tampering: Tampering) throws { try check(tampering) }

  @Test("with heads and seals is found, and named", arguments: days)
  func seals(_ tampering: Tampering) throws { try check(tampering) }

  private func check(_ tampering: Tampering, _ prepare: (EvidenceStore) throws -> Void = { _ in }) throws {
    let evidence = try EvidenceStore()
    try prepare(evidence)
    try evidence.tamper(tampering.change)
    let found = try evidence.findings()
    #expect(found == tampering.findings)
    for finding in found {
      let line = finding.description
      #expect(!line.contains("\n") && !line.contains("secret") && !line.contains("never happened"), "\(line)")
    }
  }

  /// Behind the changed entry everything is chained anew, and it itself to an entry further up.
  @Test("by chaining an entry to another than the one before it is found", arguments: ["C0001", "authority"])
  func chainedElsewhere(_ name: String) throws {
    let evidence = try EvidenceStore()
    let stream = StreamID(rawValue: name)
    try evidence.append(4, to: stream, on: 2)
    let receipt = try evidence.store.makeReceipt(at: EvidenceStore.facts(1, on: 2)[0].at).receipt
    try evidence.tamper { db in
      var entries = try Journal.entries(of: stream, in: db)
      entries[3].fact.by = "eve"
      var hash = entries[1].hash
      for index in 3..<entries.count {
        hash = HashChain.hash(of: entries[index].fact, stream: stream, sequence: index + 1, previous: hash)
        try db.execute(
          sql: "UPDATE journal SET by = ?, hash = ? WHERE stream = ? AND sequence = ?",
          arguments: [entries[index].fact.by.rawValue, hash, name, index + 1])
      }
    }
    #expect(try evidence.findings() == [.changed(stream, 4)])
    #expect(try evidence.findings(against: receipt) == [.changed(stream, 4)])
  }

  @Test("by chaining a reading to another than the one before it is found")
  func readingChainedElsewhere() throws {
    let evidence = try EvidenceStore()
    let facts = EvidenceStore.facts(5, on: 2)
    for fact in facts {
      try evidence.store.record(
        CaseReading(at: fact.at, by: "sian.evans", caseID: "C0001", what: ReadTarget(.summary)))
    }
    try evidence.tamper { db in
      let hashes = try String.fetchAll(db, sql: "SELECT hash FROM reading ORDER BY number")
      var hash = hashes[0]
      for number in 3...5 {
        let by: WorkerID = number == 3 ? "eve" : "sian.evans"
        let reading = CaseReading(at: facts[number - 1].at, by: by, caseID: "C0001", what: ReadTarget(.summary))
        let kept = try ReadingChain.chain(reading, after: number - 1, hash: hash)
        hash = kept.hash
        try db.execute(
          sql: "UPDATE reading SET by = ?, hash = ? WHERE number = ?", arguments: [by.rawValue, hash, number])
      }
    }
    #expect(try evidence.findings() == [.changed(ReadingChain.stream, 3)])
  }

  /// What the program reads of such a column ends at the zero byte; what is hashed does not.
  @Test("by a zero byte that moves the end of a column is found", arguments: [true, false])
  func zeroByte(_ isOfRemains: Bool) throws {
    let (evidence, fact) = try noted()
    let (remains, hash) = (try #require(fact.remains), PartHasher.hex(of: fact.payload))
    try evidence.tamper { db in
      if isOfRemains {
        try db.execute(
          sql: """
            UPDATE journal SET remains = NULL, payload = ? || char(0) || ? WHERE stream = 'C0001' AND sequence = 7
            """, arguments: [remains, hash])
      } else {
        try db.execute(
          sql: """
            UPDATE journal SET by = by || char(0) || role, role = payload, payload = ''
            WHERE stream = 'C0001' AND sequence = 6
            """)
      }
    }
    #expect(try evidence.findings() == [.changed("C0001", isOfRemains ? 7 : 6)])
  }

  /// What is read of the name ends at the zero byte; whoever looks for it by that finds nothing.
  @Test("by a zero byte behind the name of a case is found", arguments: ["authority", "C0002"])
  func cutName(_ stream: StreamID) throws {
    let evidence = try EvidenceStore()
    try evidence.tamper("UPDATE journal SET stream = stream || char(0) WHERE stream = '\(stream)'")
    #expect(try evidence.findings().contains(.changed(stream, 1)))
  }

  @Test(
    "by telling another share of an entry that remains is found",
    arguments: ["0 0", "58 3", "57 2", "99999999999 2", "-1 2", "58  2", " 2", "58 ", "58", "", "{}"])
  func otherShare(_ kept: String) throws {
    let (evidence, _) = try noted()
    #expect(try evidence.findings() == [])
    try evidence.tamper { db in
      let there = try String.fetchOne(db, sql: "SELECT remains FROM journal WHERE sequence = 7")
      #expect(there == "58 2")
      try db.execute(sql: "UPDATE journal SET remains = ? WHERE sequence = 7", arguments: [kept])
    }
    #expect(try evidence.findings() == [.changed("C0001", 7)])
  }

  /// As a store of the layout before has it.
  @Test("is not what it is to keep word for word what remains of an entry")
  func wordForWord() throws {
    let (evidence, fact) = try noted()
    try evidence.tamper { db in
      try db.execute(sql: "UPDATE journal SET remains = ? WHERE sequence = 7", arguments: [fact.remains])
    }
    #expect(try evidence.findings() == [])
    #expect(try evidence.store.entries(of: "C0001").last?.fact == fact)
  }

  /// A store whose seventh entry in `C0001` is one with a text.
  private func noted() throws -> (evidence: EvidenceStore, fact: NewEntry) {
    let evidence = try EvidenceStore()
    let noted = try JSONText.decode(
      Event.self, from: #"{"event":"task-noted","task":"conference-1/check","text":"secret"}"#)
    let at = EvidenceStore.facts(1, on: 2)[0].at
    let fact = try NewEntry(noted, by: "amina.shah", in: "social-worker", at: at)
    try evidence.store.append([fact], to: "C0001", expecting: 6, changing: RowChange())
    return (evidence, fact)
  }

  @Test(
    "by a head of a number that no entry has, or with a zero byte, is found without a trap",
    arguments: [
      "UPDATE day_head SET sequence = 9223372036854775807", "UPDATE day_head SET sequence = 1 << 41",
      "UPDATE day_head SET stream = stream || char(0) || 'x'", "UPDATE day_head SET hash = hash || char(0) || 'x'",
      "UPDATE day_seal SET hash = hash || char(0) || 'x'", "UPDATE identity SET id = id || char(0) || 'x'",
    ])
  func oddHeads(_ sql: String) throws {
    let evidence = try EvidenceStore()
    try evidence.tamper(sql)
    #expect(!(try evidence.findings()).isEmpty)
  }

  /// What somebody does who makes the tables such that they take any kind of value, and then as they were.
  @Test(
    "by a value of another kind than the program writes is found",
    arguments: [
      (
        "INSERT INTO journal SELECT stream, 3.5, at, 'eve', role, '{}', hash, NULL FROM journal "
          + "WHERE stream = 'C0001' AND sequence = 3", Finding.changed("C0001", 3)
      ),
      ("UPDATE journal SET stream = CAST(stream AS BLOB) WHERE stream = 'authority'", .changed("authority", 1)),
      (
        "UPDATE journal SET sequence = CAST(sequence AS TEXT) WHERE stream = 'C0001' AND sequence = 4",
        .changed("C0001", 4)
      ),
      ("UPDATE journal SET by = CAST(by AS BLOB) WHERE stream = 'C0001' AND sequence = 4", .changed("C0001", 4)),
      ("UPDATE journal SET hash = CAST(hash AS BLOB) WHERE stream = 'C0001' AND sequence = 4", .changed("C0001", 4)),
      ("UPDATE day_head SET sequence = sequence + 0.5 WHERE stream = 'C0001'", .indexes("day_head")),
      ("UPDATE day_seal SET streams = CAST(streams AS TEXT)", .indexes("day_seal")),
      ("UPDATE meta SET value = '1' WHERE key = 'training'", .indexes("meta")),
      ("UPDATE identity SET id = CAST(id AS BLOB)", .indexes("identity")),
    ] as [(String, Finding)])
  func otherKinds(_ sql: String, _ finding: Finding) throws {
    let evidence = try EvidenceStore()
    let receipt = try evidence.store.makeReceipt(at: EvidenceStore.facts(1, on: 2)[0].at).receipt
    let tables = ["journal", "day_head", "day_seal", "meta", "identity"]
    try evidence.tamper { db in
      var made: [String: String] = [:]
      for table in tables {
        made[table] = try String.fetchOne(db, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [table])
      }
      func write(_ change: (String) -> String) throws {
        try db.execute(sql: "PRAGMA writable_schema = ON")
        for (table, sql) in made {
          try db.execute(sql: "UPDATE sqlite_schema SET sql = ? WHERE name = ?", arguments: [change(sql), table])
        }
        try db.execute(sql: "PRAGMA writable_schema = RESET")
      }
      try write {
        $0.replacing(") STRICT, WITHOUT ROWID", with: ") WITHOUT ROWID").replacing(") STRICT", with: ")")
          .replacing(" INTEGER", with: "").replacing(" TEXT", with: "")
      }
      try db.execute(sql: sql)
      try write { $0 }
    }
    let findings = try evidence.findings(against: receipt)
    #expect(findings.contains(finding), "\(findings)")
    #expect(!(try evidence.findings()).isEmpty)
    // Nor does it keep anybody waiting who looks for what is damaged.
    let loss = evidence.store.queue.unsafeRead { db in Losses.found(in: db, path: "a.store") }
    #expect(loss.path == "a.store")
  }

  @Test("by making a store what it was not is found", arguments: [true, false])
  func training(_ isTraining: Bool) throws {
    let evidence = try EvidenceStore(training: isTraining)
    #expect(try evidence.findings() == [])
    try evidence.tamper("UPDATE meta SET value = 1 - value WHERE key = 'training'")
    #expect(try evidence.findings() == [.training])
    #expect(!Finding.training.description.contains("\n"))
  }

  @Test("by an entry of an earlier time is found in an authority's own store")
  func backwards() throws {
    let evidence = try EvidenceStore(training: false)
    try evidence.store.append(EvidenceStore.facts(1, on: 0), to: "C0001", expecting: 6, changing: RowChange())
    #expect(try evidence.findings() == [.backwards("C0001", 7)])
    // In a training store somebody may work as of another day, and the authority's entries go by the clock.
    let training = try EvidenceStore()
    try training.store.append(EvidenceStore.facts(1, on: 0), to: "C0001", expecting: 6, changing: RowChange())
    try evidence.store.append(EvidenceStore.facts(1, on: 1), to: .authority, expecting: 1, changing: RowChange())
    try evidence.store.append(EvidenceStore.facts(1, on: 0), to: .authority, expecting: 2, changing: RowChange())
    #expect(try training.findings() == [])
    #expect(try evidence.findings() == [.backwards("C0001", 7)])
  }

  @Test("with the last case number is found, and nothing is given out by it", arguments: [Int.max, .min, -5, 1 << 41])
  func lastCase(_ number: Int) throws {
    let evidence = try EvidenceStore()
    try evidence.tamper("UPDATE meta SET value = \(number) WHERE key = 'last-case'")
    #expect(try evidence.findings() == [.lastCase])
    #expect(
      performing: { _ = try evidence.store.nextCaseID() },
      throws: { if case StoreError.damaged = $0 { true } else { false } })
  }

  @Test("with a case, its heads and all lists leaves a number that is not used")
  func wholeCaseAndLists() throws {
    let evidence = try EvidenceStore()
    try evidence.tamper(
      """
      DELETE FROM journal WHERE stream = 'C0002'; DELETE FROM day_head WHERE stream = 'C0002';
      DELETE FROM case_row WHERE id = 'C0002'
      """)
    let result = try evidence.store.verify()
    let (first, second) = (EvidenceStore.days[0], EvidenceStore.days[1])
    #expect(result.findings == [.seal(first, after: nil), .seal(second, after: first)])
    #expect(result.unused == ["C0002"])
  }

  @Test("with the triggers is found", arguments: SchemaSQL.guards)
  func guards(_ name: String) throws {
    let evidence = try EvidenceStore()
    try evidence.store.queue.write { db in try db.execute(sql: "DROP TRIGGER \(name)") }
    #expect(try evidence.findings() == [.guardMissing(name)])
  }

  @Test(
    "with a table, an index or a trigger of one's own is found",
    arguments: [
      ("CREATE INDEX shadow ON journal (stream, sequence, payload)", "shadow"),
      ("CREATE TRIGGER eater AFTER INSERT ON draft BEGIN DELETE FROM draft; END", "eater"),
      ("CREATE TABLE spare (id TEXT)", "spare"), ("DROP INDEX reading_by_case", "reading_by_case"),
      ("ALTER TABLE reading RENAME TO read; CREATE VIEW reading AS SELECT * FROM read", "read"),
      (
        "DROP TRIGGER journal_is_never_cut; CREATE TRIGGER journal_is_never_cut BEFORE DELETE ON journal BEGIN SELECT 1; END",
        "journal_is_never_cut"
      ),
    ])
  func schema(_ sql: String, _ name: String) throws {
    let evidence = try EvidenceStore()
    try evidence.store.queue.write { db in try db.execute(sql: sql) }
    let names = try evidence.findings().map { finding in
      switch finding {
      case .schema(let name), .guardMissing(let name): name
      default: "\(finding)"
      }
    }
    #expect(names.contains(name), "\(names)")
  }

  @Test(
    "with an index from which rows were taken is found",
    arguments: [
      ("reading_by_case", "reading"), ("case_restricted", "case_access"), ("case_worker_by_case", "case_worker"),
    ])
  func emptiedIndex(_ index: String, _ table: String) throws {
    let evidence = try EvidenceStore()
    try evidence.store.record(
      CaseReading(
        at: Instant(Moment(day: EvidenceStore.days[2], time: .midnight)), by: "amina.shah", caseID: "C0001",
        what: ReadTarget(.summary)))
    try evidence.tamper(
      """
      INSERT INTO case_access VALUES ('C0001', 'north', 1);
      INSERT INTO case_worker VALUES ('amina.shah', 'C0001', NULL)
      """)
    #expect(try evidence.findings() == [])
    // Made anew while it says of itself that it holds nothing, and then says again what it said before.
    try evidence.store.queue.write { db in
      let sql = try #require(
        try String.fetchOne(db, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [index]))
      let empty = sql.components(separatedBy: " WHERE ")[0] + " WHERE case_id IS NULL"
      for (text, then) in [(empty, "REINDEX \(index)"), (sql, "SELECT 1")] {
        try db.execute(sql: "PRAGMA writable_schema = ON")
        try db.execute(sql: "UPDATE sqlite_schema SET sql = ? WHERE name = ?", arguments: [text, index])
        try db.execute(sql: "PRAGMA writable_schema = RESET; \(then)")
      }
    }
    #expect(try evidence.findings() == [.indexes(table)])
  }

  /// A view can say that it is a trigger, and have no text.
  @Test("with a row of the layout that says what it is not is found")
  func writtenSchema() throws {
    let evidence = try EvidenceStore()
    try evidence.store.queue.write { db in
      try db.execute(
        sql: """
          PRAGMA writable_schema = ON;
          UPDATE sqlite_schema SET sql = '' WHERE name = 'journal_is_never_cut';
          """)
    }
    #expect(try evidence.findings() == [.guardMissing("journal_is_never_cut")])
  }

  /// The store takes note of an entry once, on a day on which something was entered.
  @Test(
    "with a head that the store did not take note of is found, sealed or not",
    arguments: [
      ("84006, 0, stream, sequence, hash", Day(number: 84_006)), ("day, part, stream, sequence, hash", nil),
      ("day, part + 1, stream, sequence - 1, '\(String(repeating: "a", count: 64))'", nil),
      ("day, part + 1, stream, sequence, hash", nil),
    ] as [(String, Day?)])
  func headPutIn(_ columns: String, on day: Day?) throws {
    let evidence = try EvidenceStore()
    // The open day is sealed, and another begun.
    _ = try evidence.store.makeReceipt(at: Instant(Moment(day: EvidenceStore.days[2], time: .lastMinute)))
    try evidence.append(1, to: "C0001", on: 2)
    #expect(try evidence.findings() == [])
    // Into the part of the day that is open, of a case that nobody has gone on with.
    let isOther = columns.hasPrefix("day, part,")
    try evidence.tamper(
      """
      INSERT INTO day_head (day, part, stream, sequence, hash)
      SELECT \(isOther ? "day, part + 1, stream, sequence, hash" : columns) FROM day_head WHERE stream = 'C0002'
        AND day = \(EvidenceStore.days[2].number) AND part = 0
      """)
    let found = try evidence.findings()
    #expect(found.contains(.openHead("C0002", day ?? EvidenceStore.days[2])), "\(found)")
    #expect(Set(found).count == found.count)
  }

  @Test("with a head of a day that there is not is found")
  func headOfNoDay() throws {
    let evidence = try EvidenceStore()
    try evidence.tamper("UPDATE day_head SET day = 9223372036854775807 WHERE day = \(EvidenceStore.days[2].number)")
    #expect(try !evidence.findings().isEmpty)
    let other = try EvidenceStore()
    try other.tamper("UPDATE day_head SET day = 84006 WHERE day = \(EvidenceStore.days[2].number)")
    let streams: [StreamID] = ["C0001", "C0002"]
    #expect(try other.findings() == streams.map { .openHead($0, Day(number: 84_006)) })
  }

  @Test("that was covered by going on is found")
  func goesOnAfterTheCut() throws {
    let evidence = try EvidenceStore()
    try evidence.tamper("DELETE FROM journal WHERE stream = 'C0001' AND sequence > 4")
    try evidence.append(1, to: "C0001", on: 2)
    #expect(try evidence.findings() == [.cutOff("C0001", 6...6)])
    try evidence.append(2, to: "C0001", on: 2)
    #expect(
      try evidence.findings() == [
        .remade("C0001", 6, EvidenceStore.days[2])
      ])
  }

  @Test(
    "by a slip is refused",
    arguments: [
      "UPDATE day_head SET hash = hash", "DELETE FROM day_head", "UPDATE day_seal SET streams = 0",
      "UPDATE reading SET by = by", "DELETE FROM reading", "DELETE FROM day_seal", "UPDATE identity SET id = id",
      "DELETE FROM identity",
      "INSERT INTO day_head SELECT day, part, 'C0009', sequence, hash FROM day_head LIMIT 1",
      "INSERT INTO day_seal SELECT day - 9, part, streams, hash FROM day_seal LIMIT 1",
    ])
  func slips(_ sql: String) throws {
    let evidence = try EvidenceStore()
    let at = EvidenceStore.facts(1, on: 2)[0].at
    try evidence.store.record(CaseReading(at: at, by: "sian.evans", caseID: "C0001", what: ReadTarget(.summary)))
    #expect(throws: DatabaseError.self) { try evidence.store.queue.write { db in try db.execute(sql: sql) } }
    #expect(try evidence.findings() == [])
  }

  @Test("of pages is found where the journal is, and ends nothing")
  func damagedPages() throws {
    let evidence = try EvidenceStore()
    let facts = (0..<200).map { _ in
      EvidenceStore.facts(1, on: 2, text: String(repeating: "secret words ", count: 40))[0]
    }
    try evidence.store.append(facts, to: "C0001", expecting: 6, changing: RowChange())
    try evidence.store.queue.close()
    let path = evidence.folder.file()
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    var found = 0
    let pages = whole.count / 4096
    for page in 1..<pages {
      var bytes = whole
      bytes.replaceSubrange((page * 4096)..<(page * 4096 + 4096), with: Data(repeating: 0x5A, count: 4096))
      try bytes.write(to: URL(fileURLWithPath: path))
      do {
        let findings = try SQLiteStore(opening: path).verify().findings
        if !findings.isEmpty { found += 1 }
        #expect(findings.allSatisfy { !$0.description.contains("secret") })
      } catch {
        guard case .damaged = error else { throw error }
        found += 1
      }
    }
    // 200 entries of half a kilobyte are some 28 pages.
    #expect(found > 28, "\(found) of \(pages)")
  }
}
