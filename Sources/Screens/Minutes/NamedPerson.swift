import Workflow

/// Somebody of the case as minutes name them: by name and role.
struct NamedPerson: Hashable {
  var id: PersonID
  var name: String
  /// "school nurse, Oakfield Primary School"; empty where nothing is known.
  var about: String
  /// True for somebody who was at the meeting.
  var isPresent: Bool

  /// "Ruth Bell, school nurse, Oakfield Primary School".
  var titled: String { about.isEmpty ? name : "\(name), \(about)" }
  /// As it stands in a text: "Ruth Bell (school nurse, Oakfield Primary School)".
  var inText: String { about.isEmpty ? name : "\(name) (\(about))" }

  init(_ person: Person, meeting: Meeting) {
    id = person.id
    name = person.wordedName
    let parts: [String?] =
      switch person.kind {
      case .child: [say("child")]
      case .relative: [person.relationship ?? say("family")]
      case .professional: person.name.isEmpty ? [person.relationship] : [person.relationship, person.agency]
      }
    about = parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
    isPresent = meeting.present.contains(person.id)
  }

  /// Everybody of the case: those who are there first, then those who were asked, then all others.
  static func all(of file: CaseFile, in step: Step) -> [NamedPerson] {
    let meeting = step.meeting
    func rank(_ person: Person) -> Int {
      meeting.present.contains(person.id) ? 0 : meeting.invitation(of: person.id) != nil ? 1 : 2
    }
    let ranked = file.people.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
    return ranked.map { NamedPerson($0.element, meeting: meeting) }
  }
}

extension [NamedPerson] {
  /// Those of whose name a word begins with what is typed, in their order; several words are looked for in a row.
  func matching(_ typed: String) -> [NamedPerson] {
    let wanted = typed.lowercased().split(separator: " ").map(String.init)
    guard !wanted.isEmpty else { return self }
    return filter { person in
      let words = person.name.lowercased().split { $0 == " " || $0 == "-" }.map(String.init)
      return words.indices.contains { start in
        let rest = words[start...]
        return rest.count >= wanted.count && zip(rest, wanted).allSatisfy { $0.hasPrefix($1) }
      }
    }
  }
}
