import Casework
import Workflow

/// An invented authority for training: its workers, and families at every point of the pathway around a given day.
///
/// The same day, number of families and seed make the same journal, byte for byte.
struct DemoAuthority: Sendable {
  /// The day it is: everything has happened before it.
  let today: Day
  /// How many families there are; the first 40 are the same however many follow.
  let families: Int
  let seed: UInt64
  private let staff: DemoStaff

  /// Who one is in a training store unless one says otherwise: the first social worker.
  static let defaultWorker: WorkerID = "amina.shah"

  init(today: Day, families: Int = 40, seed: UInt64 = 0x5741_594D_4152_4B01) {
    self.today = today
    self.families = max(0, families)
    self.seed = seed
    staff = DemoStaff(families: families)
  }

  /// Every worker, the default one first; about one social worker to 14 families.
  var workers: [Worker] { staff.workers }

  /// Hands over the authority's own stream and then one stream a family, in batches; throws `DemoFailure` where the
  /// engine refuses a command, and whatever the sink throws.
  func build(
    definitions: DefinitionSet, batch: Int = 500, calendar: WorkingCalendar = .englandAndWales,
    sink: ([DemoStream]) throws -> Void
  ) throws {
    var streams = try streams(definitions: definitions, calendar: calendar)
    var pending: [DemoStream] = []
    while let stream = try streams.next() {
      pending.append(stream)
      if pending.count >= batch {
        try sink(pending)
        pending.removeAll(keepingCapacity: true)
      }
    }
    if !pending.isEmpty { try sink(pending) }
  }

  /// Builds into any store, one append a stream.
  func build(
    definitions: DefinitionSet, calendar: WorkingCalendar = .englandAndWales, into store: any CaseStore
  ) throws {
    try build(definitions: definitions, calendar: calendar) { streams in
      for item in streams {
        try store.append(item.facts, to: item.stream, expecting: 0, changing: item.change)
      }
    }
  }

  /// The streams one after the other, made as they are asked for.
  func streams(
    definitions: DefinitionSet, calendar: WorkingCalendar = .englandAndWales
  ) throws(DemoFailure) -> DemoStreams {
    guard let procedure = definitions.procedures["ics-steps"] else {
      throw DemoFailure(
        caseID: CaseID.numbered(1), family: "-", command: OpenCase.name,
        reason: "The demo plays the procedure ics-steps, and there is none.")
    }
    let stage = DemoStage(
      procedure: procedure, forms: definitions.forms, calendar: calendar, staff: staff, today: today)
    return DemoStreams(stage: stage, families: families, seed: seed)
  }
}

/// A stream of the demo's journal with the rows that its facts make.
struct DemoStream: Hashable, Sendable {
  /// The authority's own, or a case's.
  var stream: StreamID
  var facts: [NewEntry]
  var change: RowChange
}
