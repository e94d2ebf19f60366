import Casework
import Terminal
import Workflow

/// The family tree, and the people around the family.
struct NetworkScreen: Screen {
  let caseID: CaseID
  private(set) var network: FamilyNetwork?
  private(set) var cursor = ListCursor()
  private var whyNotPeople: String?
  private var page = 10

  init(caseID: CaseID) { self.caseID = caseID }

  var recordPlace: RecordPlace? { RecordPlace(caseID, "network") }
  var title: String { say("Family tree and network") }
  var wantsIdle: Bool { false }

  var bindings: [Binding] {
    [
      Binding("open", [.enter], say("change"), help: say("Put the details of the person under the cursor right")),
      Binding(
        "chronology", [.character("c")], say("chronology"), help: say("Show the family's chronology"), group: .view),
    ] + Binding.moves(over: say("person", "to go to"))
  }

  private var people: [FamilyNetwork.Node] { network?.nodes.filter { $0.person != nil } ?? [] }

  private var person: PersonID? { people.indices.contains(cursor.index) ? people[cursor.index].person : nil }

  func availability(of action: ActionID) -> Availability {
    guard action == "open" else { return .available }
    if person == nil { return .unavailable(say("There is nobody under the cursor.")) }
    return whyNotPeople.map { .unavailable($0) } ?? .available
  }

  mutating func appear(in session: Session) -> [Effect] {
    do throws(CaseworkError) {
      let (file, procedure) = try session.open(caseID)
      network = FamilyNetwork(of: file, procedure: procedure, today: session.today) { session.service.worker($0) }
      whyNotPeople = session.whyNot(.editPeople, in: procedure)
      cursor.clamp(count: people.count, page: page)
      return []
    } catch {
      return [.refuse(error.description)]
    }
  }

  mutating func fit(_ area: Area, in session: Session) -> [Effect] {
    page = max(1, area.height)
    return []
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    if cursor.perform(action, count: people.count, page: page) { return [] }
    switch action {
    case "chronology": return [.push(Routes.chronology(caseID))]
    case "open":
      do throws(CaseworkError) {
        let (file, procedure) = try session.open(caseID)
        guard let person = person.flatMap({ file.person($0) }) else { return [] }
        return [.push(PersonDialog(changing: person, of: file, sectors: procedure.sectors))]
      } catch {
        return [.refuse(error.description)]
      }
    default: return []
    }
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    guard let network else { return }
    buffer.write(
      NetworkScreen.lines(of: network, columns: area.width), item: cursor.index, hasFocus: !people.isEmpty, area: area,
      theme: theme, withWhatIsBelow: true)
  }

  /// The tree, each node wrapped beside its trunk.
  private static func lines(of network: FamilyNetwork, columns: Int) -> [MeetingLine] {
    var item = 0
    return network.nodes.flatMap { node -> [MeetingLine] in
      let room = max(12, columns - node.branch.columns - 3)
      let pieces = node.text.printable.wrapped(toColumns: room)
      let own = node.person == nil ? nil : item
      if own != nil { item += 1 }
      return pieces.enumerated().map { row, piece in
        MeetingLine(
          item: row == 0 ? own : nil,
          [
            .init(" " + (row == 0 ? node.branch : node.trunk), .frame),
            .init(String(piece), node.isHeading ? .heading : .text),
          ])
      }
    }
  }
}
