import Casework
import Testing
import Workflow

extension CaseStoreConformance {
  static let readingLaws = [
    Law("readings come back as they went in, chained, the latest first") { try $0.readingsComeBack() },
    Law("readings are asked for by case and by worker") { try $0.readingsByCaseAndWorker() },
    Law("what a worker did is found in every stream, the latest first") { try $0.entriesByWorker() },
  ]

  private func reading(
    _ id: CaseID, by worker: WorkerID, _ what: ReadTarget, at seconds: Int, for principal: WorkerID? = nil,
    why: String? = nil
  ) -> CaseReading {
    CaseReading(
      at: Instant(milliseconds: 1_768_210_860_000).adding(seconds: seconds), by: worker, principal: principal,
      caseID: id, what: what, why: why)
  }

  func readingsComeBack() throws {
    let store = try make()
    #expect(try store.readings(.cases(["C0001"]), limit: 9).isEmpty)
    let given = [
      reading("C0001", by: "amina.shah", ReadTarget(.summary), at: 0),
      reading(
        "C0001", by: "sian.evans", ReadTarget(.form, "core-group-1/minutes"), at: 60, for: "amina.shah",
        why: "An \"emergency\" \u{1F469}\u{200D}\u{1F467}; --"),
      reading("C0001", by: "amina.shah", ReadTarget(.audit), at: 30),
    ]
    let kept = try given.map { try store.record($0) }
    #expect(kept.map(\.number) == [1, 2, 3])
    #expect(kept.map(\.reading) == given)
    #expect(try store.readings(.cases(["C0001"]), limit: 9) == kept.reversed())
    #expect(try store.readings(.cases(["C0001"]), limit: 2) == [kept[2], kept[1]])
    #expect(try store.readings(.cases(["C0001"]), limit: 0).isEmpty)
    var hash = HashChain.beginning
    for one in kept {
      #expect(try ReadingChain.chain(one.reading, after: one.number - 1, hash: hash) == one)
      hash = one.hash
    }
    #expect(try store.version(of: "C0001") == 0)
    try store.rebuild(with: [])
    #expect(try store.readings(.cases(["C0001"]), limit: 9).count == 3)
  }

  func readingsByCaseAndWorker() throws {
    let store = try make()
    let given = [("C0001", "a"), ("C0002", "b"), ("C0001", "b"), ("C0003", "a")]
    for (index, (id, worker)) in given.enumerated() {
      try store.record(reading(CaseID(id), by: WorkerID(worker), ReadTarget(.pathway), at: index))
    }
    func numbers(_ query: ReadingQuery) throws -> [Int] { try store.readings(query, limit: 9).map(\.number) }
    #expect(try numbers(.cases(["C0001"])) == [3, 1])
    #expect(try numbers(.cases(["C0003", "C0001", "C0003"])) == [4, 3, 1])
    #expect(try numbers(.cases([])).isEmpty)
    #expect(try numbers(.worker("b")) == [3, 2])
    #expect(try numbers(.worker("c")).isEmpty)
  }

  func entriesByWorker() throws {
    let store = try make()
    func fact(_ worker: WorkerID, at seconds: Int) -> NewEntry {
      var fact = Samples.fact("{\"n\":\(seconds)}")
      (fact.by, fact.at) = (worker, fact.at.adding(seconds: seconds))
      return fact
    }
    try store.append([fact("a", at: 1), fact("b", at: 2)], to: "C0001", expecting: 0, changing: RowChange())
    try store.append([fact("a", at: 4)], to: .authority, expecting: 0, changing: RowChange())
    try store.append([fact("a", at: 3)], to: "C0001", expecting: 2, changing: RowChange())
    func found(_ worker: WorkerID, limit: Int = 9) throws -> [String] {
      try store.entries(by: worker, limit: limit).map { "\($0.stream) \($0.sequence) \($0.fact.payload)" }
    }
    #expect(try found("a") == [#"authority 1 {"n":4}"#, #"C0001 3 {"n":3}"#, #"C0001 1 {"n":1}"#])
    #expect(try found("a", limit: 2) == [#"authority 1 {"n":4}"#, #"C0001 3 {"n":3}"#])
    #expect(try found("b") == [#"C0001 2 {"n":2}"#])
    #expect(try found("c").isEmpty)
  }
}
