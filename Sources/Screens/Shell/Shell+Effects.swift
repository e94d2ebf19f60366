import Casework
import Terminal
import Workflow

extension Shell {
  /// Gives the screen on top what is no binding.
  func receive(_ event: InputEvent) -> ShellOutcome {
    settle(top.receive(event, in: session))
  }

  /// Does what screens ask for, and what that leads to, until nothing is left.
  ///
  /// A screen that has come to the top is told so last, once, however many screens came and went meanwhile.
  func settle(_ effects: [Effect], hasNewTop: Bool = false) -> ShellOutcome {
    var queue = effects
    var hasNewTop = hasNewTop
    // Refusals that are read in a dialog: it is opened last, since what else was asked for is asked of what lies below.
    var notices: [NoticeDialog] = []
    // No honest update asks for as many: this only stops two screens that would push each other for ever.
    var left = 200
    while left > 0 {
      left -= 1
      guard !queue.isEmpty else {
        if !knowsLoss, let loss = session.service.store.loss {
          knowsLoss = true
          notices.append(NoticeDialog(title: say("The store is damaged"), text: loss.description))
        }
        guard hasNewTop || !notices.isEmpty else { break }
        if !hasNewTop {
          layers.append(Layer(screen: notices.removeFirst()))
        }
        hasNewTop = false
        fit()
        queue = top.appear(in: session)
        continue
      }
      switch queue.removeFirst() {
      case .push(let screen):
        queue.append(contentsOf: push(screen))
        hasNewTop = true
      case .replace(let screen):
        dropTyped()
        layers[layers.count - 1] = Layer(screen: screen)
        hasNewTop = true
      case .pop:
        guard !isAtRoot else {
          guard isOnTourFromElsewhere else { return .quit }
          queue.insert(.quit, at: 0)
          break
        }
        dropTyped()
        layers.removeLast()
        hasNewTop = true
      case .answer(let answer, let tag):
        guard !isAtRoot else { return .quit }
        let closed = layers.removeLast()
        hasNewTop = true
        let answered = top.answered(answer, to: tag, in: session)
        settleTyped(closed, answer: answer, effects: answered)
        let typed = (closed.screen as? any TypingDialog)?.typed
        queue.insert(contentsOf: offering(typed, beside: answered), at: 0)
      case .run(let action):
        guard !isAtRoot else { break }
        layers.removeLast()
        hasNewTop = true
        let run = self.effects(of: action)
        if run.outcome != .continue { return run.outcome }
        queue.insert(contentsOf: run.effects, at: 0)
      case .copy(let text): keep(copied: text)
      case .become(let session):
        self.session = session
        layers = [Layer(screen: TrayScreen())]
        knownEntries = nil
        hasNewTop = true
      case .say(let text): message = Message(text: text, isRefusal: false)
      case .refuse(let text) where isTooLong(text):
        refusals += 1
        notices.append(NoticeDialog(title: say("This can't be done"), text: text))
      case .refuse(let text): message = Message(text: text, isRefusal: true)
      case .tour(let role):
        queue = begin(tour: role) + queue
        hasNewTop = true
      case .quit where isOnTourFromElsewhere:
        queue = leaveTour()
        hasNewTop = true
      case .quit: return update(.closed)
      case .edit(let text, let tag): return .edit(text, tag: tag)
      case .export(let text, let path): queue.append(files.exporting(text, to: path))
      case .suspend: return .suspend
      }
    }
    return .continue
  }

  /// Keeps what was cut or copied, for every field, and for the terminal once the frame is drawn.
  private func keep(copied text: String) {
    session.clipboard.text = text
    copied = text
  }

  /// True for a refusal that would cover too much of the screen: it is shown where every line can be scrolled to.
  private func isTooLong(_ text: String) -> Bool {
    guard let size, !Shell.isTooSmall(size) else { return false }
    return text.wrapped(toColumns: size.width - 4).count > max(3, screenArea(in: size).height / 3)
  }

  /// Tells the screens that are seen which area they have, where it has changed.
  func fit() {
    guard let size, !Shell.isTooSmall(size) else { return }
    let area = screenArea(in: size)
    for index in layers.indices where layers[index].area != area {
      layers[index].area = area
      show(layers[index].screen.fit(area, in: session))
    }
  }

  /// Shows the messages among effects that may lead nowhere else.
  func show(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .say(let text): message = Message(text: text, isRefusal: false)
      case .refuse(let text): message = Message(text: text, isRefusal: true)
      case .copy(let text): keep(copied: text)
      case .push, .pop, .replace, .answer, .run, .edit, .export, .become, .tour, .quit, .suspend: continue
      }
    }
  }
}
