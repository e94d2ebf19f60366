import Foundation
import Testing

/// What a person does at the screens, in a few words each.
extension Tmux {
  /// Makes a training store with the one family of the guide, at its initial conference.
  func makeConference() throws {
    try Tmux.run(Tmux.program.path, ["demo", "--store", store, "--today", "2026-01-05", "--families", "0"])
    let lines = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Scenario/until-initial-conference.jsonl")
    try Tmux.run(Tmux.program.path, ["apply", lines.path, "--store", store])
  }

  /// Sits down as somebody, finds a task in the tray (their own, or their team's) by its words and opens it.
  func open(
    _ task: String, as worker: String, today: String, team: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try open(as: worker, today: today, width: 160, height: 50)
    if team { try type("2") }
    try type("/", "text:\(task)")
    try wait(for: "/ filter: \(task)", sourceLocation: sourceLocation)
    try type("Enter")
    try wait(for: task, sourceLocation: sourceLocation)
    try type("Enter")
    try wait(without: "q quit", sourceLocation: sourceLocation)
  }

  /// Says yes to the question on the screen and waits for what follows.
  func confirm(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try wait(for: "[ No ]", sourceLocation: sourceLocation)
    try type("y")
    try wait(without: "[ No ]", sourceLocation: sourceLocation)
    try wait(for: text, sourceLocation: sourceLocation)
  }

  /// Asks to finalise again and again, each time filling in the field that is missing, until it is finalised. A table
  /// gets one row of these cells; `pick:Dana` chooses a person from the list. Where there are `rows`, one table after
  /// the other gets the next of them. Whom a field asks for is the first of the list. It ends too where a refusal says this.
  func fillInAndFinalise(
    row: [String] = ["Fit the heating", "Dana Carter"], rows: [[String]] = [], until refusal: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var rows = rows
    for _ in 0..<40 {
      try type("F8")
      _ = try wait(forOneOf: ["[ No ]", "Not finalised."], sourceLocation: sourceLocation)
      let shown = try settle()
      if shown.contains("[ No ]") {
        try type("y")
        try wait(without: "[ No ]", sourceLocation: sourceLocation)
        return
      }
      if let refusal, shown.contains(refusal) { return }
      guard let hint = missingField(in: shown) else {
        Issue.record("No missing field is shown:\n\(shown)", sourceLocation: sourceLocation)
        throw Waiting.inVain("a missing field")
      }
      let isTable = hint.contains("no rows")
      try answer(hint, row: isTable && !rows.isEmpty ? rows.removeFirst() : row)
      try wait(without: "Not finalised.", sourceLocation: sourceLocation)
    }
    Issue.record("It never becomes complete:\n\(try screen())", sourceLocation: sourceLocation)
    throw Waiting.inVain("the form to be complete")
  }

  /// Waits until the screen shows one of these.
  func wait(forOneOf texts: [String], sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    for _ in 0..<300 {
      let shown = try screen()
      if texts.contains(where: { shown.contains($0) }) { return shown }
      Thread.sleep(forTimeInterval: 0.03)
    }
    Issue.record("None of \(texts) is shown:\n\(try screen())", sourceLocation: sourceLocation)
    throw Waiting.inVain(texts.joined(separator: " or "))
  }

  /// The line below the label of the field that is missing and has the focus.
  private func missingField(in screen: String) -> String? {
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      // Left of the fields are the sections, and right of those of minutes what is kept beside the text.
      let parts = line.split(separator: "│", omittingEmptySubsequences: false)
      return (parts.count > 2 ? parts[1] : parts.last)?.trimmingCharacters(in: .whitespaces) ?? ""
    }
    guard let label = lines.firstIndex(where: { $0.hasPrefix("! ") && !$0.contains("Not finalised") }) else {
      return nil
    }
    let end = lines[label...].firstIndex { $0.hasSuffix("*") } ?? label
    // A field's help may stand above what says how it is answered; no other field says that.
    let field = lines[(end + 1)...].prefix(6)
    return field.first { line in Tmux.hints.contains { line.contains($0) } } ?? ""
  }

  /// What a field that is no plain text shows.
  private static let hints = ["( )", "[ ]", "calendar", "14:00", "no rows", "Enter chooses"]

  private func answer(_ hint: String, row: [String]) throws {
    if hint.contains("( )") || hint.contains("[ ]") {
      try type("Space")
    } else if hint.contains("calendar") {
      try type("text:12/1/2026")
    } else if hint.contains("14:00") {
      try type("text:14:00")
    } else if hint.contains("Enter chooses") {
      try type("Enter", "Enter")
    } else if hint.contains("no rows") {
      try type("a")
      for (index, cell) in row.enumerated() {
        if index > 0 { try type("Tab") }
        if cell.hasPrefix("pick:") {
          try type("Enter", "text:\(cell.dropFirst(5))", "Enter")
        } else if !cell.isEmpty {
          try type("text:\(cell)")
        }
      }
    } else {
      try type("text:An invented answer.")
    }
  }

  /// The screen once it has stopped changing.
  @discardableResult
  func settle() throws -> String {
    var last = try screen()
    for _ in 0..<40 {
      Thread.sleep(forTimeInterval: 0.06)
      let next = try screen()
      if next == last { return next }
      last = next
    }
    return last
  }

  /// The titles of the tasks in somebody's tray.
  func tray(of worker: String, today: String) throws -> [String] {
    let result = try Tmux.execute(
      Tmux.program.path, ["tray", "--store", store, "--as", worker, "--today", today, "--format", "json"])
    let rows = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]] ?? []
    return rows.compactMap { $0["title"] as? String }
  }
}
