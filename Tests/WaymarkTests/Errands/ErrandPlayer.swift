import Casework
import Foundation
import Storage
import Terminal
import Testing
import Workflow

@testable import Screens
@testable import waymark

/// A sitting of a worker at the demo's store, from the tray on.
final class ErrandPlayer {
  /// The demo of forty families, made once by the program itself; every errand has a copy of its own.
  private static let demo: Result<Data, any Error> = Result {
    let scratch = try CommandLineTests.Scratch()
    let path = scratch.path("demo.store")
    let made = try CommandLineTests.waymark("demo", "--store", path, "--today", today)
    try #require(made.status == 0)
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }

  static let today = "2026-01-12"
  static let yesterday = "2026-01-11"
  private static let size = Size(width: 80, height: 24)

  /// A copy of the demo's store.
  static func copy(into scratch: CommandLineTests.Scratch) throws -> String {
    let path = scratch.path("errand.store")
    try demo.get().write(to: URL(fileURLWithPath: path))
    return path
  }

  private let shell: Shell
  let store: SQLiteStore
  private(set) var frame: Buffer

  init(_ worker: String, store path: String, on day: String) throws {
    store = try SQLiteStore(opening: path)
    let clock = TestClock(try #require(Moment("\(day)T09:00")))
    let definitions = try Office.definitions.get()
    let service = CaseService(store: store, clock: clock, definitions: { definitions })
    let person = try #require(try store.worker(WorkerID(worker)))
    let session = Session(
      service: service, worker: person, isTraining: true, printer: ScreenPrinter(service: service))
    shell = makeShell(session: session, depth: .indexed)
    frame = shell.render(size: Self.size)
  }

  func type(_ keys: [ErrandKey]) {
    for key in keys {
      _ = shell.update(.key(key.key))
      frame = shell.render(size: Self.size)
    }
  }

  /// Leaves as somebody does whose terminal is closed.
  func close() { _ = shell.update(.closed) }

  /// The title of the screen that is seen, whatever is asked over it.
  var title: String { shell.layers.last { !$0.screen.isDialog }?.screen.title ?? "" }
  var message: String { shell.message?.text ?? "" }

  /// What stands in the focus: the rows that are marked as selected, and the row of the cursor.
  var focus: String {
    let rows = (1..<frame.height - 1).filter { y in
      frame.cursor?.y == y || (0..<frame.width).contains { frame[x: $0, y: y].style.attributes.contains(.reverse) }
    }
    return rows.map { frame.text(row: $0) }.joined(separator: "\n")
  }

  /// The last events of every case, as they are written down, that are not in another store.
  func events(notIn other: SQLiteStore) throws -> [String] {
    try store.streams().flatMap { stream in
      let before = try other.version(of: stream)
      return try store.entries(of: stream).dropFirst(before).map { "\(stream) \($0.fact.payload)" }
    }
  }
}
