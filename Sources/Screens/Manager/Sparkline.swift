import Casework
import Terminal
import Workflow

/// A row of figures as a line of characters, one a month: the higher the more was in time. A dot is a month in which
/// nothing could be judged.
struct Sparkline {
  var trend: [TimelinessTally]
  /// True where the terminal draws no blocks: each month is then the tens of its percentage, and `+` all of it.
  var isPlain: Bool

  /// The characters, oldest first.
  var text: String { String(trend.map { character(for: $0.percent) }) }

  private static let blocks = Array("▁▂▃▄▅▆▇█")
  private static let digits = Array("0123456789+")

  private func character(for percent: Int?) -> Character {
    guard let percent else { return isPlain ? "." : "·" }
    let steps = isPlain ? Sparkline.digits : Sparkline.blocks
    return steps[percent * (steps.count - 1) / 100]
  }
}

/// A part of a whole as a bar of so many columns.
struct PartBar {
  var percent: Int?
  /// True where the terminal draws no blocks.
  var isPlain: Bool

  /// The bar: filled as far as the part goes. Nothing is filled only for nothing, and all only for the whole.
  func text(columns: Int) -> String {
    guard let percent, columns > 0 else { return String(repeating: isPlain ? "." : "·", count: max(0, columns)) }
    let rounded = (percent * columns + 50) / 100
    let filled = percent >= 100 ? columns : max(percent > 0 ? 1 : 0, min(rounded, columns - 1))
    return String(repeating: isPlain ? "#" : "█", count: filled)
      + String(repeating: isPlain ? "." : "░", count: columns - filled)
  }
}

extension Theme {
  /// True for a terminal that may draw no blocks: those without colour are the old ones.
  var isPlain: Bool { depth == .none }
}

extension TimelinessTally {
  /// "86%", or "-" where nothing can be judged.
  var percentText: String { percent.map { "\($0)%" } ?? "-" }
  /// "12 of 14".
  var partText: String { judged == 0 ? "-" : say("\(grouped(inTime)) of \(grouped(judged))") }
}
