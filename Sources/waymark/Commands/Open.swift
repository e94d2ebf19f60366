import ArgumentParser
import CursesTerminal
import Glibc
import Screens
import Terminal

/// Opens the work tray.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Open the work tray (what `waymark` alone does).")

  @OptionGroup var options: StoreOptions

  func run() throws { try Open.open(options) }

  /// Opens the tray of a store until somebody leaves it.
  static func open(_ options: StoreOptions) throws {
    let (service, worker, isTraining) = try options.session()
    let device: CursesDevice
    do {
      device = try CursesDevice()
    } catch {
      throw Complaint(error.description(commands: Waymark.plainCommands))
    }
    defer { device.end() }
    let waker = device.waker
    // A file that may grow no further is an error like any other, to be said and waited out.
    signal(SIGXFSZ, SIG_IGN)
    let session = Session(
      service: service, worker: worker, isTraining: isTraining, files: SystemFiles(),
      printer: ScreenPrinter(service: service), spelling: HunspellChecker { waker.wake() },
      refuge: DraftFiles(store: options.path))
    makeShell(session: session, depth: device.colorDepth, editor: ExternalEditor(), files: PrivateFiles())
      .run(on: device)
  }
}
