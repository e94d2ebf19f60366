import Casework
public import Terminal
import Workflow

/// The program's frame: a stack of screens, and what is the same around all of them: title bar, messages, footer,
/// help, palette, and the way back.
public final class Shell {
  /// Who is at the terminal, and the application.
  public internal(set) var session: Session
  /// Where the store stood when a list on top was last looked at.
  private var listMark: Int?
  let preferences: Preferences
  var theme: Theme
  let editor: any OutsideEditor
  let files: any OutsideFiles
  var layers: [Layer] { didSet { knowsEntries = false } }
  var message: Message? {
    didSet {
      guard let message else { return }
      messages += 1
      if message.isRefusal { refusals += 1 }
    }
  }
  /// How many messages there were so far.
  private(set) var messages = 0
  /// How many refusals there were so far.
  var refusals = 0
  /// Where tours come from.
  let tours: any TourSource
  /// Who says whether a password is right.
  let passwords: any PasswordCheck
  /// What is seen while the screen is locked; nil while it is not.
  var lock: ScreenLock?
  /// The tour under way.
  var touring: Touring?
  /// The window's size, once it is known.
  var size: Size?
  var knownEntries: KnownEntries?
  /// True while nothing has changed on any screen since the entries were worked out.
  var knowsEntries = false
  /// What was copied and not given to the terminal yet.
  var copied: String?
  /// True while the mouse is the program's.
  var usesMouse: Bool
  /// The first and the last line as they were drawn last.
  let titleLine = DrawnLines<(TitleBar, Theme)>(by: ==)
  let footerLine = DrawnLines<(Footer, Theme)>(by: ==)
  /// What was recorded as opened.
  var readings = Readings()
  /// The case that was shown when what somebody typed was refused last.
  var refusedIn: CaseID?
  /// True once it was said what of the store is lost.
  var knowsLoss = false
  /// What was typed into the dialogs whose answer has led to the one that is opened next.
  var answeredBefore: [DialogDraft] = []

  /// True where it is looked every few seconds whether what is shown may still be seen, though nobody presses a key.
  public var looksAgain = false

  /// A screen on the stack, and the area it was told to fit.
  struct Layer {
    var screen: any Screen
    var area: Area?
    /// What is kept of the text typed into a dialog; nil for any other screen.
    var draft: DialogDraft?
    /// The same of the dialogs that were answered on the way to this one, which is not done with them.
    var behind: [DialogDraft] = []
  }

  /// What the line above the footer says, until the next key.
  struct Message: Hashable {
    var text: String
    var isRefusal: Bool
  }

  /// As many bytes as no text of a form has, whatever its letters.
  static let longestPaste = 2_000_000

  /// A shell that opens with one screen, drawn for so many colours, the editor that long texts can be lent to, and
  /// where texts can be written that the store can't take.
  public init(
    session: Session, root: any Screen, depth: ColorDepth, editor: any OutsideEditor = NoOutsideEditor(),
    files: any OutsideFiles = NoOutsideFiles(), preferences: Preferences = Preferences(), background: Background? = nil,
    tours: any TourSource = NoTours(), passwords: any PasswordCheck = NoPasswordCheck()
  ) {
    self.tours = tours
    self.passwords = passwords
    self.session = session
    self.editor = editor
    self.files = files
    self.preferences = preferences
    self.usesMouse = preferences.usesMouse
    self.theme = Theme(depth: depth, palette: preferences.theme.palette(on: background))
    self.layers = [Layer(screen: root)]
    _ = settle((preferences.notice.map { [.refuse($0)] } ?? []) + offer, hasNewTop: true)
  }

  /// Takes one event and says how to go on.
  public func update(_ event: InputEvent) -> ShellOutcome {
    if lock != nil {
      defer { if lock == nil { _ = leaveHidden() } }
      return updateLocked(event)
    }
    readyTour()
    defer { watchTour(after: event) }
    defer {
      if !isTyping(event) { _ = leaveHidden() }
      noteReading()
    }
    // What is said from here on is said of this event.
    if Shell.clearsMessage(event) { message = nil }
    let isOther = lookAgain(before: event)
    if event != .closed, !isTyping(event), leaveHidden() { return .continue }
    if isOther {
      // What the key would do something with was not on the screen when it was pressed.
      message = message ?? Message(text: say("The list has changed."), isRefusal: true)
      return .continue
    }
    switch event {
    case .key(let key): return press(key)
    case .paste(let text):
      // Cut off, nobody would see what is missing.
      guard text.utf8.count < Shell.longestPaste else {
        message = Message(
          text: say("What was pasted is longer than \(Shell.longestPaste / 1_000_000) MB: nothing of it was taken."),
          isRefusal: true)
        return .continue
      }
      return receive(event)
    case .mouse(let mouse): return point(mouse)
    case .idle: return pause()
    case .resize(let size):
      self.size = size
      return .continue
    case .resumed: return .continue
    case .closed:
      close()
      return .quit
    }
  }

  /// Whether an event is one after which what was said before is not to be read any more.
  private static func clearsMessage(_ event: InputEvent) -> Bool {
    switch event {
    case .key, .paste: true
    case .mouse(let mouse): mouse.kind != .release && mouse.kind != .drag
    case .idle, .resize, .resumed, .closed: false
    }
  }

  /// What could be seen a moment ago may not be seen any more: it is looked up again before anything is done but moving
  /// about in a list and typing, and in each pause. Whatever then asks the store looks again itself. True where the
  /// event would do something with another thing than the one that was under the cursor.
  @discardableResult
  private func lookAgain(before event: InputEvent) -> Bool {
    guard !isTyping(event) else { return false }
    if case .key(let key) = event, shown == nil {
      let isMove = entries.first { $0.binding.keys.contains(key) }?.binding.group == .move
      if isMove, top.isLive { return false }
    }
    let before = session.service.store.sight
    session.lookAgain()
    session.takeUpRoles()
    guard session.service.store.sight != before || isListOld() else { return false }
    return readAgain(before: event)
  }

  /// How often it is looked at in a pause, in milliseconds, whether what is shown may still be seen.
  private static let lookEvery = 3000

  /// Whether nothing but a character of a text is typed.
  private func isTyping(_ event: InputEvent) -> Bool {
    if case .key(.character) = event { top.capturesText } else { false }
  }

  /// Whether a list of cases on top that does not look itself was made before somebody changed something: a case in it
  /// may have been taken from whoever looks.
  private func isListOld() -> Bool {
    guard !top.isDialog, !top.isLive, top.shows == nil, let mark = try? session.service.store.changeMark() else {
      return false
    }
    defer { listMark = mark }
    return listMark != mark
  }

  /// Plays the terminal's events until somebody leaves or the terminal is gone; gives the terminal back at the end.
  public func run(on device: any TerminalDevice) {
    size = device.size
    let lines = device.lines
    if lines != nil { theme = Theme(depth: .none, palette: .spoken) }
    adopt(device.background)
    device.usesMouse = usesMouse
    show(on: device, lines)
    if lines == nil, preferences.theme.dependsOnBackground, device.background == nil { device.askForBackground() }
    var pauses = Pauses(at: device.milliseconds)
    var used = device.milliseconds
    var looked = used
    var isPrepared = false
    while true {
      let isLive = seen.contains { $0.screen.isLive }
      let timeout =
        top.isBusy || top.readsAhead
        ? 0
        : pauses.timeout(
          at: device.milliseconds, wantsIdle: wantsIdle, isStuck: isStuck, owesFrame: top.owesFrame)
      let locking = lock == nil ? lockDelay.map { max(0, used + $0 - device.milliseconds) } : nil
      let preparing = isPrepared ? nil : pauses.untilSettled(at: device.milliseconds)
      let looking = looksAgain && lock == nil ? max(0, looked + Shell.lookEvery - device.milliseconds) : nil
      let event = device.nextEvent(timeout: [timeout, locking, preparing, looking].compactMap(\.self).min())
      if event == .idle, !isPrepared, pauses.isSettled(at: device.milliseconds) {
        // Nobody has read the first frame yet, and it need not share the machine with what comes next.
        isPrepared = true
        session.service.prepareDefinitions()
        if !top.owesFrame, !pauses.isPause(at: device.milliseconds) { continue }
      }
      if event != .idle { used = device.milliseconds }
      if event == .idle, lock == nil, let lockDelay, device.milliseconds >= used + lockDelay {
        lockScreen()
        show(on: device, lines, isAnswer: false)
        continue
      }
      if event != .idle {
        looked = device.milliseconds
      } else if looksAgain, lock == nil, device.milliseconds >= looked + Shell.lookEvery {
        looked = device.milliseconds
        lookAgain(before: event)
        _ = leaveHidden()
      }
      // What comes up between two keys does not draw what was left for a pause.
      let isBetween = event == .idle && session.isHurried && !pauses.isSettled(at: device.milliseconds)
      session.isHurried = lines == nil && (Shell.isKey(event) || isBetween)
      if event == .idle, top.owesFrame, pauses.isSettled(at: device.milliseconds) {
        top.settle(in: session)
        show(on: device, lines, isAnswer: false)
        continue
      }
      let readsAhead = event == .idle && top.readsAhead && !top.isBusy && !pauses.isPause(at: device.milliseconds)
      if readsAhead { top.readAhead(in: session) }
      let due = pauses.note(event, at: device.milliseconds, isStuck: isStuck, isLive: isLive)
      switch event == .idle && (!due.isIdle || readsAhead) ? .continue : update(event) {
      case .continue: break
      case .redraw: device.lend {}
      case .suspend: device.suspend()
      case .edit(let text, let tag):
        var edited = Result<String, OutsideEditorProblem>.success(text)
        device.lend { edited = editor.edited(text) }
        take(edited, tag: tag)
      case .quit:
        device.end()
        return
      }
      if event == .idle { adopt(device.background) }
      if device.usesMouse != usesMouse { device.usesMouse = usesMouse }
      show(on: device, lines, isAnswer: event != .idle)
      if let text = copied {
        copied = nil
        device.copy(text)
      }
      // Only now: nobody waits for the disk to see what they have typed.
      if due.keeps {
        keep()
        show(on: device, lines, isAnswer: false)
      }
    }
  }

  private static func isKey(_ event: InputEvent) -> Bool {
    if case .key = event { true } else { false }
  }

  /// Takes the colours for a background, once that is known.
  private func adopt(_ background: Background?) {
    guard let background, theme.palette != .spoken else { return }
    theme = Theme(depth: theme.depth, palette: preferences.theme.palette(on: background))
  }

  /// The screen that has the keys.
  var top: any Screen {
    get { layers[layers.count - 1].screen }
    _modify { yield &layers[layers.count - 1].screen }
  }

  var isAtRoot: Bool { layers.count == 1 }

  /// The screen that is seen, and the dialogs over it.
  private var seen: ArraySlice<Layer> { layers[(layers.lastIndex { !$0.screen.isDialog } ?? 0)...] }

  private var wantsIdle: Bool { layers.contains { $0.screen.wantsIdle } }
  /// True while something could not be written that is tried again: what was typed, or that something was opened.
  var isStuck: Bool {
    readings.isOwed || layers.contains { $0.screen.isStuck || $0.draft?.unkept.isStuck == true }
  }

  /// Lets every screen keep what was typed, a form below a dialog too, and records what is shown only then.
  func keep() {
    if readings.isOwed { noteReading() }
    for index in layers.indices {
      show(layers[index].screen.keep(in: session))
      keepTyped(in: index)
    }
  }

  /// A pause goes to every screen, for a form below a dialog keeps its draft then too; only the top one leads on.
  private func pause() -> ShellOutcome {
    for index in layers.indices.dropLast() where layers[index].screen.wantsIdle {
      show(layers[index].screen.receive(.idle, in: session))
    }
    return receive(.idle)
  }

  /// Tells every screen to keep what was typed: the program ends.
  func close() {
    guard closeTour() else { return }
    // First all that nobody has to be waited for: the process has two seconds, and the store may not be to be had.
    for index in layers.indices {
      layers[index].screen.shelter(in: session)
      shelterTyped(in: index)
    }
    for index in layers.indices.reversed() {
      _ = layers[index].screen.receive(.closed, in: session)
      keepTypedLast(in: index)
    }
  }
}

/// How the run loop goes on after an event.
public enum ShellOutcome: Hashable, Sendable {
  /// Draw, and wait for the next event.
  case `continue`
  /// Draw the whole window anew.
  case redraw
  /// Leave the program.
  case quit
  /// Stop the process, as Ctrl-Z does everywhere.
  case suspend
  /// Lend the terminal to the person's own editor with this text.
  case edit(String, tag: ActionID)
}
