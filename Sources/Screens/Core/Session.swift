public import Casework
public import Workflow

/// Who is at the terminal, and the application that the screens work with.
public struct Session {
  public let service: CaseService
  public let worker: Worker
  public let isTraining: Bool
  /// Makes documents; nil where none can be made.
  public let printer: (any DocumentPrinter)?

  public init(service: CaseService, worker: Worker, isTraining: Bool, printer: (any DocumentPrinter)? = nil) {
    self.printer = printer
    self.service = service
    self.worker = worker
    self.isTraining = isTraining
  }

  public var actor: Actor { Actor(worker) }
  public var now: Instant { service.clock.now }
  public var today: Day { now.day }

  /// Does a command; a refusal comes back as the effect that shows it.
  public func perform(_ command: Command, on id: CaseID?) -> Result<CaseService.Outcome, CaseworkError> {
    do throws(CaseworkError) {
      return .success(try service.perform(command, on: id, as: actor))
    } catch {
      return .failure(error)
    }
  }
}
