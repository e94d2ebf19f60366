import Foundation
import Testing

/// How work is passed on at the screens.
extension Tmux {
  /// Makes a training store without families, and applies a file of commands beside this one.
  func make(_ file: String, today: String) throws {
    try Tmux.run(Tmux.program.path, ["demo", "--store", store, "--today", today, "--families", "0"])
    let lines = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Scenario/\(file)")
    try Tmux.run(Tmux.program.path, ["apply", lines.path, "--store", store])
  }

  /// Writes a form that a task in the tray opens, from a blank start.
  func write(_ task: String, as worker: String, today: String) throws {
    try open(task, as: worker, today: today)
    try wait(for: "Start blank")
    try type("b")
    try wait(without: "Start blank")
    try fillInAndFinalise()
  }

  /// Chooses whoever is typed in the dialog that asks to whom something goes.
  func pass(to typed: String, shown name: String) throws {
    try wait(for: "To whom")
    try type("text:\(typed)")
    try wait(for: "Name: \(typed)")
    try type("Enter")
    try wait(for: "To     \(name)")
  }

  /// Sends the request on the screen to somebody, with a note.
  func sendRequest(to typed: String, shown name: String, note: String) throws {
    try wait(for: "[ Send ]")
    try type("Enter", "text:\(typed)", "Enter")
    try wait(for: name)
    try type("Enter", "text:\(note)", "Enter")
    try wait(for: note)
    try type("C-s")
    try wait(for: "Sent to \(name)")
  }

  /// Authorises what somebody in a tray is asked to.
  func authorise(_ what: String, as worker: String, today: String) throws {
    try open(what, as: worker, today: today)
    try wait(for: "a authorise")
    try type("a")
    try confirm("Authorised.")
  }
}
