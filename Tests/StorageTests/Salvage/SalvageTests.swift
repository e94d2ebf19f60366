import Casework
import Foundation
import GRDB
import TestSupport
import Testing
import Workflow

@testable import Storage

@Suite("A damaged store")
struct SalvageTests {
  let folder: TemporaryFolder
  static let actor = Actor(Samples.amina)
  static let archive = DefinitionArchive(
    files: { key in [DefinitionFile(path: "procedures/\(key).yaml", text: "procedure: \(key)")] },
    read: { _ in TinyProcedure.definitions })

  init() throws { folder = try TemporaryFolder() }

  static func service(_ store: SQLiteStore) -> CaseService {
    CaseService(store: store, clock: StoppedClock(), archive: archive) { TinyProcedure.definitions }
  }

  /// Nine cases with texts that are longer than a page, and a draft.
  private func filled(_ name: String = "store.waymark") throws -> String {
    let path = folder.file(name)
    let store = try SQLiteStore.create(at: path, training: true)
    let service = SalvageTests.service(store)
    try service.register([Samples.amina, Samples.sian], by: Samples.amina.id)
    let minutes = TaskID(StepID("conference", 1), "minutes")
    for number in 1...9 {
      let opening = OpenCase(
        family: "Family \(number)", procedure: "tiny", step: "conference", team: "north",
        people: [NewPerson(kind: .child, givenName: "Zoë", familyName: "Family \(number)")],
        allocations: ["social-worker": "amina.shah"])
      let id = try service.perform(.openCase(opening), on: nil, as: SalvageTests.actor).caseID
      try service.perform(.startForm(StartForm(form: minutes)), on: id, as: SalvageTests.actor)
      for save in 1...4 {
        let text = String(repeating: "What family \(number) said, \(save). ", count: 20 + number * save * 8)
        let answers: [FieldAddress: Answer] = [FieldAddress("text"): .text(text)]
        try service.perform(
          .saveForm(SaveForm(form: minutes, answers: answers)), on: id, as: SalvageTests.actor)
      }
    }
    for (number, at) in ["2026-01-11T10:00:00.000Z", "2026-01-12T10:00:00.000Z", "2026-01-12T11:00:00.000Z"]
      .enumerated()
    {
      try store.record(
        CaseReading(
          at: #require(Instant(at)), by: "amina.shah", caseID: CaseID.numbered(number + 1), what: ReadTarget(.summary)))
    }
    try store.keep(Samples.place("C0002"), of: "amina.shah")
    try store.saveDraft(Samples.draft("typed and not saved"))
    try store.keepTray(SavedTray(name: "mine", arrangement: TrayArrangement(filter: "due:<fri")), of: "amina.shah")
    try store.queue.close()
    return path
  }

  private func rebuilt(_ salvage: Salvage, _ name: String = "new") throws -> SQLiteStore {
    try salvage.write(to: folder.file(name), isTraining: salvage.isTraining ?? false) { store in
      try SalvageTests.service(store).rebuild { _, _ in }
    }
    return try SQLiteStore(opening: folder.file(name))
  }

  @Test("that is sound comes over whole, and the old one is left as it is")
  func sound() throws {
    let path = try filled()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let salvage = try Salvage(reading: path)
    #expect(salvage.losses.isEmpty, "\(salvage.losses)")
    #expect(salvage.isTraining == true)
    // It is its maker's alone even in a folder that hands on its group.
    try #require(chmod(URL(fileURLWithPath: path).deletingLastPathComponent().path, 0o2700) == 0)
    let new = try rebuilt(salvage)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    let old = try SQLiteStore(opening: path)
    #expect(try new.streams() == old.streams())
    for stream in try old.streams() { #expect(try new.entries(of: stream) == old.entries(of: stream)) }
    #expect(try new.dumpRows() == old.dumpRows())
    #expect(try new.latestDraft(by: "amina.shah") == Samples.draft("typed and not saved"))
    #expect(try new.savedTrays(of: "amina.shah").map(\.name) == ["mine"])
    #expect(try new.places(of: "amina.shah") == [Samples.place("C0002")])
    let read = try new.readings(.worker("amina.shah"), limit: 10)
    #expect(read.map(\.number) == [3, 2, 1])
    #expect(try read == old.readings(.worker("amina.shah"), limit: 10))
    #expect(try new.nextCaseID() == "C0010")
    #expect(try new.damage().isEmpty)
    #expect(try mode(of: folder.file("new")) == 0o600)
    #expect(throws: StoreError.exists(path: folder.file("new"))) {
      try salvage.write(to: folder.file("new"), isTraining: true) { _ in }
    }
  }

  @Test("that lost nothing but lists goes on as the one before: the receipt that was kept holds for it")
  func keepsItsProof() throws {
    let path = try filled()
    let old = try SQLiteStore(opening: path)
    let (receipt, _) = try old.makeReceipt(at: #require(Instant("2026-01-13T09:00:00.000Z")))
    let identity = try old.identity
    try old.append([Samples.fact()], to: "C0010", expecting: 0, changing: RowChange())
    let root = try old.queue.unsafeRead { db in
      try Int.fetchOne(db, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'meeting'")
    }
    try old.queue.close()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let start = (try #require(root) - 1) * 4_096
    bytes.replaceSubrange(start..<(start + 4_096), with: Data(repeating: 0xA5, count: 4_096))
    try bytes.write(to: URL(fileURLWithPath: path))
    let salvage = try Salvage(reading: path)
    #expect(salvage.losses.isEmpty)
    let new = try rebuilt(salvage)
    #expect(salvage.keepsProof)
    #expect(try new.identity == identity)
    let found = try new.verify(against: receipt)
    #expect(found.findings.isEmpty, "\(found.findings)")
    #expect(found.readings == 3 && found.seals > 0)
    try new.append([Samples.fact()], to: "C0010", expecting: 1, changing: RowChange())
    #expect(try new.verify(against: receipt).findings.isEmpty)
  }

  @Test("whose entries were changed along with their hashes does not go on as the one before")
  func forged() throws {
    let path = try filled()
    let store = try SQLiteStore(opening: path)
    let (receipt, _) = try store.makeReceipt(at: #require(Instant("2026-01-13T09:00:00.000Z")))
    // Somebody with the file makes the chain of a case anew over a changed text.
    let entries = try store.entries(of: "C0004")
    var facts = entries.map(\.fact)
    facts[facts.count - 1].payload = facts[facts.count - 1].payload.replacing("family 4", with: "nobody")
    let forged = HashChain.chain(facts, to: "C0004", after: 0, hash: HashChain.beginning)
    try store.queue.write { db in
      try db.execute(sql: "DROP TRIGGER journal_is_never_changed")
      for entry in forged {
        try db.execute(
          sql: "UPDATE journal SET payload = ?, hash = ? WHERE stream = 'C0004' AND sequence = ?",
          arguments: [entry.fact.payload, entry.hash, entry.sequence])
      }
    }
    try store.queue.close()
    let salvage = try Salvage(reading: path)
    let new = try rebuilt(salvage)
    #expect(!salvage.keepsProof)
    // It says so: the store took note of another hash.
    let heads = salvage.doubts.filter { if case .head("C0004", forged.count, _) = $0 { true } else { false } }
    #expect(heads.count == 1, "\(salvage.doubts)")
    #expect(
      heads.allSatisfy { $0.description.hasPrefix("C0004, entry \(forged.count): it is not what the store took note") })
    #expect(try new.identity != receipt.store)
    #expect(try new.verify().findings.isEmpty)
    #expect(try new.entries(of: "C0004") == forged)
  }

  @Test("gives who opened what up to the first record that was changed, and says from where it is lost")
  func changedReading() throws {
    let path = try filled()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let place = try #require(bytes.range(of: Data("2026-01-12T10:00:00.000Z".utf8)))
    bytes[place.lowerBound + 12] = UInt8(ascii: "2")
    try bytes.write(to: URL(fileURLWithPath: path))
    let salvage = try Salvage(reading: path)
    #expect(salvage.losses == [.readings(from: 2, to: 3)])
    #expect(salvage.losses.map(\.description) == ["Who opened what: records 2 to 3 are lost."])
    let new = try rebuilt(salvage)
    #expect(try new.readings(.worker("amina.shah"), limit: 10).map(\.number) == [1])
    #expect(try new.verify().findings.isEmpty)
    #expect(!salvage.keepsProof)
  }

  @Test("of which a head is lost says of which day it is")
  func lostHead() throws {
    let evidence = try EvidenceStore()
    try evidence.tamper("DELETE FROM day_head WHERE stream = 'C0002' AND day = \(EvidenceStore.days[1].number)")
    let salvage = try Salvage(reading: evidence.store.path)
    #expect(salvage.losses.isEmpty)
    #expect(salvage.doubts == [.seal(EvidenceStore.days[1])])
    let sound = try EvidenceStore()
    #expect(try Salvage(reading: sound.store.path).doubts.isEmpty)
  }

  @Test("takes no other row for the proof that a text was erased")
  func plantedErasure() throws {
    let path = try filled()
    let store = try SQLiteStore(opening: path)
    let entry = try #require(try store.entries(of: "C0003").last)
    let number = entry.sequence
    try store.queue.write { db in
      try db.execute(sql: "DROP TRIGGER journal_is_never_changed; CREATE TABLE planted (a, b, c, d, e, f, g, h)")
      let remains = try #require(entry.fact.remains)
      var mark = remains
      mark.removeLast()
      mark += #","erased":\#(number + 5),"was":"\#(PartHasher.hex(of: entry.fact.payload))"}"#
      try db.execute(
        sql: "UPDATE journal SET payload = ?, remains = ? WHERE stream = 'C0003' AND sequence = ?",
        arguments: [mark, remains, number])
      let proof = #"{"entries":[{"hash":"\#(entry.hash)","sequence":\#(number)}],"event":"text-erased","reason":"x"}"#
      try db.execute(
        sql: "INSERT INTO planted VALUES ('C0003', ?, ?, 'a', 'b', ?, ?, NULL)",
        arguments: [number + 5, entry.fact.at.description, proof, entry.hash])
    }
    try store.queue.close()
    let salvage = try Salvage(reading: path)
    #expect(salvage.entries(of: "C0003").count == number - 1)
    #expect(salvage.losses.contains { $0.stream == "C0003" })
  }

  @Test("is not opened as if nothing had been saved behind damage in its log")
  func cutLog() throws {
    let path = folder.file()
    let store = try SQLiteStore.create(at: path, training: true)
    let log = path + "-wal"
    func length() throws -> Int { try Data(contentsOf: URL(fileURLWithPath: log)).count }
    var ends: [Int] = []
    for number in 0..<6 {
      try store.append(
        [Samples.fact("{\"number\":\(number)}")], to: "C0001", expecting: number, changing: RowChange())
      ends.append(try length())
    }
    let entries = try store.entries(of: "C0001")
    /// The store as it lies there, with a byte of its log changed.
    func copy(_ name: String, _ offset: Int) throws -> String {
      let copy = folder.file(name)
      try FileManager.default.copyItem(atPath: path, toPath: copy)
      var bytes = try Data(contentsOf: URL(fileURLWithPath: log))
      bytes[offset] ^= 1
      try bytes.write(to: URL(fileURLWithPath: copy + "-wal"))
      return copy
    }
    let (frame, header) = (4096 + 24, 24)
    // In a page, in the checksum of a frame, in the page of an end, in the salts of a frame.
    for (index, offset) in [ends[2] + header + 100, ends[2] + 20, ends[3] - 50, ends[2] + 9].enumerated() {
      let cut = try copy("cut\(index)", offset)
      let opened = try SQLiteStore(opening: cut)
      #expect(opened.loss?.lacksLatest == true, "\(index)")
      #expect(opened.loss?.description.contains("Its log is damaged") == true)
      #expect(opened.loss?.description.contains("Every case can be read") == false)
      #expect(throws: StoreError.self) {
        try opened.append([Samples.fact()], to: "C0009", expecting: 0, changing: RowChange())
      }
      #expect(try !opened.verify().findings.isEmpty)
      try opened.queue.close()
      #expect(try Data(contentsOf: URL(fileURLWithPath: cut + "-wal")).count == ends[5])
      let salvage = try Salvage(reading: cut)
      #expect(salvage.entries(of: "C0001") == entries, "\(index)")
      #expect(salvage.doubts.contains(.log))
    }
    // What a crash leaves: the last transaction is not whole, and was not acknowledged.
    for offset in [ends[4] + header + 100, ends[5] - frame + 20, ends[5] - 50] {
      let torn = try SQLiteStore(opening: copy("torn\(offset)", offset))
      #expect(torn.loss == nil)
      #expect(try torn.entries(of: "C0001") == entries.dropLast())
    }
  }

  @Test("gives what its log holds of whole transactions, and nothing of others")
  func log() throws {
    let path = folder.file()
    let store = try SQLiteStore.create(at: path, training: true)
    try store.append([Samples.fact("{\"one\":1}")], to: "C0001", expecting: 0, changing: RowChange())
    try store.append([Samples.fact("{\"two\":2}")], to: "C0001", expecting: 1, changing: RowChange())
    #expect(try Salvage(reading: path).entries(of: "C0001") == store.entries(of: "C0001"))
    // The last frames are those of the second append.
    let log = path + "-wal"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: log))
    bytes[bytes.count - 1] ^= 1
    try bytes.write(to: URL(fileURLWithPath: folder.file("copy-wal")))
    try FileManager.default.copyItem(atPath: path, toPath: folder.file("copy"))
    #expect(try Salvage(reading: folder.file("copy")).entries(of: "C0001").count == 1)
    try Data(repeating: 0, count: bytes.count).write(to: URL(fileURLWithPath: folder.file("copy-wal")))
    #expect(try Salvage(reading: folder.file("copy")).entries(of: "C0001").isEmpty)
  }

  @Test("ends a case before an entry that was changed, and names what is lost")
  func changed() throws {
    let path = try filled()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let place = try #require(bytes.range(of: Data("What family 7 said, 2.".utf8)))
    bytes[place.lowerBound] = UInt8(ascii: "w")
    try bytes.write(to: URL(fileURLWithPath: path))
    let salvage = try Salvage(reading: path)
    let last = try SQLiteStore(opening: path).version(of: "C0007")
    let length = salvage.entries(of: "C0007").count
    #expect(salvage.losses == [.rest("C0007", from: length + 1, to: last)])
    #expect(
      salvage.losses.map(\.description)
        == ["C0007: entries \(length + 1) to \(last) are lost; it ends with entry \(length)."])
    let new = try rebuilt(salvage)
    #expect(try new.version(of: "C0007") == length)
    #expect(try new.caseRow("C0007")?.family == "Family 7")
  }

  @Test("answers or says so, whatever became of its file, and what is salvaged is what was written", arguments: 0..<45)
  func wrecked(seed: Int) throws {
    let path = try filled()
    let whole = try SQLiteStore(opening: path)
    var written: [StreamID: [Entry]] = [:]
    for stream in try whole.streams() { written[stream] = try whole.entries(of: stream) }
    try whole.queue.close()
    let wreck = try Wreck(path, seed: UInt64(seed))
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    read(path, wreck.deed)
    let salvage = try Salvage(reading: path)
    for stream in salvage.streams {
      let entries = salvage.entries(of: stream)
      #expect(entries == Array((written[stream] ?? []).prefix(entries.count)), "\(wreck.deed)")
      #expect(!entries.isEmpty)
    }
    // What is known to have been there and is not there any more has a name.
    for (stream, entries) in written where salvage.entries(of: stream).count < entries.count {
      let isNamed = salvage.losses.contains { $0.stream == stream }
      let lastIsLeft = salvage.hasPlaces(of: stream, beyond: salvage.entries(of: stream).count)
      #expect(isNamed || !lastIsLeft, "\(wreck.deed): \(stream)")
    }
    guard !salvage.streams.isEmpty else { return }
    let new = try rebuilt(salvage)
    #expect(try new.damage().isEmpty)
    // Of a case that is lost as a whole, who opened it is left, and shows that it was there.
    for finding in try new.verify().findings {
      guard case .onlyRead(let id) = finding, salvage.losses.contains(.whole(StreamID(id))) else {
        Issue.record("\(wreck.deed): \(finding)")
        continue
      }
    }
    for stream in try new.streams() { #expect(HashChain.firstBreak(in: try new.entries(of: stream)) == nil) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before, "\(wreck.deed)")
  }

  /// Every kind of call on a damaged store: it answers, or throws what is said of stores.
  private func read(_ path: String, _ deed: String) {
    do {
      let store = try SQLiteStore(opening: path, readOnly: true)
      expectSaid(deed) { _ = try store.isTraining }
      expectSaid(deed) { _ = try store.streams() }
      for number in 1...9 { expectSaid(deed) { _ = try store.entries(of: StreamID(CaseID.numbered(number))) } }
      expectSaid(deed) { _ = try store.tray(TrayPage(view: .mine("amina.shah"), limit: 50)) }
      expectSaid(deed) { _ = try store.cases(matching: "Family", limit: 50) }
      expectSaid(deed) { _ = try store.people(matching: "Zoë", limit: 50) }
      expectSaid(deed) { _ = try store.forms(of: "C0001") }
      expectSaid(deed) { _ = try store.latestDraft(by: "amina.shah") }
      expectSaid(deed) { _ = try store.dumpRows() }
      expectSaid(deed) { _ = try store.damage() }
      if let loss = store.loss { #expect(loss.description.contains("`waymark salvage \(path) NEW`")) }
    } catch {
      expectSaid(deed) { throw error }
    }
  }

  private func expectSaid(_ deed: String, _ call: () throws -> Void) {
    do {
      try call()
    } catch StoreError.damaged, StoreError.notAStore, StoreError.newer, StoreError.unreadableEntry,
      StoreError.cannotOpen, StoreError.readOnly, StoreError.disk
    {
      return
    } catch {
      Issue.record("\(deed): \(error)")
    }
  }

  @Test("is only read from then on, and says what is lost")
  func onlyRead() throws {
    let path = try filled()
    let root = try SQLiteStore(opening: path).queue.unsafeRead { db in
      try Int.fetchOne(db, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'meeting'")
    }
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let start = (try #require(root) - 1) * 4_096
    bytes.replaceSubrange(start..<(start + 4_096), with: Data(repeating: 0xA5, count: 4_096))
    try bytes.write(to: URL(fileURLWithPath: path))
    let store = try SQLiteStore(opening: path)
    #expect(store.loss == nil)
    #expect(throws: StoreError.self) { try store.meetings(of: "C0001") }
    let loss = try #require(store.loss)
    #expect(loss.lists == [.meetings])
    #expect(loss.cases.isEmpty && !loss.mayLackCases)
    #expect(loss.description.contains("Not whole: meetings. Every case can be read."))
    #expect(throws: StoreError.onlyRead(path)) { try store.saveDraft(Samples.draft("x")) }
    #expect(throws: StoreError.onlyRead(path)) {
      try store.append([Samples.fact()], to: "C0001", expecting: 9, changing: RowChange())
    }
    #expect(try store.caseRow("C0003")?.family == "Family 3")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
  }

  @Test("cut short is opened for reading what is left")
  func cut() throws {
    let path = try filled()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    try bytes.prefix(bytes.count - 4_096).write(to: URL(fileURLWithPath: path))
    let store = try SQLiteStore(opening: path)
    #expect(store.loss != nil)
    #expect(try store.isTraining)
    #expect(throws: StoreError.onlyRead(path)) { try store.saveDraft(Samples.draft("x")) }
  }
}
