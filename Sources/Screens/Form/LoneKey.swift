import Terminal

/// Tells a key that chooses from a word typed where only a choice is taken. A letter chooses only by itself: when a
/// letter that chooses nothing follows it directly, the choice before it is put back, and whatever is typed on after
/// that is refused until a pause, or a key that is no character.
struct LoneKey: Hashable {
  /// True while text is typed that was refused.
  private(set) var isTyping = false
  /// What was chosen before the characters that came directly one after another; nil where none came.
  private var before: [String]?

  /// What a key is to a field of choices.
  enum Reading: Hashable {
    /// It may choose, move or lead on.
    case alone
    /// It is no key here, but typed text.
    case typed
    /// It goes on with typed text, also where it would choose something by itself.
    case typedOn
    /// It shows that the letters before it were typed text too: this was chosen before them.
    case word(before: [String])
  }

  /// Reads an event; `choosing` are the characters that choose, `others` those that only move.
  mutating func read(_ event: InputEvent, choosing: Set<Character>, others: Set<Character>, chosen: [String]) -> Reading
  {
    switch event {
    case .paste:
      pause()
      return .typed
    case .key(.character(let character)):
      if isTyping { return .typedOn }
      if choosing.contains(character) {
        before = before ?? chosen
        return .alone
      }
      if others.contains(character) { return .alone }
      isTyping = true
      guard let before, before != chosen else { return .typed }
      self.before = nil
      return .word(before: before)
    case .key(.enter) where isTyping:
      // The end of a typed line chooses nothing either.
      pause()
      return .typedOn
    case .key, .mouse, .idle, .resize, .resumed, .closed:
      pause()
      return .alone
    }
  }

  /// Keys have paused: the next one is by itself.
  mutating func pause() {
    isTyping = false
    before = nil
  }
}
