import Terminal
import Workflow

extension FormScreen {
  /// What somebody else has changed under the hands of whoever types.
  struct Halt {
    /// What has happened, in a sentence or two.
    var why: String
    /// What was typed since.
    var typed = ""

    /// The same with the key that goes on.
    var said: String { say("\(why) \(FormScreen.goingOn.keys[0].label) goes on.") }
  }

  /// Goes on once it was seen what has changed: none of the keys that are pressed while text is typed.
  static var goingOn: Binding {
    Binding(
      "go-on", [.escape, .tab, .backTab, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end], say("go on"),
      help: say("Go on here: letters are keys again"))
  }

  /// What can be done though it was not gone on yet.
  static let worksHalted: Set<ActionID> = ["go-on", "export"]

  /// Where letters were typed, they would be keys from now on, though nobody asked for that: what they do is asked for
  /// by another key first.
  mutating func stop(_ why: String) { halt = Halt(why: why, typed: halt?.typed ?? "") }

  /// A message, with what has stopped the typing where something has.
  func besideHalt(_ message: String) -> String { halt.map { "\(message) \($0.said)" } ?? message }

  /// Takes nothing that is typed, and says why.
  mutating func receiveHalted(_ event: InputEvent, in session: Session) -> [Effect] {
    switch event {
    case .key(.character(let character)): halt?.typed.append(character)
    case .key(.enter): halt?.typed.append("\n")
    case .key(.backspace): _ = halt?.typed.popLast()
    case .paste(let text): halt?.typed += text.printable
    case .key, .mouse, .idle, .resize, .resumed, .closed: break
    }
    return halt.map { [.refuse($0.said)] } ?? []
  }

  /// Goes on. A sentence that was typed meanwhile, by somebody who did not look up, can be had.
  mutating func goOn(in session: Session) -> [Effect] {
    let typed = halt?.typed ?? ""
    halt = nil
    guard typed.count >= PromptDialog.sentence else { return [] }
    session.clipboard.refused = typed
    return [
      .say(say("What you typed meanwhile is kept; \(Binding.puttingInRefused.keys[0].label) puts it into any field."))
    ]
  }

  /// Keeps a text that a dialog was answered with for a field that is gone, and says so.
  func gone(_ what: String, keeping text: String, in session: Session) -> [Effect] {
    session.clipboard.refused = text
    let key = Binding.puttingInRefused.keys[0].label
    let line = text.prefix { !$0.isNewline }.clipped(toColumns: 40, ellipsis: true)
    return [.refuse(say("\(what) Nothing was changed; \(key) puts \"\(line)\" into any field."))]
  }
}
