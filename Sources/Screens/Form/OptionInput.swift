import Terminal
import Workflow

/// Values to choose one or some of, with the one under the cursor.
struct OptionInput: Hashable {
  let choices: [Choice]
  var chosen: [String]
  let isMultiple: Bool
  var cursor = 0
  var loneKey = LoneKey()

  init(choices: [Choice], chosen: [String], isMultiple: Bool) {
    self.choices = choices
    self.chosen = choices.map(\.value).filter { chosen.contains($0) }
    self.isMultiple = isMultiple
    cursor = choices.firstIndex { chosen.contains($0.value) } ?? 0
  }

  /// Keeps the cursor of what was filled in before, where it was on no answer, and whether text is typed that is refused.
  mutating func keepPlace(of old: OptionInput) {
    loneKey = old.loneKey
    guard old.choices.indices.contains(old.cursor), !old.chosen.contains(old.choices[old.cursor].value) || isMultiple
    else { return }
    if choices.indices.contains(old.cursor) { cursor = old.cursor }
  }

  /// Up and down walk through the values and on to the neighbouring fields; Space chooses, left and right choose the
  /// neighbouring value, Backspace clears. Typed text is refused and changes nothing.
  mutating func receive(_ event: InputEvent, isYesNo: Bool) -> FieldInput.Response {
    let choosing: Set<Character> = isYesNo ? ["y", "n", "h", "l", " "] : isMultiple ? [" "] : ["h", "l", " "]
    switch loneKey.read(event, choosing: choosing, others: ["j", "k"], chosen: chosen) {
    case .alone: break
    case .typed: return .refused(refusal(isYesNo: isYesNo))
    case .typedOn:
      return .refused(
        say("Text is not taken here; pause, then press \(isYesNo ? say("y, n or Space") : say("Space"))."))
    case .word(let before):
      chosen = before
      cursor = choices.firstIndex { before.contains($0.value) } ?? 0
      let titles = choices.filter { before.contains($0.value) }.map(\.title)
      let back = titles.isEmpty ? say("no answer, as before") : say("\"\(titles.joined(separator: ", "))\" again")
      return .refused(say("That looks like a word: the answer is \(back). \(refusal(isYesNo: isYesNo))"))
    }
    guard case .key(let key) = event, !choices.isEmpty else { return FieldInput.leaving(event) }
    switch key {
    case .character("y") where isYesNo: return choose(0)
    case .character("n") where isYesNo: return choose(1)
    case .up, .character("k"):
      guard cursor > 0 else { return key == .up ? .previous : .ignored }
      cursor -= 1
      return .moved
    case .down, .character("j"):
      guard cursor + 1 < choices.count else { return key == .down ? .next : .ignored }
      cursor += 1
      return .moved
    case .character(" "): return toggle()
    case .enter:
      guard !isMultiple, !chosen.contains(choices[cursor].value) else { return .next }
      return choose(cursor)
    case .left, .character("h"): return isMultiple ? .ignored : choose(max(0, cursor - 1))
    case .right, .character("l"): return isMultiple ? .ignored : choose(min(choices.count - 1, cursor + 1))
    case .backspace, .delete:
      chosen = []
      return .changed
    default: return .ignored
    }
  }

  private func refusal(isYesNo: Bool) -> String {
    isYesNo
      ? say("This question is answered with y or n, or Space.")
      : say("This question is answered with ↑ ↓ and Space; text is not taken here.")
  }

  /// Chooses a value by its place, or takes it back where several can be chosen.
  mutating func pick(_ index: Int) {
    cursor = index
    _ = toggle()
  }

  private mutating func choose(_ index: Int) -> FieldInput.Response {
    cursor = index
    chosen = [choices[index].value]
    return .changed
  }

  private mutating func toggle() -> FieldInput.Response {
    let value = choices[cursor].value
    guard isMultiple else { return choose(cursor) }
    chosen = choices.map(\.value).filter { chosen.contains($0) != ($0 == value) }
    return .changed
  }
}
