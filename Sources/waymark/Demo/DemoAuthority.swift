import Casework
import Storage
import Workflow

/// An invented authority for training: workers, and families at every point of the pathway around a given day.
///
/// The same day, number of families and seed make the same journal, byte for byte.
struct DemoAuthority: Sendable {
  /// The first social worker: who one is in a training store unless one says otherwise.
  static let defaultWorker: WorkerID = "amina.shah"

  /// How many families have their forms in full; those that follow have what is required, in few words, so that a
  /// store of a hundred thousand families is made in minutes.
  static let inFull = 40

  /// The day it is: everything has happened before it.
  let today: Day
  /// How many families there are; the first ones are the same however many follow.
  let families: Int
  /// The numbers of the families, where it has only these.
  private let numbers: [Int]?
  let seed: UInt64
  private let staff: DemoStaff

  /// An authority around a day.
  init(today: Day, families: Int = 40, seed: UInt64 = 20_260_112) {
    self.today = today
    self.families = families
    self.seed = seed
    numbers = nil
    staff = DemoStaff(families: families)
  }

  /// An authority around a day that has only these families of the larger one, by their numbers.
  init(today: Day, only numbers: [Int], seed: UInt64 = 20_260_112) {
    self.today = today
    families = numbers.count
    self.seed = seed
    self.numbers = numbers
    staff = DemoStaff(families: families)
  }

  /// Every worker, the default one first.
  var workers: [Worker] { staff.workers }

  /// The procedure that its families are played by.
  static func procedure(in definitions: DefinitionSet) -> Procedure? { definitions.procedures["ics-steps"] }

  /// The procedure that one more family is played by, which has a joint report.
  static func coreGroups(in definitions: DefinitionSet) -> Procedure? { definitions.procedures["core-group"] }

  /// The files that its cases run on, as the store keeps them.
  static func kept(
    of definitions: DefinitionSet, in archive: DefinitionArchive = .shipped
  ) throws -> [KeptDefinitions] {
    try [procedure(in: definitions), coreGroups(in: definitions)].compactMap { try $0.map(archive.current) }
  }

  /// Writes the workers, the files that the procedures were read from and every family into an empty store.
  func build(definitions: DefinitionSet, keeping kept: [KeptDefinitions], into store: SQLiteStore) throws {
    let directory = try directory(keeping: kept)
    try store.append(directory.facts, to: directory.stream, expecting: 0, changing: directory.change)
    var failure: (any Error)?
    let cases = (0..<families).lazy.map { index -> NewStream? in
      do {
        let number = self.numbers?[index] ?? index + 1
        return failure == nil ? try self.stream(number: number, definitions: definitions) : nil
      } catch {
        failure = error
        return nil
      }
    }
    try store.bulkAppend(cases.compactMap(\.self))
    if let failure { throw failure }
    // Small stores are for tests and trials of one thing.
    guard numbers == nil, families >= DemoAuthority.inFull else { return }
    if let joint = try jointReport(definitions: definitions) { try store.bulkAppend([joint]) }
  }

  /// The facts and rows of the one more family that is worked by the guidance on core groups, where there is that.
  func jointReport(definitions: DefinitionSet) throws -> NewStream? {
    guard let procedure = DemoAuthority.coreGroups(in: definitions) else { return nil }
    let stage = stage(procedure, definitions)
    var play = try DemoPlay(number: families + 1, seed: seed, stage: stage, isFull: true, plot: .jointReport)
    try play.playCoreGroups()
    return stream(of: play, stage)
  }

  private func stage(_ procedure: Procedure, _ definitions: DefinitionSet) -> DemoStage {
    DemoStage(procedure: procedure, forms: definitions.forms, calendar: .englandAndWales, staff: staff, today: today)
  }

  private func stream(of play: DemoPlay, _ stage: DemoStage) -> NewStream {
    let byID = staff.byID
    let projection = Projection(procedure: stage.procedure, calendar: stage.calendar, worker: { byID[$0] })
    let id = play.file.id
    return NewStream(
      stream: StreamID(id), facts: play.facts,
      change: RowChange(of: id, from: CaseRows(), to: projection.rows(of: play.file)))
  }

  /// The registration of the workers, and the files that are kept.
  func directory(keeping kept: [KeptDefinitions] = []) throws -> NewStream {
    let start = Instant(Moment(day: today.adding(days: -400), time: TimeOfDay(minutes: 9 * 60)))
    var change = RowChange()
    change.workers = workers
    change.definitions = kept
    let events = workers.map(AuthorityEvent.workerRegistered) + change.definitions.map(AuthorityEvent.definitionsKept)
    let facts = try events.map {
      NewEntry(at: start, by: "waymark", role: "administrator", payload: try JSONText.encode($0))
    }
    return NewStream(stream: .authority, facts: facts, change: change)
  }

  /// A family's facts and rows; throws `DemoFailure` where the engine refuses a command. Numbers count from 1.
  func stream(number: Int, definitions: DefinitionSet) throws -> NewStream {
    guard let procedure = DemoAuthority.procedure(in: definitions) else {
      throw Complaint("The demo plays the procedure ics-steps, and there is none.")
    }
    let stage = stage(procedure, definitions)
    var play = try DemoPlay(number: number, seed: seed, stage: stage, isFull: number <= DemoAuthority.inFull)
    try play.playOut()
    return stream(of: play, stage)
  }
}
