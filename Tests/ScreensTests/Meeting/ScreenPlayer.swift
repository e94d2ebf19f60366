import Screens
import Terminal
import Workflow

/// Plays keys into a stack of screens as the shell does, without the shell: for scripts about one screen.
struct ScreenPlayer {
  var stack: [any Screen]
  let session: Session
  /// What was said or refused since the last key.
  var messages: [String] = []
  var refusals: [String] = []
  /// True once the first screen was left.
  var hasLeft = false
  var size = Size(width: 120, height: 37)

  init(_ screen: any Screen, _ session: Session) {
    self.stack = [screen]
    self.session = session
    settle(stack[0].appear(in: session))
  }

  var title: String { stack.last?.title ?? "" }
  var isInDialog: Bool { stack.count > 1 }

  mutating func press(_ keys: Key...) {
    for key in keys { send(.key(key)) }
  }

  mutating func type(_ text: String) {
    for character in text { send(.key(.character(character))) }
  }

  mutating func send(_ event: InputEvent) {
    guard !stack.isEmpty else { return }
    messages = []
    refusals = []
    let last = stack.count - 1
    guard case .key(let key) = event, let binding = binding(of: key, last) else {
      settle(stack[last].receive(event, in: session))
      return
    }
    switch stack[last].availability(of: binding.action) {
    case .available: settle(stack[last].perform(binding.action, in: session))
    case .unavailable(let reason): refusals.append(reason)
    }
  }

  private func binding(of key: Key, _ index: Int) -> Binding? {
    if stack[index].capturesText, case .character = key { return nil }
    return stack[index].bindings.first { $0.keys.contains(key) }
  }

  private mutating func settle(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .push(let screen): push(screen)
      case .replace(let screen):
        stack.removeLast()
        push(screen)
      case .pop: leave()
      case .answer(let answer, let tag):
        stack.removeLast()
        guard !stack.isEmpty else { return }
        settle(stack[stack.count - 1].answered(answer, to: tag, in: session))
        if !stack.isEmpty { settle(stack[stack.count - 1].appear(in: session)) }
      case .say(let text): messages.append(text)
      case .refuse(let text): refusals.append(text)
      case .run, .copy, .edit, .export, .become, .tour, .quit, .suspend: break
      }
    }
  }

  private mutating func push(_ screen: any Screen) {
    stack.append(screen)
    settle(stack[stack.count - 1].appear(in: session))
  }

  private mutating func leave() {
    stack.removeLast()
    hasLeft = stack.isEmpty
  }

  /// The frame with every dialog over the screen.
  func frame(_ width: Int? = nil, _ height: Int? = nil, depth: ColorDepth = .indexed) -> Buffer {
    var buffer = Buffer(size: Size(width: width ?? size.width, height: height ?? size.height))
    for screen in stack {
      buffer.cursor = nil
      screen.render(into: &buffer, area: buffer.area, theme: Theme(depth: depth), session: session)
    }
    return buffer
  }

  var text: String { frame().text }
}
