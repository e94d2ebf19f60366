import ArgumentParser
import Casework
import CursesTerminal
import Glibc
import Screens
import Storage
import Terminal
import Workflow

/// Opens the work tray.
struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Open the work tray (what `waymark` alone does).")

  @OptionGroup var options: StoreOptions
  @OptionGroup var screens: ScreenOptions

  func run() throws { try Open.open(options, screens) }

  /// Opens the tray of a store until somebody leaves it.
  static func open(_ options: some StoreChoice, _ screens: some ScreenChoice) throws {
    var preferences = try screens.preferences()
    var said: [String] = []
    let (service, worker, isTraining) = try options.session(saying: { said.append($0) }, tellsLoss: false)
    preferences.add(notices: said)
    let refuge = DraftFiles(store: options.path, identity: try (service.store as? SQLiteStore)?.identity)
    try run(preferences) { device, waker, preferences in
      var preferences = preferences
      preferences.add(notices: EditorRemains().sentences)
      let spelling = HunspellChecker { waker.wake() }
      // Kept to the end of the process, which gives all of it back at once: taking dictionaries apart takes 30 ms, for
      // which whoever leaves would wait.
      _ = Unmanaged.passRetained(spelling)
      let session = Session(
        service: service, worker: worker, isTraining: isTraining, files: SystemFiles(),
        printer: ScreenPrinter(service: service), spelling: spelling,
        refuge: refuge)
      let shell = makeShell(
        session: session, depth: device.colorDepth, editor: ExternalEditor(), files: PrivateFiles(),
        preferences: preferences, background: device.background,
        tours: TrainingTours(isOffered: preferences.offersTour && options.isUsual), passwords: SystemPasswords())
      shell.looksAgain = true
      return shell
    }
  }

  /// Takes the terminal and runs a shell on it, in the language of the preferences, until somebody leaves it. The shell
  /// is made with the preferences as they are then: with a word on the catalogue of the language where that has faults.
  static func run(
    _ preferences: Preferences, _ shell: (any TerminalDevice, Waker, Preferences) -> Shell
  ) throws {
    var preferences = preferences
    let speech = Speech(preferences)
    let notices = [preferences.notice, speech.notice].compactMap(\.self)
    if !notices.isEmpty { preferences.notice = notices.joined(separator: " ") }
    let terminal: Terminal
    do {
      terminal = try Terminal(isPlain: preferences.isPlain)
    } catch {
      throw Complaint(error.description(commands: Waymark.plainCommands))
    }
    let device = terminal.device
    defer { device.end() }
    try speech.speaking {
      shell(device, terminal.waker, preferences).run(on: device)
    }
  }

  /// The terminal of the process, for frames or for lines.
  private struct Terminal {
    let device: any TerminalDevice
    let waker: Waker

    init(isPlain: Bool) throws(TerminalUnavailable) {
      if isPlain {
        let lines = try LineDevice()
        (device, waker) = (lines, lines.waker)
      } else {
        // The library that draws believes nobody's own descriptions of terminals while the program has the group.
        let screen = try StoreGroup.raised { () throws(TerminalUnavailable) in try CursesDevice() }
        (device, waker) = (screen, screen.waker)
      }
    }
  }
}

extension Preferences {
  /// Adds sentences to what is said when the program is opened.
  fileprivate mutating func add(notices: [String]) {
    guard !notices.isEmpty else { return }
    notice = ([notice].compactMap(\.self) + notices).joined(separator: " ")
  }
}

extension EditorRemains {
  /// What is said of each when the program is opened.
  fileprivate var sentences: [String] {
    found().map { path in
      say("What you last saved in your editor is in \(Display.line(path)): take it from there, and remove the folder.")
    }
  }
}
