import Casework
import Foundation
import Screens
import Storage

@testable import Workflow
@testable import waymark

/// What each role may do, found out by asking: every command is decided for a worker of each role on the tasks of the
/// trial's cases, and for a worker without a role. Where that one is refused for want of a role, the rest are judged.
struct RightsMatrix {
  /// How far a role is let do something.
  enum Cell: String, Comparable {
    case never = "–"
    /// On some tasks and not on others: those that the procedure gives it.
    case ownTasks = "its tasks"
    case always = "yes"

    static func < (left: Cell, right: Cell) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .never: 0
      case .ownTasks: 1
      case .always: 2
      }
    }
  }

  let roles: [Role]
  /// The cells of each command, in the order of the roles; commands in the order of the reference.
  private(set) var rows: [(command: String, cells: [Cell])] = []
  /// Commands of which no case has anything that they could be asked of.
  private(set) var unreached: [String] = []

  /// How many tasks a command is tried on, of those on which it comes to the role.
  private static let enough = 60

  init() throws {
    let store = try TrialStore()
    let desk = try store.desk(of: "alan.bryce")
    let service = CaseService(
      store: desk.session.service.store.seen(within: .whole), clock: desk.clock
    ) { () throws(CaseworkError) in store.definitions }
    let files = try service.store.streams().filter { $0 != .authority }.map { try service.file(CaseID($0.rawValue)) }
    // Those of one procedure: what a role is let do is its to say.
    let most = Dictionary(grouping: files, by: \.procedure).max { $0.value.count < $1.value.count }?.key
    roles = most.flatMap { store.definitions.procedures[$0]?.roles } ?? []
    for reference in CommandReference.all {
      if StaffCommand.names.contains(reference.name) || MandateCommand.names.contains(reference.name) {
        rows.append((reference.name, roles.map { $0.permissions.contains(.administer) ? .always : .never }))
        continue
      }
      let cells = try judged(reference, files, service)
      if let cells { rows.append((reference.name, cells)) } else { unreached.append(reference.name) }
    }
    withExtendedLifetime(desk) {}
  }

  /// A worker of nobody's team in some roles.
  private static func actor(_ roles: [RoleKey]) -> Actor { Actor(worker: "nobody.at.all", roles: roles) }

  private func judged(
    _ reference: CommandReference, _ files: [CaseFile], _ service: CaseService
  ) throws -> [Cell]? {
    var passed = roles.map { _ in 0 }
    var reached = 0
    var seen: Set<String> = []
    for file in files.map(\.withRemarks) where reached < RightsMatrix.enough {
      let rules = try service.rules(of: file)
      guard Set(roles.map(\.key)).isSubset(of: rules.procedure.roles.map(\.key)) else { continue }
      for target in RightsMatrix.targets(of: reference, in: file, rules.procedure) where !seen.contains(target.kind) {
        guard isRefused(target.command, on: file, as: [], rules, service) else { continue }
        seen.insert(target.kind)
        reached += 1
        for (index, role) in roles.enumerated()
        where !isRefused(target.command, on: file, as: [role.key], rules, service) {
          passed[index] += 1
        }
      }
    }
    guard reached > 0 else { return nil }
    return passed.map { $0 == reached ? .always : $0 > 0 ? .ownTasks : .never }
  }

  /// Whether a command is refused for want of a role.
  private func isRefused(
    _ command: Command, on file: CaseFile, as roles: [RoleKey], _ rules: Rules, _ service: CaseService
  ) -> Bool {
    let store = service.store
    var context = Context(
      actor: RightsMatrix.actor(roles), at: file.latest, procedure: rules.procedure, forms: rules.forms,
      calendar: service.calendar, worker: { try? store.worker($0) }, hasTeam: { _ in true })
    context.destination = Destination(procedure: rules.procedure, forms: rules.forms)
    do throws(Refusal) {
      if case .openCase(let opening) = command {
        _ = try opening.decide(in: context)
      } else {
        _ = try file.decide(command, in: context)
      }
      return false
    } catch {
      return error.reasons.contains { if case .notYourRole = $0 { true } else { false } }
    }
  }

  private struct Target {
    var command: Command
    /// What it is tried on, of which one is enough: the kind of task.
    var kind: String
  }

  /// A command's example, asked of each task or step of a case.
  private static func targets(of reference: CommandReference, in file: CaseFile, _ procedure: Procedure) -> [Target] {
    let example = Data(reference.example.utf8)
    guard var fields = (try? JSONSerialization.jsonObject(with: example)) as? [String: Any] else { return [] }
    func target(_ kind: String) -> Target? {
      guard let data = try? JSONSerialization.data(withJSONObject: fields),
        let command = try? JSONDecoder().decode(Command.self, from: data)
      else { return nil }
      return Target(command: command, kind: kind)
    }
    let taskField = ["task", "form"].first { fields[$0] is String }
    let hasStep = fields["step"] is String && reference.name != OpenCase.name && reference.name != OpenStep.name
    guard taskField != nil || hasStep else { return [target("")].compactMap(\.self) }
    return file.steps.flatMap { step -> [Target] in
      if hasStep {
        fields["step"] = step.id.description
        return [target(step.id.key.rawValue)].compactMap(\.self)
      }
      guard let taskField, let definition = procedure.step(step.id.key) else { return [] }
      return definition.tasks.compactMap { task in
        fields[taskField] = TaskID(step.id, task.key).description
        return target("\(step.id.key)/\(task.key) \(step.state)")
      }
    }
  }
}

extension CaseFile {
  /// The same with something left to be said about each of its forms.
  fileprivate var withRemarks: CaseFile {
    var file = self
    for form in forms {
      let remark = RemarkLeft(form: form.id, section: "any", child: nil, text: "Is this so?")
      file.evolve(.remarkLeft(remark), signature: Signature(by: "somebody.else", at: latest))
    }
    return file
  }
}
