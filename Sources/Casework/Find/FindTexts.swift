import Workflow

extension Person {
  /// Plain texts that the person is found by beside their name, one a column.
  var findTexts: [FindColumn: String] {
    let former = formerNames ?? []
    let names = ([givenName, familyName] + former).flatMap(FindTokens.of)
    var marks = kind == .child ? [FindMark.child] : []
    if let born { marks.append(FindMark.day(born)) }
    if let fileNumber { marks.append(FindMark.reference(FindTokens.squashed(fileNumber))) }
    for name in [name] + former {
      let initials = FindTokens.of(name).compactMap(\.first)
      if initials.count > 1 {
        marks.append(FindMark.initials(String(initials)))
        if initials.count > 2, let last = initials.last { marks.append(FindMark.initials("\(initials[0])\(last)")) }
      }
    }
    // A name of several words may be typed as one: "O'Brien" and "obrien".
    for name in [givenName, familyName] where FindTokens.of(name).count > 1 {
      marks.append(FindMark.name(FindTokens.squashed(name)))
    }
    return [
      .former: former.isEmpty ? "" : SearchText.joined(former.map { $0 }),
      .sounds: Person.unique(names.flatMap(NameSound.keys)).joined(separator: " ").lowercased(),
      .marks: Person.unique(marks).joined(separator: " "),
    ]
  }

  private static func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}

extension PersonRow {
  /// What the person is found by, a text for each column.
  public var findTexts: [FindColumn: String] { person.findTexts.merging([.search: searchText]) { first, _ in first } }
}

extension CaseRow {
  /// What the family is found by.
  public var findTexts: [FindColumn: String] {
    [
      .search: searchText,
      .sounds: FindTokens.of(family).flatMap(NameSound.keys).joined(separator: " ").lowercased(),
    ]
  }
}

extension MeetingRow {
  /// What a search for meetings looks in: whose it is, which, where and when.
  public var searchText: String {
    let day = (held ?? start)?.day
    return SearchText.joined([label, title, venue, day.map { "\($0.long) \(FindMark.day($0))" }])
  }
}

extension FormRow {
  /// What a search for forms looks in: whose it is, which, in which step.
  public var searchText: String { SearchText.joined([label, title, stepTitle]) }
}
