import Casework
import Terminal
import Workflow

/// Who is at the terminal, and what each of their roles may do here; in a training store, how to be somebody else.
struct WhoAmIScreen: Screen {
  private var lines: [(text: String, ink: Ink)] = []
  private var top = 0
  private var area: Area?

  var title: String { say("Who am I") }
  var wantsIdle: Bool { false }

  var bindings: [Binding] {
    [
      Binding("up", [.up, .character("k")], say("up"), help: say("Scroll up"), group: .move),
      Binding("down", [.down, .character("j")], say("down"), help: say("Scroll down"), group: .move),
      Binding(
        "page-up", [.pageUp, .control("b")], say("page up"), help: say("Go back one page"), group: .move,
        isInFooter: false),
      Binding(
        "page-down", [.pageDown, .control("f")], say("page down"), help: say("Go on one page"), group: .move,
        isInFooter: false),
    ]
  }

  mutating func appear(in session: Session) -> [Effect] {
    var problems: [Effect] = []
    lines = content(of: session, problems: &problems)
    return problems
  }

  mutating func fit(_ area: Area, in session: Session) -> [Effect] {
    self.area = area
    return []
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    let page = max(1, area?.height ?? 10)
    let step =
      switch action {
      case "up": -1
      case "down": 1
      case "page-up": -page
      default: page
      }
    top = max(0, min(top + step, wrapped(width: area?.width ?? 80).count - page))
    return []
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let shown = wrapped(width: area.width)
    let first = max(0, min(top, shown.count - area.height))
    for (offset, line) in shown.dropFirst(first).prefix(area.height).enumerated() {
      buffer.write(line.text, at: Position(x: area.x + 1, y: area.y + offset), style: theme[line.ink])
    }
  }

  private func wrapped(width: Int) -> [(text: String, ink: Ink)] {
    lines.flatMap { line in
      // What is set in stays so when it is wrapped.
      let indent = line.text.hasPrefix("  ") ? "    " : ""
      let wrapped = line.text.wrapped(toColumns: max(1, width - 2 - indent.count))
      return wrapped.enumerated().map { (($0.offset == 0 ? "" : indent) + $0.element, line.ink) }
    }
  }

  private func content(of session: Session, problems: inout [Effect]) -> [(text: String, ink: Ink)] {
    let worker = session.worker
    var lines: [(text: String, ink: Ink)] = [
      (worker.name, .heading), ("\(worker.title) · \(worker.teamName) · \(worker.id)", .text), ("", .text),
    ]
    do throws(CaseworkError) {
      let definitions = try session.service.definitions()
      // What most cases here run on is what somebody wants to read first.
      let usual = session.usualProcedure
      let procedures = definitions.procedures.values.sorted { $0.key < $1.key }
      for procedure in procedures.filter({ $0.key == usual }) + procedures.filter({ $0.key != usual }) {
        lines.append((procedure.title, .heading))
        for key in worker.roles { lines += RoleWording(key, in: procedure).lines.map { ($0, .text) } }
        lines.append(("", .text))
      }
    } catch {
      problems.append(.refuse(error.description))
    }
    lines += training(session, problems: &problems)
    return lines
  }

  private func training(_ session: Session, problems: inout [Effect]) -> [(text: String, ink: Ink)] {
    guard session.isTraining else {
      return [(say("Who you are comes from the system; Waymark keeps no passwords."), .faint)]
    }
    let others =
      session.read(
        { store throws(StoreError) in try store.workers(matching: "", role: nil, limit: 50) }, problems: &problems)
      ?? []
    let intro = say("This is a training store: you can be anybody in it. Leave with q and begin again as, for example:")
    return [(say("Others"), .heading), (intro, .text)]
      + others.filter { $0.id != session.worker.id }.map { other in
        (say("  waymark --as \(other.id)").padded(toColumns: 34) + " \(other.name), \(other.title.inSentence)", .text)
      }
  }
}
