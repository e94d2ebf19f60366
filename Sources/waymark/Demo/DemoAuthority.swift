import Casework
import Storage
import Workflow

/// An invented authority for training: workers, and families at every point of the pathway, always the same.
struct DemoAuthority {
  /// The first social worker: who one is in a training store unless one says otherwise.
  static let defaultWorker: WorkerID = "amina.shah"

  let today: Day
  let families: Int
  let seed: UInt64
  private let staff: DemoStaff

  /// An authority around a day.
  init(today: Day, families: Int = 40, seed: UInt64 = 20_260_112) {
    self.today = today
    self.families = families
    self.seed = seed
    staff = DemoStaff(families: families)
  }

  var workers: [Worker] { staff.workers }

  /// Writes the workers and every family into an empty store.
  func build(definitions: DefinitionSet, into store: SQLiteStore) throws {
    let start = Instant(Moment(day: today.adding(days: -400), time: TimeOfDay("09:00") ?? .midnight))
    var directory = RowChange()
    directory.workers = workers
    let facts = try workers.map {
      NewEntry(
        at: start, by: "waymark", role: "administrator",
        payload: try JSONText.encode(AuthorityEvent.workerRegistered($0)))
    }
    try store.append(facts, to: .authority, expecting: 0, changing: directory)
    var failure: (any Error)?
    let cases = (0..<families).lazy.map { index -> NewStream? in
      do {
        return failure == nil ? try self.stream(number: index + 1, definitions: definitions) : nil
      } catch {
        failure = error
        return nil
      }
    }
    try store.bulkAppend(cases.compactMap(\.self))
    if let failure { throw failure }
  }

  /// A family's facts and rows.
  func stream(number: Int, definitions: DefinitionSet) throws -> NewStream {
    let directory = Dictionary(workers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let points = DemoPoint.allCases
    let digits = String(number)
    let id = CaseID("C" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
    let played = try DemoCase(
      number: number, id: id, point: points[(number * 5) % points.count], today: today, seed: seed, staff: staff,
      definitions: definitions, directory: directory)
    let (file, facts) = played.result()
    guard let procedure = definitions.procedures[file.procedure] else {
      throw Complaint("There is no procedure \(file.procedure).")
    }
    let projection = Projection(procedure: procedure, calendar: .englandAndWales, worker: { directory[$0] })
    return NewStream(
      stream: StreamID(id), facts: facts, change: RowChange(of: id, from: CaseRows(), to: projection.rows(of: file)))
  }
}
