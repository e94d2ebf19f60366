import ArgumentParser
import Casework
import CursesTerminal
import Screens
import Terminal
import Workflow

extension BenchmarkCommand {
  /// Opens a form at a long text, for `ptybench` to type into.
  struct Editor: ParsableCommand {
    @Option(name: .long, help: "How many characters the text has.") var characters = 100_000

    func run() throws {
      let office = try WritingOffice(fields: 1, characters: characters)
      let device: CursesDevice
      do {
        device = try CursesDevice()
      } catch {
        throw Complaint(error.description(commands: Waymark.plainCommands))
      }
      defer { device.end() }
      Shell(session: office.session, root: office.screen, depth: device.colorDepth).run(on: device)
    }
  }

  /// Times the opening of a long form, up to its first frame.
  struct Forms: ParsableCommand {
    @Option(name: .long, help: "How many fields the form has.") var fields = 300
    @Option(name: .long) var rounds = 25

    func run() throws {
      guard rounds > 0, fields > 0 else { throw Complaint("--fields and --rounds want numbers above 0.") }
      let office = try WritingOffice(fields: fields, characters: 2_000)
      let times = (0..<rounds).map { _ in
        Stopwatch.time {
          let shell = Shell(session: office.session, root: office.screen, depth: .indexed)
          _ = shell.render(size: Size(width: 80, height: 24))
        }
      }
      Display.write("form_\(fields)_first_ms=\(times[0]) form_\(fields)_p50_ms=\(Stopwatch.median(times))")
    }
  }
}
