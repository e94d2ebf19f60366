import Terminal
import Workflow

extension FormScreen {
  /// After a pause, looks up the words of the long text that are seen and were not looked up before.
  mutating func checkSpelling(in session: Session) {
    guard mode == .field, input?.kind == .longText, let editor = input?.editor, session.spelling.prepare() else {
      return
    }
    var speller = speller(in: session)
    for (paragraph, range) in editor.seen {
      let text = editor.document.paragraphs[paragraph].characters
      for word in editor.words(of: range, in: paragraph) { _ = speller.isRight(Array(text[word])) }
    }
    spelling = speller.known
  }

  /// Selects the next misspelt word after the cursor and asks what to do with it.
  mutating func nextMisspelling(in session: Session) -> [Effect] {
    guard let editor = input?.editor else { return [] }
    guard session.spelling.waits() else {
      return [
        .refuse(say("No spelling dictionary is installed; the system's package hunspell-en-gb brings one."))
      ]
    }
    var speller = speller(in: session)
    defer { spelling = speller.known }
    let start = editor.selection?.upperBound ?? editor.cursor
    for paragraph in start.paragraph..<editor.document.paragraphs.count {
      let text = editor.document.paragraphs[paragraph].characters
      for word in editor.words(of: 0..<text.count, in: paragraph) {
        let from = TextPosition(paragraph: paragraph, index: word.lowerBound)
        guard from >= start, !speller.isRight(Array(text[word])) else { continue }
        let to = TextPosition(paragraph: paragraph, index: word.upperBound)
        input?.withOpenEditor { $0.select(from: from, to: to) }
        askedWord = String(text[word])
        return [.push(spellingDialog(String(text[word]), in: session))]
      }
    }
    guard start == .start else {
      input?.withOpenEditor { $0.move(to: .start) }
      return [.say(say("Nothing is misspelt from there to the end; F7 begins at the top."))]
    }
    return [.say(say("Nothing is misspelt."))]
  }

  private func spellingDialog(_ word: String, in session: Session) -> ChoiceDialog {
    let found = session.spelling.suggestions(for: word).prefix(8)
    let choices =
      found.map { Choice("=" + $0, title: $0) } + [
        Choice("skip", title: say("Leave it")),
        Choice("ignore", title: say("Leave it everywhere until Waymark is left")),
        Choice("add", title: say("Add it to my own words")),
      ]
    return ChoiceDialog(title: say("Spelling of \"\(word)\""), choices: choices, tag: "spelling")
  }

  /// Does what was chosen for the misspelt word that is selected, and goes to the next one.
  mutating func answerSpelling(_ choice: String, in session: Session) -> [Effect] {
    guard let word = askedWord else { return [] }
    askedWord = nil
    let editor = input?.editor
    // What was asked about may be gone, or another word selected, by what somebody else has changed.
    guard let editor, let selection = editor.selection, editor.selected == word else {
      if choice == "ignore" { session.spelling.ignore(word) }
      let why = say("\"\(word)\" is not there any more, by another's change.")
      return choice.hasPrefix("=") ? gone(why, keeping: String(choice.dropFirst()), in: session) : [.refuse(why)]
    }
    var effects: [Effect] = []
    switch choice {
    case "skip": break
    case "ignore": session.spelling.ignore(word)
    case "add":
      do throws(SpellingProblem) {
        try session.spelling.add(word)
      } catch {
        effects.append(.refuse(error.sentence))
      }
    default:
      let text = Array(choice.dropFirst())
      let isTaken = input?.withOpenEditor {
        $0.replace(selection.lowerBound, selection.upperBound, with: text, as: .other)
      }
      if isTaken != true { effects.append(.refuse(say("There is no room for more in this field."))) }
      commit(in: session)
    }
    if choice == "add" || choice == "ignore" { spelling = spelling.filter { $0.value } }
    return effects + nextMisspelling(in: session)
  }

  /// The misspelt words that are known so far.
  var misspelt: Set<String> { Set(spelling.filter { !$0.value }.keys) }

  private func speller(in session: Session) -> Speller {
    let names = (record?.file.people ?? []).flatMap { [$0.givenName, $0.familyName, $0.agency ?? ""] }
    return Speller(checker: session.spelling, names: names, known: spelling)
  }
}
