import Foundation
import Testing

/// The real program in the middle of somebody's sentence: whatever key, signal or window comes, every word is there
/// afterwards, in a form, in minutes and in a dialog.
@Suite(.serialized) struct EndedWhileTypingTests {
  /// Where the sentence is typed.
  enum Place: CaseIterable { case form, minutes, dialog }
  /// What comes in the middle of it.
  enum Interruption: CaseIterable { case escape, q, interrupt, terminate, hangUp, resize }

  private static let (first, second) = ("While the bell rang twice, nobody", " came out.")
  private let terminal: Tmux

  init() throws { terminal = try Tmux() }

  @Test(arguments: Place.allCases, Interruption.allCases)
  func everyWordIsThereAfterwards(place: Place, interruption: Interruption) throws {
    switch place {
    case .form: try terminal.makeDemo()
    case .minutes, .dialog: try terminal.makeHeldConference()
    }
    try open(place, isNew: true)
    try terminal.type("text:\(Self.first)")
    try terminal.wait(for: Self.first)
    let typed = try come(interruption, in: place)
    try open(place, isNew: false)
    try terminal.wait(for: typed)
  }

  /// Plays the interruption, and ends the program where it has not; what was typed by then.
  private func come(_ interruption: Interruption, in place: Place) throws -> String {
    switch interruption {
    case .terminate, .hangUp:
      try terminal.signal(interruption == .hangUp ? "HUP" : "TERM")
      try terminal.wait(for: "[exit ")
      return Self.first
    case .escape:
      try terminal.type("Escape")
      if place == .dialog {
        try terminal.wait(for: "What you have typed here is not kept.")
        try terminal.type("n")
        try terminal.wait(without: "What you have typed here is not kept.")
      }
      return try kill(after: Self.first)
    case .q:
      try terminal.type("q", "text:\(Self.second)")
      return try kill(after: Self.first + "q" + Self.second)
    case .interrupt:
      try terminal.type("C-c")
      try terminal.wait(for: "Ctrl-C stops nothing here")
      try terminal.type("text:\(Self.second)")
      return try kill(after: Self.first + Self.second)
    case .resize:
      try terminal.resize(width: 20, height: 40)
      // One word a line is all that there is room for.
      try terminal.wait(without: Self.first)
      try terminal.type("text:\(Self.second)")
      try terminal.resize(width: 120, height: 40)
      return try kill(after: Self.first + Self.second)
    }
  }

  /// Ends the program as a power cut does, a second after a text was seen.
  private func kill(after text: String) throws -> String {
    try terminal.wait(for: text)
    Thread.sleep(forTimeInterval: 1.1)
    try terminal.signal("KILL")
    try terminal.wait(for: "[exit 137]")
    return text
  }

  private func open(_ place: Place, isNew: Bool) throws {
    switch place {
    case .form:
      try terminal.start(terminal.tray)
      try terminal.openReport(isNew: isNew)
    case .minutes, .dialog:
      try terminal.openAtConference("minutes", as: "mei.lin", time: "14:20")
      if isNew {
        try terminal.wait(for: "Start blank")
        try terminal.type("b")
      }
      try terminal.wait(for: "Actions (0)")
      if place == .dialog {
        try terminal.type("M-j")
        try terminal.wait(for: "By when")
      }
    }
  }
}
