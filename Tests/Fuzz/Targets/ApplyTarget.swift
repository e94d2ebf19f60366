import Casework
import Definitions
import FoundationEssentials
import Workflow

@testable import waymark

extension FuzzTarget {
  /// Lines of commands on a training store: each is answered with one line, what is refused changes nothing, and what
  /// is taken leaves a whole journal and lists that can be made anew from it.
  static let apply = FuzzTarget(name: "apply") { bytes in
    guard let first = bytes.first else { return }
    let ground = try ApplyGround.made.get()
    let store = InMemoryStore(copying: ground.store)
    let definitions = ground.definitions
    let service = CaseService(store: store, clock: TrialClock()) { () throws(CaseworkError) in definitions }
    guard let worker = ground.worker else { return }
    let applier = Applier(
      service: service, isTraining: first % 4 != 3, isOwned: first % 2 == 0, defaultActor: { worker.id },
      defaultWorker: { worker })
    let lines = bytes.dropFirst().split(separator: 0x0A, maxSplits: 8).prefix(8)
    for (index, line) in lines.enumerated() {
      let before = ApplyGround.versions(of: store)
      let answer = applier.answer(to: String(decoding: line, as: UTF8.self), number: index + 1)
      try require(answer.text.firstHarmful() == nil, "the answer is no line of text: \(answer.text.debugDescription)")
      let said = try JSONDecoder().decode(ApplyGround.Said.self, from: Data(answer.text.utf8))
      try require(said.ok == answer.isTaken, answer.text)
      guard !said.ok else { continue }
      try require(said.line == index + 1 && said.refusal?.isEmpty == false, "nothing is named: \(answer.text)")
      try require(
        ApplyGround.versions(of: store) == ApplyGround.asked(before, in: store),
        "refused, and changed something: \(answer.text)")
    }
    guard ApplyGround.versions(of: store) != ground.versions else { return }
    for stream in store.streams() {
      try require(HashChain.firstBreak(in: store.entries(of: stream)) == nil, "the journal of \(stream) is broken")
    }
    let rows = try store.dumpRows()
    try service.rebuild()
    try require(try store.dumpRows() == rows, "the lists made anew are others")
  }
}

/// A family half-way through a scenario, with the workers that it needs.
struct ApplyGround: Sendable {
  let store: InMemoryStore
  let definitions: DefinitionSet
  let worker: Worker?
  let versions: [StreamID: Int]

  /// What an answer says.
  struct Said: Decodable {
    var ok: Bool
    var line: Int?
    var refusal: [String]?
  }

  static let made = Result { try ApplyGround() }

  private init() throws {
    definitions = try loadDefinitions()
    store = InMemoryStore(isTraining: true)
    let files = try ScenarioLoader.load(
      files: ScenarioLoader.paths(resources: ResourceLocator.current.locate()), definitions: definitions)
    guard let file = files.compactMap(\.file).first(where: { $0.procedure == "core-group" }),
      let scenario = file.scenarios.first, let start = scenario.course.first?.at
    else { throw FuzzTarget.Broken("there is no scenario of core groups") }
    let played = try ScenarioCase(file, definitions: definitions, at: start, store: store)
    for entry in scenario.course.prefix(scenario.course.count / 2) { _ = try played.perform(entry) }
    worker = file.staff.first
    versions = ApplyGround.versions(of: store)
  }

  /// The versions that there were, with one fact more of the authority where that is that somebody asked for a case that
  /// they do not see: this is kept whatever the answer.
  static func asked(_ before: [StreamID: Int], in store: InMemoryStore) -> [StreamID: Int] {
    let known = before[.authority, default: 0]
    let added = store.entries(of: .authority).dropFirst(known).map { AuditLine($0).what }
    guard added.count == 1, case .event("emergency-asked", _)? = added.first else { return before }
    return before.merging([.authority: known + 1]) { _, new in new }
  }

  static func versions(of store: InMemoryStore) -> [StreamID: Int] {
    Dictionary(uniqueKeysWithValues: store.streams().map { ($0, store.version(of: $0)) })
  }
}
