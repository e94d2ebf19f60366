import Casework
import Workflow

extension SummaryScreen {
  /// Which kind of person is added.
  static var kindQuestion: any Screen {
    let choices = Person.Kind.allCases.map { Choice($0.rawValue, title: $0.phrase.capitalisedFirst) }
    return Routes.choice(title: say("Add a person: who is it?"), choices: choices, tag: "add-kind")
  }

  /// Opens what a line stands for.
  mutating func open(_ target: SummaryContent.Target, in session: Session) -> [Effect] {
    switch target {
    case .task(let id, let kind): return door.open(id, kind: kind, of: caseID, in: session)
    case .meeting(let step): return [.push(Routes.meeting(caseID, step, focus: nil))]
    case .form(let form): return [.push(Routes.form(caseID, form))]
    case .members(let group): return [.push(Routes.members(caseID, group))]
    case .allocation(let role, let title):
      allocating = role
      asked = (try? session.open(caseID))?.file
      return [.push(Routes.worker(title: say("Allocate: \(title.inSentence)"), role: role, tag: "allocate"))]
    case .person(let id):
      do throws(CaseworkError) {
        let (file, procedure) = try session.open(caseID)
        guard let person = file.person(id) else { return [.refuse(Refusal(.noSuchPerson(id)).description)] }
        return [.push(PersonDialog(changing: person, of: file, sectors: procedure.sectors))]
      } catch {
        return [.refuse(error.description)]
      }
    }
  }

  /// Shows what is printed of what a line stands for; of a group, what there is of the meeting that it was last asked to.
  mutating func showPrinted(_ target: SummaryContent.Target, in session: Session) -> [Effect] {
    switch target {
    case .task(let id, _), .form(let id): return printing.open(id, of: caseID, in: session)
    case .meeting(let step): return printing.open(step, of: caseID, in: session)
    case .members(let group):
      do throws(CaseworkError) {
        let (file, procedure) = try session.open(caseID)
        let step = file.steps.last { procedure.step($0.id.key)?.group == group && $0.state != .cancelled }
        guard let step else { return [.refuse(say("There is nothing to print yet: the group has no meeting."))] }
        return printing.open(step.id, of: caseID, in: session)
      } catch {
        return [.refuse(error.description)]
      }
    case .person, .allocation: return []
    }
  }

  /// Asks for the family's name and address anew.
  func changeFamily(in session: Session) -> [Effect] {
    do throws(CaseworkError) {
      return [.push(FamilyDialog(changing: try session.open(caseID).file))]
    } catch {
      return [.refuse(error.description)]
    }
  }

  /// Asks whether the person under the cursor is to be taken off the case.
  mutating func askRemoval(in session: Session) -> [Effect] {
    guard case .person(let id) = target else { return [] }
    do throws(CaseworkError) {
      let (file, procedure) = try session.open(caseID)
      let removal = Command.removePerson(RemovePerson(person: id))
      if let reason = try session.whyNot(removal, on: file, by: procedure) { return [.refuse(reason)] }
      guard let person = file.person(id) else { return [] }
      removing = id
      let message = say("\(person.wordedName) is then no more among the people of \(file.label).")
      return [
        .push(
          Routes.confirm(
            title: say("Remove \(person.wordedName)?"), message: message, confirm: say("Remove"),
            tag: SummaryScreen.removal))
      ]
    } catch {
      return [.refuse(error.description)]
    }
  }

  private static let removal: ActionID = "remove-person"

  /// Takes the person who was asked about off the case, whoever is under the cursor by now.
  private mutating func remove(in session: Session) -> [Effect] {
    defer { removing = nil }
    guard let id = removing else { return [] }
    let name = (try? session.open(caseID))?.file.person(id)?.wordedName ?? id.rawValue
    let command = Command.removePerson(RemovePerson(person: id))
    return session.effects(of: command, on: caseID, saying: say("Removed from the case: \(name)."))
  }

  mutating func answered(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect] {
    if tag == TaskDoor.tag { return door.answered(answer, in: session) }
    if tag == PrintDoor.tag { return printing.answered(answer) }
    if tag == SummaryScreen.removal { return answer == .confirmed ? remove(in: session) : [] }
    if let effects = answeredRestricting(answer, to: tag, in: session) { return effects }
    if let effects = answeredOpening(answer, to: tag, in: session) { return effects }
    guard case .choice(let value) = answer else { return [] }
    switch tag {
    case "add-kind":
      guard let kind = Person.Kind(rawValue: value) else { return [] }
      let found = try? session.open(caseID)
      let dialog = PersonDialog(
        adding: kind, to: caseID, family: found?.file.family ?? "", sectors: found?.procedure.sectors ?? [])
      return [.push(dialog)]
    case "allocate":
      guard let role = allocating else { return [] }
      let name = session.service.worker(WorkerID(value))?.name ?? value
      let command = Command.allocate(Allocate(role: role, worker: WorkerID(value)))
      return session.effects(of: command, on: caseID, seen: asked, saying: say("Allocated: \(name)."))
    default: return []
    }
  }
}

extension SummaryContent.Target {
  /// True where something of it can be printed, now or later.
  var isPrinted: Bool {
    switch self {
    case .task, .meeting, .form, .members: true
    case .person, .allocation: false
    }
  }

  /// What Enter does to it, for the footer.
  var verb: String {
    switch self {
    case .task, .meeting, .form, .members: say("open")
    case .person: say("change")
    case .allocation: say("allocate")
    }
  }
}
