import Definitions
import Terminal
import Workflow

/// Asks for whom the tour is to be; one's own role stands first.
struct TourDialog: Screen {
  private let tours: [TourDefinition]
  private let own: RoleKey?
  private var cursor = ListCursor()

  /// A choice of these tours.
  init(_ tours: [TourDefinition], own: RoleKey?) {
    self.tours = tours.filter { $0.role == own } + tours.filter { $0.role != own }
    self.own = own
  }

  var title: String { say("The tour: for whom?") }
  var isDialog: Bool { true }
  var wantsIdle: Bool { false }

  var bindings: [Binding] {
    [
      Binding("accept", [.enter], say("begin"), help: say("Begin the tour under the cursor")),
      Binding("cancel", [.escape, .character("q")], say("cancel"), help: say("Leave without a tour")),
    ] + Binding.moves(over: say("tour", "to go to"))
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    if cursor.perform(action, count: tours.count, page: 10) { return [] }
    guard action == "accept", tours.indices.contains(cursor.index) else { return [.pop] }
    return [.pop, .tour(tours[cursor.index].role)]
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let rows = tours.map { tour in
      PickerView.Row(
        mark: tour.role == own ? "•" : " ", text: "\(tour.title), \(counted(tour.steps.count, "step", "steps"))")
    }
    PickerView(
      title: title, rows: rows, cursor: cursor, editor: nil, isTyping: false, label: "", empty: say("There is no tour.")
    ).render(into: &buffer, area: area, theme: theme)
  }
}
