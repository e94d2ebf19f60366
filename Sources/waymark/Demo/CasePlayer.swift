import Casework
import Workflow

/// Plays a family's case through real commands in memory, and keeps every fact that follows.
struct CasePlayer {
  let id: CaseID
  let definitions: DefinitionSet
  let procedure: Procedure
  let workers: [WorkerID: Worker]
  private(set) var file: CaseFile
  private(set) var facts: [NewEntry] = []

  /// A command that the procedure did not allow: the demo itself is wrong.
  struct Unplayable: Error, CustomStringConvertible {
    var description: String
  }

  /// Opens the case.
  init(
    _ opening: OpenCase, as id: CaseID, by worker: WorkerID, at: Instant, definitions: DefinitionSet,
    workers: [WorkerID: Worker]
  ) throws {
    guard let procedure = definitions.procedures[opening.procedure] else {
      throw Unplayable(description: "There is no procedure \(opening.procedure).")
    }
    self.id = id
    self.definitions = definitions
    self.procedure = procedure
    self.workers = workers
    let context = try CasePlayer.context(
      worker, at: at, procedure: procedure, definitions: definitions, workers: workers)
    let decision = try opening.decide(as: id, in: context)
    let signature = Signature(by: worker, at: at)
    guard let first = decision.events.first, let file = CaseFile(opening: first, id: id, signature: signature) else {
      throw Unplayable(description: "\(id) does not open.")
    }
    self.file = file
    facts.append(try CasePlayer.fact(first, decision.role, signature))
    for event in decision.events.dropFirst() {
      self.file.evolve(event, signature: signature)
      facts.append(try CasePlayer.fact(event, decision.role, signature))
    }
  }

  /// Does a command as somebody, at a moment.
  mutating func play(_ command: Command, by worker: WorkerID, at: Instant) throws {
    let context = try CasePlayer.context(
      worker, at: at, procedure: procedure, definitions: definitions, workers: workers)
    do {
      let decision = try file.decide(command, in: context)
      let signature = Signature(by: worker, at: at)
      for event in decision.events {
        file.evolve(event, signature: signature)
        facts.append(try CasePlayer.fact(event, decision.role, signature))
      }
    } catch let refusal as Refusal {
      throw Unplayable(description: "\(id), \(command.name): \(refusal)")
    }
  }

  private static func fact(_ event: Event, _ role: RoleKey, _ signature: Signature) throws -> NewEntry {
    NewEntry(at: signature.at, by: signature.by, role: role, payload: try JSONText.encode(event))
  }

  private static func context(
    _ worker: WorkerID, at: Instant, procedure: Procedure, definitions: DefinitionSet, workers: [WorkerID: Worker]
  ) throws -> Context {
    guard let actor = workers[worker] else { throw Unplayable(description: "There is no worker \(worker).") }
    return Context(
      actor: Actor(actor), at: at, procedure: procedure, forms: definitions.forms, calendar: .englandAndWales,
      worker: { workers[$0] })
  }
}
