import Casework
import Terminal
import Workflow

/// Draws a board as a table.
struct BoardTable {
  var board: Board
  /// The task under the cursor.
  var selected: TaskID?

  /// The fewest columns that a lane can be read in.
  private static let leastLane = 17

  /// A line of a cell: of a task's text, the first with its mark.
  struct Piece: Hashable {
    var text: String
    var ink: Ink
    var task: TaskID?
  }

  /// A row of the table on screen: what stands at the left, and a piece of each lane.
  private struct Row {
    var period: String
    var pieces: [Piece?]
    /// True for the line above a period.
    var isRule = false
  }

  /// True where each lane has the columns that it needs.
  static func fits(_ board: Board, columns: Int) -> Bool {
    laneWidth(of: board, columns: columns) >= leastLane && columns >= 72
  }

  private static func periodWidth(of board: Board) -> Int {
    let widest = board.periods.map(\.columns).max() ?? 0
    return widest == 0 ? 0 : min(14, max(6, widest)) + 2
  }

  private static func laneWidth(of board: Board, columns: Int) -> Int {
    (columns - 1 - periodWidth(of: board)) / max(1, board.lanes.count)
  }

  /// A task's lines in so many columns: mark and title, then when it is due and who has it.
  static func lines(of item: Board.Item, columns: Int) -> [Piece] {
    let ink: Ink =
      switch item.state {
      case .done: .completed
      case .open: .current
      case .waiting: .upcoming
      }
    let title = item.title.printable.wrapped(toColumns: max(1, columns - 2))
    var pieces = title.enumerated().map { row, part in
      Piece(text: (row == 0 ? item.state.mark + " " : "  ") + part, ink: ink, task: item.task)
    }
    let due = item.due.map {
      say("\(item.isLate ? say("! late, ") : "")due \($0.day.brief)\($0.time.map { " \($0)" } ?? "")")
    }
    let facts = [due, item.worker].compactMap { $0 }.joined(separator: ", ")
    guard !facts.isEmpty, item.state != .done else { return pieces }
    for part in facts.printable.wrapped(toColumns: max(1, columns - 2)) {
      pieces.append(Piece(text: "  " + part, ink: item.isLate ? .alert : .faint, task: item.task))
    }
    return pieces
  }

  private func rows(lane width: Int) -> [Row] {
    board.periods.enumerated().flatMap { index, period -> [Row] in
      let cells = board.lanes.map { lane in
        board.tasks(in: lane.role, period).flatMap { BoardTable.lines(of: $0, columns: width - 3) }
      }
      let height = max(1, cells.map(\.count).max() ?? 1)
      let rule = Row(period: "", pieces: [], isRule: true)
      return (index == 0 ? [] : [rule])
        + (0..<height).map { row in
          Row(period: row == 0 ? period : "", pieces: cells.map { $0.indices.contains(row) ? $0[row] : nil })
        }
    }
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme) {
    let (head, body) = area.top(2)
    let (periods, lane) = (
      BoardTable.periodWidth(of: board), BoardTable.laneWidth(of: board, columns: area.width)
    )
    let left = area.x + 1 + periods
    for (index, title) in board.lanes.map(\.title).enumerated() {
      buffer.write(
        title.printable.abbreviated(toColumns: lane - 2), at: Position(x: left + index * lane + 1, y: head.y),
        style: theme[.heading], width: lane - 2)
    }
    buffer.horizontalLine(at: Position(x: head.x, y: head.y + 1), length: head.width, style: theme[.frame])
    let rows = rows(lane: lane)
    let at = rows.firstIndex { $0.pieces.contains { $0?.task == selected && selected != nil } } ?? 0
    let end = rows.lastIndex { $0.pieces.contains { $0?.task == selected && selected != nil } } ?? 0
    let first = max(0, min(max(end - body.height + 1, at - body.height / 2), rows.count - body.height))
    for (offset, row) in rows.dropFirst(first).prefix(body.height).enumerated() {
      draw(
        row, at: Position(x: area.x, y: body.y + offset), left: left, lane: lane, area: area, into: &buffer,
        theme: theme)
    }
    if first > 0 { buffer.write("↑", at: Position(x: area.right - 1, y: body.y), style: theme[.key]) }
    if first + body.height < rows.count {
      buffer.write("↓", at: Position(x: area.right - 1, y: body.bottom - 1), style: theme[.key])
    }
  }

  private func draw(
    _ row: Row, at place: Position, left: Int, lane: Int, area: Area, into buffer: inout Buffer, theme: Theme
  ) {
    guard !row.isRule else {
      buffer.horizontalLine(at: place, length: area.width, style: theme[.frame])
      return
    }
    buffer.write(
      row.period.printable, at: Position(x: place.x + 1, y: place.y), style: theme[.heading],
      width: max(0, left - place.x - 2), ellipsis: true)
    for (index, piece) in row.pieces.enumerated() {
      let x = left + index * lane
      if index > 0 || left > area.x + 1 { buffer.write("│", at: Position(x: x - 1, y: place.y), style: theme[.frame]) }
      guard let piece else { continue }
      buffer.write(piece.text, at: Position(x: x + 1, y: place.y), style: theme[piece.ink], width: lane - 2)
      guard piece.task == selected else { continue }
      let line = Area(x: x, y: place.y, width: lane - 1, height: 1)
      buffer.restyle(line, .selection, theme: theme)
      if buffer.cursor == nil { buffer.cursor = Position(x: x, y: place.y) }
    }
  }
}
