import Casework
import Workflow

/// Where the rows on screen lie in their tray, as far as that is known without counting it: followed from move to
/// move, so that no key asks the store for more than its rows.
struct TrayPlace: Hashable {
  /// How many rows lie above those on screen; nil where there are some, and nobody counted them.
  private(set) var above: Int? = 0
  /// True where the tray is known to end with the last row on screen.
  private(set) var isAtEnd = false

  /// Follows the rows from what they were to what they are after an action; `total` is how many the tray holds, where
  /// they were counted out.
  mutating func follow(_ action: ActionID, from old: TrayWindow, to new: TrayWindow, total: Int?) {
    let shift = TrayPlace.shift(from: old.rows, to: new.rows)
    switch action {
    case "first": above = 0
    // A key that leads nowhere shows where the tray begins.
    case "up" where new == old, "page-up" where new.rows == old.rows: above = 0
    case "page-up": above = moved(by: shift ?? -new.rows.count)
    case "page-down": above = moved(by: shift ?? old.rows.count)
    default: above = moved(by: shift)
    }
    if new.rows.count < new.page { above = 0 }
    isAtEnd = ends(action, from: old, to: new, shift: shift)
    if above == nil, isAtEnd, let total { above = max(0, total - new.rows.count) }
  }

  /// The rows above after a move by so many; nil where none of the rows was on screen before.
  private func moved(by shift: Int?) -> Int? {
    guard let above, let shift else { return nil }
    return max(0, above + shift)
  }

  private func ends(_ action: ActionID, from old: TrayWindow, to new: TrayWindow, shift: Int?) -> Bool {
    if new.rows.count < new.page || action == "last" { return true }
    switch action {
    case "down" where new == old: return true
    // Less than a page was left.
    case "page-down" where shift.map({ $0 < old.rows.count }) ?? false: return true
    default: return new.rows.last?.position == old.rows.last?.position && isAtEnd
    }
  }

  /// By how many rows the window moved down the tray; nil where none of the rows stayed.
  private static func shift(from old: [TrayRow], to new: [TrayRow]) -> Int? {
    guard let before = old.first?.position, let after = new.first?.position else { return 0 }
    if let gone = old.firstIndex(where: { $0.position == after }) { return gone }
    return new.firstIndex { $0.position == before }.map { -$0 }
  }
}

extension TrayPlace {
  /// Where the cursor is and what is hidden, in words: "5 of 30   ↑ 4 more   ↓ 13 more".
  ///
  /// `total` is how many tasks the tray holds where they were counted out, `atLeast` what is said where not.
  func wording(of window: TrayWindow, total: Int?, atLeast: String?) -> String {
    let shown = window.rows.count
    guard shown > 0 else { return "" }
    let known = isAtEnd ? above.map { $0 + shown } : total
    var parts: [String] = []
    if let above {
      let whole = known.map(String.init) ?? atLeast
      parts.append("\(above + window.index + 1)" + (whole.map { say(" of \($0)") } ?? ""))
    }
    if above != 0 { parts.append("↑ " + (above.map { "\($0) " } ?? "") + say("more")) }
    let below = above.flatMap { above in known.map { $0 - above - shown } }
    if !isAtEnd, below != 0 { parts.append("↓ " + (below.map { "\(max(1, $0)) " } ?? "") + say("more")) }
    return parts.joined(separator: "   ")
  }
}
