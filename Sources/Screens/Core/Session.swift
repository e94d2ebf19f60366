public import Casework
public import Workflow

/// Who is at the terminal, and the application that the screens work with.
public struct Session {
  public let service: CaseService
  /// In whose place they work: their own, unless they act for another.
  public private(set) var worker: Worker
  /// Who acts for that worker, by what mandate; nil where they act for themselves.
  private(set) var holding: Holding?
  public let isTraining: Bool
  /// The files that this person can name.
  public let files: any FileSource
  /// Makes documents; nil where none can be made.
  public let printer: (any DocumentPrinter)?
  /// What was cut or copied last.
  public let clipboard: Clipboard
  /// The dictionaries to spell by.
  public let spelling: any SpellChecker
  /// True for a frame that answers a key which others may follow at once: what nobody reads on the way to another line
  /// waits until the keys pause, so that a slow line has only the cursor to carry.
  var isHurried = false
  /// Where what is typed is as long as the store can't take it.
  public let refuge: any DraftRefuge

  public init(
    service: CaseService, worker: Worker, isTraining: Bool, files: any FileSource = NoFiles(),
    printer: (any DocumentPrinter)? = nil, clipboard: Clipboard = Clipboard(),
    spelling: any SpellChecker = NoSpellChecker(), refuge: any DraftRefuge = NoDraftRefuge()
  ) {
    holding = nil
    self.printer = printer
    self.clipboard = clipboard
    self.spelling = spelling
    self.refuge = refuge
    self.service = service
    self.worker = worker
    self.isTraining = isTraining
    self.files = files
    service.look(as: worker)
  }

  /// The same with another worker's place taken.
  func with(_ worker: Worker, holding: Holding?) -> Session {
    var session = self
    session.worker = worker
    session.holding = holding
    service.look(as: worker, with: holding?.worker.id)
    return session
  }

  /// Who acts, in whose roles.
  public var actor: Actor {
    holding.map { Actor(worker: $0.worker.id, roles: worker.roles, principal: worker.id) } ?? Actor(worker)
  }
  public var now: Instant { service.clock.now }
  public var today: Day { now.day }

  /// Looks again what may be seen.
  func lookAgain() { _ = try? service.lookAgain() }

  /// Takes up who they are by now, once that was looked at: a program stays open while roles are taken and given.
  mutating func takeUpRoles() {
    guard let current = service.worker(worker.id), !current.roles.isEmpty, current != worker else { return }
    worker = current
  }

  /// Whether a case may be seen now; what can't be looked up is taken for seen, and says itself why it can't.
  func sees(_ id: CaseID) -> Bool {
    do throws(StoreError) {
      return try service.store.version(of: StreamID(id)) > 0
    } catch {
      return true
    }
  }

  /// Does a command; a refusal comes back as the effect that shows it. `seen` is the case as whoever gives it has it
  /// before them: what would undo something that was entered since is refused. `expecting` is the version that it was
  /// decided on: where the case has another by now, nothing is done.
  public func perform(
    _ command: Command, on id: CaseID?, expecting: Int? = nil, seen: CaseFile? = nil
  ) -> Result<CaseService.Outcome, CaseworkError> {
    do throws(CaseworkError) {
      return .success(try service.perform(command, on: id, as: actor, expecting: expecting, seen: seen))
    } catch {
      return .failure(error)
    }
  }
}
