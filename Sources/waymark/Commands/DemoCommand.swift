import ArgumentParser
import Casework
import Storage
import Workflow

/// Makes a training store.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Make a training store with an invented authority, and say how to open it.")

  @OptionGroup var options: StoreOptions
  @Option(name: .long, help: "How many families.")
  var families: Int = 40

  func run() throws {
    guard families >= 0, families <= 1_000_000 else {
      throw Complaint("--families wants a number from 0 to 1000000.")
    }
    guard options.actingAs == nil else { throw Complaint("A demo is made as nobody in particular: leave --as out.") }
    let today = try options.today.map { text throws -> Day in
      guard let day = Day(text) else {
        throw Complaint("--today wants a date such as 2026-01-12, not \(Display.line(text)).")
      }
      return day
    }
    let path = options.path
    let shipped = ShippedDefinitions()
    let definitions = try shipped.definitions()
    let store = try SQLiteStore.create(at: path, training: true)
    let authority = DemoAuthority(today: today ?? SystemClock().now.day, families: families)
    try authority.build(
      definitions: definitions, keeping: DemoAuthority.kept(of: definitions, in: shipped.archive), into: store)
    let open = options.store.map { " --store \($0)" } ?? ""
    let day = options.today.map { " --today \($0)" } ?? ""
    Display.write(
      """
      Made a training store with \(families) families: \(path)
      Open it:          waymark\(open)\(day)
      As somebody else: waymark\(open)\(day) --as NAME, where NAME is one of
      """)
    for worker in authority.workers.prefix(12) {
      Display.write("  \(worker.id.rawValue.padding(18))\(worker.name), \(worker.title), \(worker.teamName)")
    }
  }
}

extension String {
  /// The text with blanks behind it, at least so many characters.
  fileprivate func padding(_ width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
