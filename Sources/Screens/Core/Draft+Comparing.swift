import Casework
import Workflow

extension Draft {
  /// True where nothing is lost with another one: this was typed later at the same sitting, or holds all that it does.
  func outdoes(_ other: Draft) -> Bool {
    if sitting == other.sitting { return savedAt >= other.savedAt }
    return other.answers.allSatisfy { address, answer in answers[address]?.holds(answer) == true }
  }

  /// The same under a mark of its own, so that no sitting replaces or forgets it with what it goes on to type.
  var setAside: Draft {
    var copy = self
    copy.sitting = "\(sitting ?? "")@\(savedAt.milliseconds)"
    return copy
  }
}

extension Answer {
  /// True for the same answer, or none on both sides.
  func isSame(as other: Answer) -> Bool { self == other || (isBlank && other.isBlank) }

  /// True for the same answer, or a text that has another in it.
  func holds(_ other: Answer) -> Bool {
    if isSame(as: other) { return true }
    guard let text, let part = other.text else { return false }
    return text.contains(part)
  }
}
