/// Where a relative stands in a family tree, read from what the case says that they are to the children.
public enum Kinship: String, CaseIterable, Hashable, Sendable, Codable {
  case grandparents, parents, siblings, others

  /// The generation that a relationship tells of: "maternal grandmother", "step-father", "half-brother", "aunt". What
  /// says nothing that is known stands with the others.
  public init(relationship: String?) {
    let words = (relationship ?? "").lowercased()
    func names(_ any: [String]) -> Bool { any.contains { Kinship.holds(words, $0) } }
    if names(["grand"]) && !names(["grandson", "granddaughter", "grandchild"]) {
      self = .grandparents
    } else if names(["brother", "sister", "sibling"]) {
      self = names(["mother's", "father's", "parent's", "in-law"]) ? .others : .siblings
    } else if names(["aunt", "uncle", "cousin", "niece", "nephew", "in-law", "god", "friend", "neighbour"]) {
      self = .others
    } else if names(["mother", "father", "parent", "mum", "dad", "carer", "guardian", "partner"]) {
      self = .parents
    } else {
      self = .others
    }
  }

  /// The heading above them.
  public var title: String {
    switch self {
    case .grandparents: say("Grandparents")
    case .parents: say("Parents and carers")
    case .siblings: say("Brothers and sisters")
    case .others: say("Other relatives")
    }
  }

  /// Whether a text holds a piece.
  private static func holds(_ text: String, _ piece: String) -> Bool {
    var rest = text[...]
    while !rest.isEmpty {
      if rest.hasPrefix(piece) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
