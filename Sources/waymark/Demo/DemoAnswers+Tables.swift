import Workflow

extension DemoAnswers {
  /// The rows of a table: people, events or actions, as its key says.
  mutating func table(_ key: FieldKey, _ columns: [ColumnDefinition]) -> Answer {
    let rows: [[FieldKey: String]] =
      switch key {
      case "family-and-household": relatives
      case "chronology": events
      case "information", "agency-updates": firstOfEach(agencies)
      case "reports": agencies
      case "apologies": Array(agencies.suffix(1))
      case "core-group-members": members
      default: actions
      }
    return .rows((isFull ? rows : Array(rows.prefix(1))).map { row in cells(columns, from: row) })
  }

  /// A row's cells; what nothing is known of is filled in where it is required.
  private mutating func cells(_ columns: [ColumnDefinition], from row: [FieldKey: String]) -> [FieldKey: Answer] {
    var cells: [FieldKey: Answer] = [:]
    for column in columns where column.isRequired || isFull {
      guard let words = row[column.key] else {
        if column.isRequired { cells[column.key] = answer(to: column.kind, key: column.key, child: nil) }
        continue
      }
      if case .yesNo = column.kind {
        cells[column.key] = .flag(words == "yes")
      } else {
        cells[column.key] = .text(words)
      }
    }
    return cells
  }

  private var relatives: [[FieldKey: String]] {
    file.people.filter { $0.kind == .relative }.map { person in
      let isParent = person.relationship == "Mother" || person.relationship == "Father"
      return [
        "name": person.name, "relationship": person.relationship ?? "",
        "lives-with": person.address == file.address ? "yes" : "no",
        "parental-responsibility": isParent ? "yes" : "no",
      ]
    }
  }

  private var events: [[FieldKey: String]] {
    story.events.map { event in
      [
        "on": timeline.strategy.adding(days: -event.daysBefore).description, "event": voice.say(event.event),
        "meaning": voice.say(event.meaning),
      ]
    }
  }

  private var professionals: [Person] { file.people.filter { $0.kind == .professional && $0.worker == nil } }

  /// What each agency said or reports, and who from it; others than those asked in an enquiry report later on.
  private var agencies: [[FieldKey: String]] {
    let texts = definition.key == "core-group-minutes" ? DemoAnswers.updates : story.texts
    return professionals.map { person in
      let topic = topic(of: person)
      let isKnown = topic != .socialCare || definition.key == "core-group-minutes"
      let said = isKnown ? voice.say(texts[topic] ?? "") : ""
      return [
        "agency": person.agency ?? "", "name": person.name, "author": person.name, "said": said, "update": said,
        "on": timeline.day(2, after: timeline.strategy).description, "shared": "yes", "report-sent": "yes",
        "report": "received",
      ]
    }
  }

  private func topic(of person: Person) -> DemoStory.Topic {
    switch person.relationship {
    case "Detective constable", "Detective sergeant": .police
    case "Designated safeguarding lead", "Attendance officer": .school
    case "Health visitor", "School nurse", "General practitioner", "Safeguarding midwife": .health
    default: .socialCare
    }
  }

  /// The rows that say something which no row before them says.
  private func firstOfEach(_ rows: [[FieldKey: String]]) -> [[FieldKey: String]] {
    var said: Set<String> = [""]
    return rows.filter { said.insert($0["said"] ?? "").inserted }
  }

  private var members: [[FieldKey: String]] {
    file.people.filter { $0.kind != .child }.map { person in
      [
        "member": person.id.rawValue, "agency": person.agency ?? person.relationship ?? "",
        "contact": person.kind == .professional ? "By secure e-mail" : "On paper, by hand",
      ]
    }
  }

  private var actions: [[FieldKey: String]] {
    story.actions.enumerated().map { index, action in
      [
        "need": voice.say(action.need), "outcome": voice.say(action.outcome), "action": voice.say(action.action),
        "how": voice.say(action.how), "who": voice.say(action.who),
        "by-when": timeline.day(10 + 5 * index, after: today).description,
        "progress": step.id.number > 1 ? "under-way" : "not-started",
      ]
    }
  }
}
