import Casework
import Terminal
import Workflow

/// The workers of a team with how much each has to do; Enter opens a worker's tray.
struct TeamScreen: Screen {
  private var workers: [Worker] = []
  /// How much each has to do, of those who have been on screen: nobody waits while a long team is counted.
  private var loads: [WorkerID: TeamLoad] = [:]
  private var cursor = ListCursor()
  private var page = 10
  private var teamName = ""

  var title: String { teamName.isEmpty ? say("Team") : say("Team \(teamName.clipped(toColumns: 40, ellipsis: true))") }
  var wantsIdle: Bool { false }

  var bindings: [Binding] {
    [
      Binding("open", [.enter], say("open tray"), help: say("Open the tray of the worker under the cursor")),
      Binding("refresh", [.character("R"), .control("r")], say("refresh"), help: say("Count anew"), group: .view),
    ] + Binding.moves(over: say("worker", "to go to"))
  }

  func availability(of action: ActionID) -> Availability {
    action == "open" && workers.isEmpty ? .unavailable(say("There is nobody in the team.")) : .available
  }

  mutating func appear(in session: Session) -> [Effect] {
    teamName = session.worker.teamName
    return load(in: session)
  }

  mutating func fit(_ area: Area, in session: Session) -> [Effect] {
    page = max(1, area.height - 3)
    cursor.clamp(count: workers.count, page: page)
    return count(in: session)
  }

  private mutating func load(in session: Session) -> [Effect] {
    do throws(StoreError) {
      let kept = selected?.id
      workers = try TeamLoad.workers(of: session.worker.team, store: session.service.store)
      loads = [:]
      if let kept, let index = workers.firstIndex(where: { $0.id == kept }) { cursor.index = index }
      cursor.clamp(count: workers.count, page: page)
    } catch {
      return [.refuse(error.description)]
    }
    return count(in: session)
  }

  private var selected: Worker? { workers.indices.contains(cursor.index) ? workers[cursor.index] : nil }

  /// Counts for those on screen who have not been counted yet.
  private mutating func count(in session: Session) -> [Effect] {
    do throws(StoreError) {
      for worker in workers[cursor.shown(count: workers.count, page: page)] where loads[worker.id] == nil {
        loads[worker.id] = try TeamLoad.load(of: worker, store: session.service.store, now: session.now.moment)
      }
      return []
    } catch {
      return [.refuse(error.description)]
    }
  }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    if cursor.perform(action, count: workers.count, page: page) { return count(in: session) }
    switch action {
    case "open":
      return selected.map { [.push(TrayScreen(of: $0))] } ?? []
    default: return load(in: session) + [.say(say("Counted anew."))]
    }
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
    let (head, rest) = area.top(1)
    let name = min(30, max(14, area.width / 3))
    let numbers = name + 3
    let columns = [numbers, numbers + 7, numbers + 16, numbers + 26]
    for (x, heading) in zip([3] + columns, [say("WORKER"), say("OPEN"), say("OVERDUE"), say("THIS WEEK"), ""]) {
      buffer.write(heading, at: Position(x: area.x + x, y: head.y), style: theme[.faint], width: area.width - x)
    }
    let (list, foot) = rest.top(max(1, rest.height - 2))
    let most = loads.values.map(\.open).max() ?? 0
    for (offset, index) in cursor.shown(count: workers.count, page: list.height).enumerated() {
      guard let load = loads[workers[index].id] else { continue }
      let y = list.y + offset
      if load.overdue > 0 { buffer.write("!", at: Position(x: area.x + 1, y: y), style: theme[.alert]) }
      let text = load.name + (load.hasLeft ? say(" (left)") : "")
      buffer.write(
        text, at: Position(x: area.x + 3, y: y), style: theme[load.hasLeft ? .alert : .text], width: name - 1,
        ellipsis: true)
      for (x, count) in zip(columns, [load.open, load.overdue, load.thisWeek]) {
        buffer.write(
          TeamLoad.text(count), at: Position(x: area.x + x, y: y),
          style: theme[x == columns[1] && count > 0 ? .alert : .text])
      }
      // What the bar shows, the counts say.
      let room = theme.palette == .spoken ? 0 : area.right - (area.x + columns[3]) - 1
      buffer.write(
        load.bar(columns: room, most: most), at: Position(x: area.x + columns[3], y: y), style: theme[.text],
        width: max(0, room))
      guard index == cursor.index else { continue }
      buffer.restyle(Area(x: area.x, y: y, width: area.width, height: 1), adding: theme[.selection].attributes)
      buffer.cursor = Position(x: area.x, y: y)
    }
    guard theme.palette != .spoken else { return }
    buffer.write(
      say("! late   = due by Sunday   - later or without a date"), at: Position(x: foot.x + 1, y: foot.bottom - 1),
      style: theme[.faint], width: max(0, foot.width - 2), ellipsis: true)
  }
}
