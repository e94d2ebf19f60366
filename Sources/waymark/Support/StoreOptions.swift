import ArgumentParser
import Casework
import Definitions
import Glibc
import Storage
import Workflow

/// Which store, as whom, on what day.
protocol StoreChoice {
  /// The store's file, where one was named.
  var store: String? { get }
  /// As whom, where that was said.
  var actingAs: String? { get }
  /// The day it is, where that was said.
  var today: String? { get }
}

/// A store that is open, and whose it is.
struct OpenStore {
  let service: CaseService
  let isTraining: Bool
  /// Whether the file belongs to the user of the terminal.
  let isOwned: Bool

  /// Whether whoever is at the terminal says who works here, and for whom: the owner of the file, and anybody in a
  /// training store.
  var isAnybodys: Bool { isTraining || isOwned }
}

/// The options that every command on a store takes.
struct StoreOptions: ParsableArguments, StoreChoice {
  @Option(name: .long, help: "The store's file (default: $XDG_DATA_HOME/waymark/waymark.store).")
  var store: String?

  @Option(name: .customLong("as"), help: "Act as this worker, in a training store.")
  var actingAs: String?

  @Option(name: .long, help: "The day it is, in a training store: 2026-01-12, or 2026-01-12T14:30.")
  var today: String?
}

extension StoreChoice {
  /// The store's file, given or by default.
  var path: String {
    if let store { return store }
    if StoreGroup.isHeld { return StoreGroup.store }
    if let data = environment("XDG_DATA_HOME"), data.hasPrefix("/") { return data + "/waymark/waymark.store" }
    return (environment("HOME") ?? ".") + "/.local/share/waymark/waymark.store"
  }

  /// True where the person is in their own place: no other store, worker or day was asked for.
  var isUsual: Bool { store == nil && actingAs == nil && today == nil }

  /// Opens the store, with the group where it guards it: for what asks next who it is that looks.
  func openGuarded() throws -> SQLiteStore { try SQLiteStore(opening: path, guarded: true) }

  /// Opens the store and the application on it, and says what whoever opens it must know: that it was brought up to date,
  /// and, unless the screens do, what is lost of a damaged one.
  func open(
    _ opened: SQLiteStore? = nil, saying tell: (String) -> Void = Display.complain, tellsLoss: Bool = true
  ) throws -> OpenStore {
    let store = try opened ?? openGuarded()
    if let copy = store.copyBefore {
      tell("The store was brought up to date; as it was before, it is in \(Display.line(copy)).")
    }
    if tellsLoss, let loss = store.loss { tell(loss.withoutCases.description) }
    let isTraining = try store.isTraining
    let clock = try clock(isTraining: isTraining)
    return OpenStore(
      service: CaseService(store: store, clock: clock, witness: isTraining ? nil : SystemLog(store: store.path)),
      isTraining: isTraining, isOwned: store.isOwned)
  }

  /// The application for what is said of those who work here: it is for themselves, and for whoever sets the store up.
  /// Whoever acts as a worker has that worker's rights alone, though they own the file.
  /// Who that worker is comes with it; nobody for whoever sets the store up.
  func openForItsPeople() throws -> (service: CaseService, worker: Worker?) {
    let open = try open()
    guard !open.isAnybodys || actingAs != nil else { return (open.service, nil) }
    let worker = try worker(in: open.service, isTraining: open.isTraining)
    guard !worker.roles.isEmpty else { throw Complaint(Refusal(.hasLeft(worker.name)).description) }
    return (open.service, worker)
  }

  /// The worker at the terminal: named by `--as` in a training store (else the first of the demo's, or whoever has the
  /// user name), in any other the one whose id is the operating system's user name.
  func worker(in service: CaseService, isTraining: Bool) throws -> Worker {
    let id = try actor(in: service, isTraining: isTraining)
    if let worker = try service.store.worker(id) { return worker }
    let known = try service.store.workers(matching: "", role: nil, limit: 20).map(\.id.rawValue)
    guard !known.isEmpty else {
      throw Complaint("No worker is registered in this store yet: `waymark worker add` registers one.")
    }
    guard isTraining else {
      throw Complaint("The user \(Display.line(id.rawValue)) is not a worker of this authority.")
    }
    let problem =
      actingAs == nil
      ? "Say as whom, with --as." : "There is no worker \(Display.line(id.rawValue)) in this store."
    throw Complaint("\(problem) There are: \(known.joined(separator: ", ")).")
  }

  /// Who acts, whether a worker or not: named by `--as` in a training store, else as the operating system knows them.
  func actor(in service: CaseService, isTraining: Bool) throws -> WorkerID {
    guard isTraining else {
      if actingAs != nil { throw Complaint("--as is for training stores; \(path) is not one.") }
      return WorkerID(try userName())
    }
    if let actingAs { return WorkerID(actingAs) }
    let usual = DemoAuthority.defaultWorker
    return try service.store.worker(usual) == nil ? WorkerID(try userName()) : usual
  }

  /// A session of the worker at the terminal.
  func session(
    on opened: SQLiteStore? = nil, saying tell: (String) -> Void = Display.complain, tellsLoss: Bool = true
  ) throws -> (service: CaseService, worker: Worker, isTraining: Bool) {
    let open = try open(opened, saying: tell, tellsLoss: false)
    let (service, isTraining) = (open.service, open.isTraining)
    let worker = try worker(in: service, isTraining: isTraining)
    guard !worker.roles.isEmpty else { throw Complaint(Refusal(.hasLeft(worker.name)).description) }
    service.look(as: worker)
    if tellsLoss, let loss = service.store.loss { tell(loss.description) }
    return (service, worker, isTraining)
  }

  /// A session in a training store, for what nobody is to do in another.
  func training() throws -> (service: CaseService, worker: Worker, isTraining: Bool) {
    let session = try session()
    guard session.isTraining else { throw Complaint("This is for training stores; \(Display.line(path)) is not one.") }
    return session
  }

  /// A session in which something of a case is printed: who prints it, and what, is recorded before anything is. Where
  /// the store takes no record the system's log does; where neither does, that is said, and it is printed all the same.
  /// Not where another process holds the store, which whoever reads could bring about.
  func reading(_ what: ReadTarget, of id: String) throws -> (service: CaseService, worker: Worker, file: CaseFile) {
    let (service, worker, _) = try session()
    let file = try service.file(CaseID(id))
    guard file.has(what) else {
      throw Complaint("Case \(file.id) has no \(what.part.holds) \(Display.line(what.place)).")
    }
    try record(what, of: file.id, by: worker, in: service)
    return (service, worker, file)
  }

  /// Records what is printed of a case, or says that it could not be; throws where it can be in a moment.
  func record(_ what: ReadTarget, of id: CaseID, by worker: Worker, in service: CaseService) throws {
    do throws(CaseworkError) {
      guard case .witness(let problem) = try service.recordReading(what, of: id, as: Actor(worker)) else { return }
      Display.complain("the record of this being read is in the system's log: \(Display.line(problem.description))")
    } catch {
      if case .store(.busy) = error {
        throw Complaint("Nothing is shown while there can be no record of it. \(Display.line(error.description))")
      }
      Display.complain("there is no record of this being read: \(Display.line(error.description))")
    }
  }

  /// The clock: the machine's, or one that was set in a training store.
  func clock(isTraining: Bool) throws -> any CaseClock {
    guard let today else { return SystemClock() }
    guard isTraining else { throw Complaint("--today is for training stores; \(path) is not one.") }
    guard let clock = TrainingClock(today) else {
      throw Complaint(
        "--today wants a date such as 2026-01-12, with a time where it matters: 2026-01-12T14:30, not "
          + "\(Display.line(today)).")
    }
    return clock
  }

  private func userName() throws -> String {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else {
      throw Complaint("The operating system does not know who you are.")
    }
    return String(cString: name)
  }
}

/// The same options, read by hand: to set up a parser for them takes longer than to read them.
struct PlainStoreOptions: StoreChoice {
  let store: String?
  let actingAs: String?
  let today: String?

  /// Reads options that are each a name and a value; nil where there is anything else among them.
  init?(_ arguments: [String]) {
    var values: [String: String] = [:]
    var rest = arguments[...]
    while let name = rest.popFirst() {
      guard StoreOptions.names.contains(name), values[name] == nil, let value = rest.popFirst(),
        !value.hasPrefix("-")
      else { return nil }
      values[name] = value
    }
    store = values["--store"]
    actingAs = values["--as"]
    today = values["--today"]
  }
}

extension StoreOptions {
  /// How the options are written.
  fileprivate static let names = ["--store", "--as", "--today"]

  /// The arguments with the store's options that stand before a command put behind it, where the parser wants them:
  /// `--store X tray` becomes `tray --store X`.
  static func behindCommand(_ arguments: [String], of root: any ParsableCommand.Type) -> [String] {
    var rest = arguments[...]
    var options: [String] = []
    while let name = rest.first, names.contains(where: { name == $0 || name.hasPrefix($0 + "=") }) {
      options += rest.prefix(name.contains("=") ? 1 : 2)
      rest = rest.dropFirst(name.contains("=") ? 1 : 2)
    }
    guard !options.isEmpty else { return arguments }
    var command: any ParsableCommand.Type = root
    var path: [String] = []
    while let name = rest.first,
      let next = command.configuration.subcommands.first(where: { $0._commandName == name })
    {
      path.append(name)
      command = next
      rest = rest.dropFirst()
    }
    return path.isEmpty ? arguments : path + options + rest
  }
}

/// A variable of the environment; nil where it is unset or empty.
func environment(_ name: String) -> String? {
  OwnFolders.variable(name).flatMap { $0.isEmpty ? nil : $0 }
}

extension ReadTarget.Part {
  /// What a place in it is.
  fileprivate var holds: String {
    switch self {
    case .form, .forms: "form"
    case .task, .contribution: "task"
    case .members: "group"
    case .print: "document"
    case .summary, .pathway, .meeting, .meetings, .step, .board, .network, .chronology, .audit, .slots: "step"
    }
  }
}
