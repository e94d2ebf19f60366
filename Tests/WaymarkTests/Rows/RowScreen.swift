import Casework
import Foundation
import Terminal
import Testing
import Workflow

@testable import Screens
@testable import waymark

/// A screen of a case that was played through a shipped procedure, as somebody sees it who goes on with keys.
final class RowScreen {
  private let shell: Shell
  private var size = Size(width: 80, height: 24)

  /// The screen above the tray of whoever is at the terminal.
  init(_ office: Office, as worker: WorkerID, depth: ColorDepth = .indexed, _ screen: any Screen) throws {
    let worker = try #require(Office.staff.first { $0.id == worker })
    let session = Session(
      service: office.service, worker: worker, isTraining: true, printer: ScreenPrinter(service: office.service))
    shell = makeShell(session: session, depth: depth)
    _ = shell.render(size: size)
    _ = shell.settle([.push(screen)])
    _ = shell.render(size: size)
  }

  /// A form of the case.
  convenience init(_ office: Office, as worker: WorkerID, form: String, depth: ColorDepth = .indexed) throws {
    try self.init(office, as: worker, depth: depth, Routes.form("C0001", try #require(TaskID(form))))
  }

  /// What a task is done with.
  convenience init(_ office: Office, as worker: WorkerID, task: String, depth: ColorDepth = .indexed) throws {
    let id = try #require(TaskID(task))
    let verb = try #require(try office.service.procedure(of: office.file).task(id)).verb
    try self.init(office, as: worker, depth: depth, Routes.work("C0001", id, doing: verb))
  }

  var text: String { shell.render(size: size).text }

  @discardableResult
  func press(_ keys: Key...) -> RowScreen {
    for key in keys { send(.key(key)) }
    return self
  }

  @discardableResult
  func type(_ text: String) -> RowScreen {
    for character in text { send(.key(.character(character))) }
    return self
  }

  /// Presses a key until the screen has a text.
  func press(_ key: Key, until text: String, sourceLocation: SourceLocation = #_sourceLocation) -> RowScreen {
    for _ in 0..<80 where !self.text.contains(text) { press(key) }
    #expect(self.text.contains(text), sourceLocation: sourceLocation)
    return self
  }

  private func send(_ event: InputEvent) {
    _ = shell.update(event)
    _ = shell.render(size: size)
  }

  /// The screen is the one that is kept, in both usual sizes, and has these texts in one of them. `WAYMARK_RECORD=1`
  /// writes it.
  func expect(
    _ name: String, has texts: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var read = ""
    for (width, height) in [(120, 40), (80, 24)] {
      size = Size(width: width, height: height)
      send(.resize(size))
      let frame = shell.render(size: size)
      let lines = frame.text.split(whereSeparator: \.isWhitespace)
      read += lines.filter { !"│┊┃▏▕".contains($0) }.joined(separator: " ") + "\n"
      let file = Sources.folder.deletingLastPathComponent()
        .appendingPathComponent("Tests/WaymarkTests/Rows/Golden/\(name)-\(width)x\(height).txt")
      let snapshot = frame.snapshot()
      if ProcessInfo.processInfo.environment["WAYMARK_RECORD"] == "1" {
        try snapshot.write(to: file, atomically: true, encoding: .utf8)
      }
      let kept = try? String(contentsOf: file, encoding: .utf8)
      #expect(
        kept == snapshot, "\(name)-\(width)x\(height) is another; make record writes it anew.\n\(frame.text)",
        sourceLocation: sourceLocation)
    }
    for text in texts { #expect(read.contains(text), "\(text)\n\(read)", sourceLocation: sourceLocation) }
  }
}
