public import Casework
import Workflow

extension Listing {
  /// A step's board, lane by lane and in each by period.
  public static func board(_ board: Board) throws -> Listing {
    var listing = Listing(columns: ["", "LANE", "PERIOD", "TASK", "DUE", "WHOSE"])
    for lane in board.lanes {
      for item in board.periods.flatMap({ board.tasks(in: lane.role, $0) }) {
        let period = item.period.isEmpty ? "-" : item.period
        try listing.add(
          [
            item.isLate ? "!" : item.state.mark, lane.title, period, item.title, item.due?.long ?? "-",
            item.worker ?? "-",
          ],
          json: item)
      }
    }
    return listing
  }
}
