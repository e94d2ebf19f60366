import Casework
import Terminal
import Workflow

/// How the width of a tray is shared out among its columns: on a narrow window the least needed go first.
struct TrayColumns: Hashable {
  /// Columns of each part; 0 where it is left out.
  var due: Int
  var label: Int
  var step: Int
  var task: Int
  var from: Int

  /// The mark before each row takes three columns, the gap between two parts takes two.
  static let margin = 3
  static let gap = 2

  /// `hasFrom` is false where no row has anything to say in the last column, which is then left to the others.
  init(width: Int, tab: TrayTab = .mine, hasFrom: Bool = true) {
    // Who has a task is what a team's tray is read for: it stays where the words for the date must be short.
    let isNarrowTeam = (tab == .team || tab == .sent) && width < 112
    due = width < 56 || (isNarrowTeam && width < 100) ? 11 : 17
    from = !hasFrom ? 0 : width >= 112 ? min(18, width / 9) : isNarrowTeam && width >= 72 ? 11 : 0
    step = width >= 92 ? min(22, width / 5) : 0
    let room = max(0, width - TrayColumns.margin - due - 1)
    let fixed = (from > 0 ? from + TrayColumns.gap : 0) + (step > 0 ? step + TrayColumns.gap : 0)
    let shared = max(0, room - fixed - 2 * TrayColumns.gap)
    label = min(28, shared * 2 / 5)
    task = shared - label
  }

  var isShort: Bool { due < 12 }

  /// Where each part begins, and how wide it is, from left to right.
  func places(from x: Int) -> [(part: Part, x: Int, width: Int)] {
    var x = x + TrayColumns.margin
    var places: [(part: Part, x: Int, width: Int)] = []
    for (part, width) in [(Part.due, due), (.label, label), (.step, step), (.task, task), (.from, from)]
    where width > 0 {
      places.append((part, x, width))
      x += width + TrayColumns.gap
    }
    return places
  }

  /// A column of the tray.
  enum Part: Hashable {
    case due, label, step, task, from

    /// Its heading; a team's tray says with whom a task is, what was sent to whom, the others who sent it.
    func heading(in tab: TrayTab, width: Int) -> String {
      switch self {
      case .due: say("DUE")
      case .label: width < 15 ? say("FAMILY") : say("CHILD OR FAMILY")
      case .step: say("STEP")
      case .task: say("TASK")
      case .from: tab == .team ? say("WITH") : tab == .sent ? say("TO") : say("FROM")
      }
    }
  }
}

extension TrayRow {
  /// The task with its kind: a request says what is asked for.
  var wording: String {
    let prefixes = ["Authorise", "Request", say("Authorise: \("")"), say("Request: \("")")]
    return kind == .request && !prefixes.contains(where: title.hasPrefix)
      ? say("Request: \(title.inSentence)") : title
  }

  /// The same in so many columns where no column names the step: with the step after it, unless the task's own title
  /// names it or there is no room for enough of both.
  func wordingWithStep(columns width: Int) -> String {
    let wording = wording
    let leastOfStep = 5
    guard wording.columns + leastOfStep + 3 <= width, !namesStep else { return wording.abbreviated(toColumns: width) }
    return "\(wording) · \(stepTitle)".clipped(toColumns: width, ellipsis: true)
  }

  private var namesStep: Bool {
    stepTitle.utf8.split(separator: UInt8(ascii: " ")).contains { $0.count > 3 && title.utf8.holds($0) }
  }
}

extension String.UTF8View {
  /// True where these bytes are found in it, whatever the case of their ASCII letters: it is asked for every row of
  /// every frame.
  fileprivate func holds(_ word: Substring.UTF8View) -> Bool {
    func folded(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
    guard let first = word.first.map(folded) else { return true }
    var rest = self[...]
    while rest.count >= word.count {
      if rest.first.map(folded) == first, zip(rest, word).allSatisfy({ folded($0) == folded($1) }) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
