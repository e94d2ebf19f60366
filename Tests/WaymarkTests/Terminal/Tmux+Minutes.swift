import Foundation
import Testing

/// A conference whose minutes are to be taken.
extension Tmux {
  /// Makes a training store with the conference of the guide set, its people invited and held on 19 January 2026.
  func makeHeldConference() throws {
    try makeConference()
    let commands = [
      #"{"command":"schedule-meeting","step":"initial-conference-1","date":"2026-01-19","time":"14:00","#
        + #""venue":"Room 2","officers":{"chair":"owen.price","minute-taker":"mei.lin"}}"#,
      #"{"command":"invite","step":"initial-conference-1","invitations":{"p3":"letter","p4":"email"}}"#,
    ]
    try apply(commands, as: "amina.shah", at: "2026-01-12T10:00")
    let held =
      #"{"command":"record-attendance","step":"initial-conference-1","date":"2026-01-19","#
      + #""time":"14:00","present":["p3"]}"#
    try apply([held], as: "mei.lin", at: "2026-01-19T14:05")
  }

  /// Does commands on the case as somebody at a moment.
  func apply(_ commands: [String], as worker: String, at: String) throws {
    let lines = commands.map { #"{"by":"\#(worker)","at":"\#(at):00Z","case":"C0001","# + $0.dropFirst() }
    let file = folder.appendingPathComponent("\(UUID().uuidString).jsonl")
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    try Tmux.run(Tmux.program.path, ["apply", file.path, "--store", store])
  }

  /// Opens a task of the day of that conference from the tray of whoever has it.
  func openAtConference(_ task: String, as worker: String, time: String) throws {
    try start("\(Tmux.program.path) --store \(store) --as \(worker) --today \"2026-01-19 \(time)\"")
    try wait(for: "Work tray")
    try type("/", "text:\(task)")
    try wait(for: "/ filter: \(task)")
    try type("Enter")
    try wait(for: task)
    try type("Enter")
    try wait(without: "q quit")
  }
}
