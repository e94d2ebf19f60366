import Definitions
import Terminal
import Workflow

/// The band of a tour above the footer: how far it is, its keys, and what to do next.
struct TourBand {
  var guide: TourGuide
  /// The keys of the tour, with what they do.
  var keys: [(key: String, label: String)]

  /// The lines that an instruction has in a window of a size, below the line that says how far the tour is.
  static func textHeight(in size: Size) -> Int {
    if size.height < 14 { return 1 }
    return size.width >= 60 ? 2 : min(4, size.height - 12)
  }

  /// The narrowest window that has room for the keys in full beside the marks.
  private static let wideWidth = 76

  /// A key as it is written in sentences: "Ctrl-G" for ^G.
  static func inFull(_ key: String) -> String {
    key.count == 2 && key.hasPrefix("^") ? say("Ctrl-\(String(key.dropFirst()))") : key
  }

  /// What to do next.
  var text: TourText { TourText(guide.step?.says ?? TourBand.end(keys)) }

  private static func end(_ keys: [(key: String, label: String)]) -> String {
    say(
      "That was the tour. Look round here as long as you like; "
        + "`\(inFull(keys.last?.key ?? ""))` goes back to where you were.")
  }

  /// "Tour 3 of 9", with what has led there.
  private var progress: String {
    let count = guide.tour.steps.count
    guard guide.step != nil else { return say("✔ Tour, \(count) of \(count)") }
    return (guide.arrival == .done ? "✔ " : "") + say("Tour, \(guide.index + 1) of \(count)")
  }

  /// A mark for each step.
  private var marks: String {
    guide.marks.enumerated().map { index, mark in
      if index == guide.index { return "▸" }
      switch mark {
      case .open: return "·"
      case .done: return "✔"
      case .skipped: return "-"
      }
    }.joined()
  }

  func render(into buffer: inout Buffer, area: Area, theme: Theme) {
    let y = area.y
    buffer.fill(area)
    buffer.write(
      String(repeating: "─", count: area.width), at: Position(x: area.x, y: y), style: theme[.frame],
      width: area.width)
    var right = area.right - 1
    // In full where there is room: not everybody knows what ^ is.
    let isWide = area.width >= TourBand.wideWidth
    for (name, label) in keys.reversed() {
      let key = isWide ? TourBand.inFull(name) : name
      let start = right - key.columns - label.columns - 3
      guard start > area.x + progress.columns + 4 else { break }
      buffer.write(" ", at: Position(x: start, y: y), style: theme[.text])
      let used = buffer.write(key, at: Position(x: start + 1, y: y), style: theme[.key])
      buffer.write(" \(label) ", at: Position(x: start + 1 + used, y: y), style: theme[.text])
      right = start
    }
    let label = " \(progress) "
    let style = theme[guide.arrival == .done || guide.step == nil ? .success : .heading]
    let used = buffer.write(label, at: Position(x: area.x + 1, y: y), style: style, width: max(0, right - area.x - 1))
    if area.x + 1 + used + marks.columns + 1 < right {
      buffer.write("\(marks) ", at: Position(x: area.x + 1 + used, y: y), style: theme[.success])
    }
    let (_, rest) = area.top(1)
    text.render(into: &buffer, area: rest.inset(columns: 1), theme: theme)
  }

  /// How to come back to where the step is done; nil where that is here.
  var hint: String? {
    guide.wayBack.map { way in
      switch way {
      case .escape(let place): say("Esc goes back to \(place.wording), where this step is done.")
      case .words(let words): words
      case .stepBack(let place):
        say(
          "This step is done in \(place.wording); \(TourBand.inFull(keys.dropFirst().first?.key ?? "")) goes back a step."
        )
      }
    }
  }

  /// The same in words, for a terminal of lines.
  var spoken: String {
    let came =
      switch guide.arrival {
      case .done: say("Done. ")
      case .skipped: say("Skipped. ")
      case .back: say("Back. ")
      case .begun:
        say("The tour: \(keys.map { "\(Spoken.key($0.key)) \($0.label)" }.joined(separator: ", ")). ")
      case .stayed: ""
      }
    guard guide.step != nil else { return came + text.text }
    return came + say("Step \(guide.index + 1) of \(guide.tour.steps.count): \(text.text)")
  }
}

extension Shell {
  /// The rows of the tour's band in a window of a size; none outside a tour.
  func bandHeight(in size: Size) -> Int { touring == nil ? 0 : TourBand.textHeight(in: size) + 1 }

  /// The band as it is now; nil outside a tour.
  private var band: TourBand? {
    touring.map { touring in
      let bindings = preferences.keys.applied(to: Binding.touring)
      return TourBand(guide: touring.guide, keys: bindings.map { (key: $0.keys.first?.label ?? "", label: $0.label) })
    }
  }

  /// Draws the band above the footer, and the way back to the step above it where nothing else is said there.
  func drawBand(into buffer: inout Buffer) {
    guard let band else { return }
    let height = bandHeight(in: buffer.size)
    let area = Area(x: 0, y: buffer.height - 1 - height, width: buffer.width, height: height)
    band.render(into: &buffer, area: area, theme: theme)
    guard message == nil, let hint = band.hint else { return }
    buffer.write(
      hint, at: Position(x: 1, y: area.y - 1), style: theme[.warning], width: buffer.width - 2, ellipsis: true)
  }

  /// What the tour says, for a terminal of lines.
  var readGuide: Reading.Message? {
    guard let band, let touring else { return nil }
    let hint = band.hint.map { " \($0)" } ?? ""
    return Reading.Message(band.spoken + hint, number: touring.number * 2 + (hint.isEmpty ? 0 : 1))
  }
}
