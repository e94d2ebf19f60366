import Workflow

/// Puts a family's people into the words of a story.
struct DemoVoice: Sendable {
  private var words: [Substring: String] = [:]
  private var children: [(name: String, isGirl: Bool)]

  init(_ family: DemoFamily) {
    children = zip(family.people, family.girls).map { person, isGirl in
      (person.givenName == "Unborn baby" ? "The baby" : person.givenName, isGirl)
    }
    let isOne = children.count == 1
    words["carer"] = family.carer.name
    words["partner"] = family.partner?.name ?? "the partner"
    words["she"] = family.carer.isWoman ? "she" : "he"
    words["She"] = family.carer.isWoman ? "She" : "He"
    words["her"] = family.carer.isWoman ? "her" : "his"
    words["kids"] = isOne ? children[0].name : "the children"
    words["Kids"] = isOne ? children[0].name : "The children"
    words["are"] = isOne ? "is" : "are"
    words["were"] = isOne ? "was" : "were"
    words["have"] = isOne ? "has" : "have"
    words["school"] = family.school ?? "The nursery"
  }

  /// The text with everybody's names; `child` counts from 0.
  func say(_ text: String, of child: Int = 0) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var said = ""
    for (index, part) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = part.firstIndex(of: "}") else {
        said += part
        continue
      }
      said += word(part[..<end], child)
      said += part[part.index(after: end)...]
    }
    return said
  }

  private func word(_ word: Substring, _ child: Int) -> String {
    if let known = words[word] { return known }
    let (name, isGirl) = children.indices.contains(child) ? children[child] : ("the child", false)
    switch word {
    case "child": return name
    case "he": return isGirl ? "she" : "he"
    case "He": return isGirl ? "She" : "He"
    case "his": return isGirl ? "her" : "his"
    case "him": return isGirl ? "her" : "him"
    case "himself": return isGirl ? "herself" : "himself"
    default: return ""
    }
  }
}
