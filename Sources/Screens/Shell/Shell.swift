public import Terminal

/// The program's frame: a stack of screens, and what is the same around all of them: title bar, messages, footer,
/// help, palette, and the way back.
public final class Shell {
  /// Who is at the terminal, and the application.
  public let session: Session
  let theme: Theme
  let editor: any OutsideEditor
  var layers: [Layer]
  var message: Message?
  /// The window's size, once it is known.
  var size: Size?
  var knownEntries: KnownEntries?
  /// What was copied and not given to the terminal yet.
  var copied: String?

  /// A screen on the stack, and the area it was told to fit.
  struct Layer {
    var screen: any Screen
    var area: Area?
  }

  /// What the line above the footer says, until the next key.
  struct Message: Hashable {
    var text: String
    var isRefusal: Bool
  }

  /// A shell that opens with one screen, drawn for so many colours, and the editor that long texts can be lent to.
  public init(
    session: Session, root: any Screen, depth: ColorDepth, editor: any OutsideEditor = NoOutsideEditor()
  ) {
    self.session = session
    self.editor = editor
    self.theme = Theme(depth: depth)
    self.layers = [Layer(screen: root)]
    _ = settle([], hasNewTop: true)
  }

  /// Takes one event and says how to go on.
  public func update(_ event: InputEvent) -> ShellOutcome {
    switch event {
    case .key(let key):
      message = nil
      return press(key)
    case .paste:
      message = nil
      return receive(event)
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

  /// Plays the terminal's events until somebody leaves or the terminal is gone; gives the terminal back at the end.
  public func run(on device: any TerminalDevice) {
    size = device.size
    device.present(render(size: device.size))
    var hasPaused = false
    while true {
      // One idle second after a pause is enough: the next one would find nothing new.
      let event = device.nextEvent(timeout: wantsIdle && !hasPaused ? 1000 : nil)
      hasPaused = event == .idle && !layers.contains { $0.screen.isLive }
      switch update(event) {
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
      device.present(render(size: device.size))
      if let text = copied {
        copied = nil
        device.copy(text)
      }
    }
  }

  /// The screen that has the keys.
  var top: any Screen {
    get { layers[layers.count - 1].screen }
    _modify { yield &layers[layers.count - 1].screen }
  }

  var isAtRoot: Bool { layers.count == 1 }

  private var wantsIdle: Bool { layers.contains { $0.screen.wantsIdle } }

  /// A pause goes to every screen, for a form below a dialog keeps its draft then too; only the top one leads on.
  private func pause() -> ShellOutcome {
    for index in layers.indices.dropLast() where layers[index].screen.wantsIdle {
      show(layers[index].screen.receive(.idle, in: session))
    }
    return receive(.idle)
  }

  /// Tells every screen to keep what was typed: the program ends.
  private func close() {
    for index in layers.indices.reversed() { _ = layers[index].screen.receive(.closed, in: session) }
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
