import Casework
import Definitions
import Glibc
import Screens
import Storage
import Workflow

/// The shipped tours, each on a store that is made for it in a private folder and thrown away with that.
struct TrainingTours: TourSource {
  /// True where the tour is to be offered, if it never was.
  var isOffered = false
  var record = TourRecord.usual
  /// What time it is in the stores.
  var clock: any CaseClock = SystemClock()

  var hasTours: Bool { true }
  var isDue: Bool { isOffered && !record.isThere }
  func noteOffered() { record.write() }

  func load() -> (tours: [TourDefinition], problems: [Problem]) {
    guard let folder = try? ResourceLocator.current.locate() else { return ([], []) }
    return TourLoader.load(resources: folder)
  }

  func ground(for tour: TourDefinition) throws(TourProblem) -> TourGround {
    guard let folder = PrivateFolder(in: environment("TMPDIR") ?? "/tmp") else {
      let why = String(cString: strerror(errno)).lowercased()
      throw TourProblem("There is no room for a training store: \(why).")
    }
    do {
      return try ground(for: tour, in: folder)
    } catch {
      folder.remove()
      throw TourProblem("The training store can't be made: \(error)")
    }
  }

  private func ground(for tour: TourDefinition, in folder: PrivateFolder) throws -> TourGround {
    let path = folder.path + "/training.store"
    let store = try SQLiteStore.create(at: path, training: true)
    let shipped = ShippedDefinitions()
    let definitions = try shipped.definitions()
    try DemoAuthority(today: clock.now.day, only: tour.families)
      .build(definitions: definitions, keeping: DemoAuthority.kept(of: definitions, in: shipped.archive), into: store)
    let service = CaseService(
      store: store, clock: clock, archive: shipped.archive, definitions: shipped.definitions)
    guard let worker = try store.worker(tour.worker) else {
      throw Complaint("there is no worker \(tour.worker) in it.")
    }
    let session = Session(
      service: service, worker: worker, isTraining: true, files: SystemFiles(),
      printer: ScreenPrinter(service: service))
    return TourGround(session: session, end: folder.remove)
  }
}
