import Workflow

/// The questions by which a person is added to a case, one dialog after another.
struct AddPersonFlow: Hashable {
  /// What is asked, in order.
  private enum Question: CaseIterable {
    case kind, givenName, familyName, born, relationship, agency, phone
  }

  /// What follows an answer.
  enum Next: Hashable {
    case ask
    /// It was called off, or the answer is of no use, and why.
    case stopped(String?)
    case complete(NewPerson)
  }

  /// The tag of its dialogs.
  static let tag: ActionID = "add-person"

  private var asked = Question.kind
  private var person = NewPerson(kind: .relative, givenName: "", familyName: "")

  /// The dialog that asks what is asked now.
  var question: [Effect] {
    switch asked {
    case .kind:
      let choices = [
        Choice(Person.Kind.child.rawValue, title: "A child"),
        Choice(Person.Kind.relative.rawValue, title: "A relative or somebody close"),
        Choice(Person.Kind.professional.rawValue, title: "An involved worker or agency"),
      ]
      return [.push(Routes.choice(title: "Add a person: who is it?", choices: choices, tag: AddPersonFlow.tag))]
    case .givenName: return ask("Given name")
    case .familyName: return ask("Family name")
    case .born: return ask("Date of birth, such as 2019-03-14; empty where it is not known")
    case .relationship:
      return ask(person.kind == .professional ? "What they do, such as school nurse" : "Who they are to the family")
    case .agency: return ask("Agency, such as Hillside Primary School")
    case .phone: return ask("Telephone; empty where it is not known")
    }
  }

  private func ask(_ label: String) -> [Effect] {
    let name = "\(person.givenName) \(person.familyName)".trimmingSpaces
    let title = name.isEmpty ? "Add a person" : "Add \(name)"
    // An agency may have no name of a person, and a child before birth no given name: one of the two is enough.
    let isRequired = asked == .familyName && person.givenName.isEmpty
    return [.push(Routes.prompt(title: title, label: label, tag: AddPersonFlow.tag, isRequired: isRequired))]
  }

  /// Takes an answer and goes on to the next question that this kind of person needs.
  mutating func take(_ answer: DialogAnswer) -> Next {
    switch answer {
    case .choice(let value):
      guard let kind = Person.Kind(rawValue: value) else { return .stopped(nil) }
      person.kind = kind
    case .text(let text):
      if let problem = fill(text.trimmingSpaces) { return .stopped(problem) }
    case .choices, .confirmed, .cancelled: return .stopped(nil)
    }
    guard let next = following else { return .complete(person) }
    asked = next
    return .ask
  }

  private mutating func fill(_ text: String) -> String? {
    let value = text.isEmpty ? nil : text
    switch asked {
    case .kind: break
    case .givenName: person.givenName = text
    case .familyName: person.familyName = text
    case .born:
      guard let value else { return nil }
      guard let day = Day(value) else { return "\"\(value)\" is no date; write it as 2019-03-14. Nobody was added." }
      person.born = day
    case .relationship: person.relationship = value
    case .agency: person.agency = value
    case .phone: person.phone = value
    }
    return nil
  }

  private var following: Question? {
    let all = Question.allCases
    let rest = all.drop { $0 != asked }.dropFirst()
    return rest.first { question in
      switch question {
      case .kind, .givenName, .familyName: true
      case .born: person.kind == .child
      case .relationship: person.kind != .child
      case .agency: person.kind == .professional
      case .phone: person.kind != .child
      }
    }
  }
}

extension String {
  /// The text without blanks at either end.
  fileprivate var trimmingSpaces: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
