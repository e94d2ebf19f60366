import Terminal
import Workflow

extension FormScreen {
  /// Takes over what was written in the person's own editor, as one step that can be undone.
  mutating func takeEdited(_ text: String, in session: Session) -> [Effect] {
    guard case .text(let editor) = input?.body else {
      return gone(
        say("The field of the text from the editor is not there any more."), keeping: text.printable, in: session)
    }
    var text = text.printable
    // An editor ends its file with a line end that nobody typed.
    if text.hasSuffix("\n"), !editor.text.hasSuffix("\n") { text.removeLast() }
    guard text != editor.text else { return [.say(say("Nothing was changed in the editor."))] }
    let isTaken = input?.withEditor { $0.replace(.start, $0.document.end, with: Array(text), as: .other) } ?? false
    guard isTaken else {
      return [.refuse(say("The text from the editor is too long for this field; it is as it was."))]
    }
    commit(in: session)
    return keepDraft(in: session, alsoFocus: true) + [.say(say("Taken over from the editor; Alt-z takes it back."))]
  }
}
