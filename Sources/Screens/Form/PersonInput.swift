import Casework
import Terminal
import Workflow

/// A person of the case being chosen: by typing part of the name, which narrows a list, or from the whole list.
struct PersonInput: Hashable {
  /// Who is chosen.
  private(set) var id: String?
  /// The part of a name that is typed so far.
  private(set) var typed = LineEditor(limit: 60)
  /// Whom it fits, those first whose names begin with it.
  private(set) var matches: [Choice] = []
  /// The one of them that Enter takes.
  private(set) var cursor = 0

  init(_ id: String? = nil) { self.id = id }

  var isTyping: Bool { !typed.isEmpty }

  /// The same with another person chosen; what is typed of a name stays.
  func carried(to id: String?) -> PersonInput {
    var other = self
    other.id = id
    return other
  }

  /// Takes a key or a paste; `people` are those to choose from.
  mutating func receive(_ event: InputEvent, people: [Choice]) -> FieldInput.Response {
    switch event {
    case .key(.enter):
      guard isTyping else { return .openPeople }
      return settle().map(FieldInput.Response.refused) ?? .next
    case .key(.character(" ")) where !isTyping: return .openPeople
    case .key(.backspace) where !isTyping, .key(.delete) where !isTyping:
      id = nil
      return .changed
    case .key(.down) where isTyping && cursor + 1 < matches.count: cursor += 1
    case .key(.up) where isTyping && cursor > 0: cursor -= 1
    case .key(.up) where isTyping, .key(.down) where isTyping: return .moved
    case .key, .paste, .mouse, .idle, .resize, .resumed, .closed:
      let before = typed.text
      guard typed.receive(event) else { return FieldInput.leaving(event) }
      if typed.text != before { narrow(people) }
      if case .paste = event, matches.isEmpty { return settle().map(FieldInput.Response.refused) ?? .moved }
    }
    return .moved
  }

  /// Takes whom the typed part of a name stands for, and forgets it; why not, where it is nobody's.
  mutating func settle() -> String? {
    guard isTyping else { return nil }
    defer { forget() }
    guard matches.indices.contains(cursor) else {
      return say("Nobody here is called \"\(typed.trimmed)\"; other text is not taken here.")
    }
    id = matches[cursor].value
    return nil
  }

  /// Forgets what was typed; who is chosen stays.
  mutating func forget() {
    typed.clear()
    matches = []
    cursor = 0
  }

  private mutating func narrow(_ people: [Choice]) {
    cursor = 0
    let words = SearchText.words(typed.text)
    guard !words.isEmpty else {
      matches = []
      return
    }
    let found = people.filter { SearchText.holds(SearchText.fold($0.title), words) }
    func begins(_ choice: Choice) -> Bool {
      let names = SearchText.fold(choice.title).split { !$0.isLetter }
      return words.allSatisfy { word in names.contains { $0.hasPrefix(word) } }
    }
    matches = found.filter(begins) + found.filter { !begins($0) }
  }
}
