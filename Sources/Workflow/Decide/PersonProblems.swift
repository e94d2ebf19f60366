extension NewPerson {
  func problems(_ context: Context) -> [Refusal.Reason] { person("new").problems(context) }
}

extension Person {
  /// The oldest that somebody can be who is added as a child: 25, to which the duties towards care leavers last
  /// (Children and Social Work Act 2017, section 3).
  static let oldestChild = 25

  /// How many former names are kept of a person.
  static let mostFormerNames = 20

  /// How many people a case can have: several times those of the largest family, and as many as a screen lists.
  static let mostInCase = 500

  /// What is wrong with so many people in a case.
  static func problems(with count: Int) -> [Refusal.Reason] {
    count <= mostInCase
      ? [] : [.badText(field: say("The list of people"), problem: say("is longer than \(mostInCase)"))]
  }

  /// Everything that is wrong with a person's details.
  func problems(_ context: Context, checksAge: Bool = true) -> [Refusal.Reason] {
    var reasons = context.check([
      (say("The given name"), givenName), (say("The family name"), familyName), (say("The relationship"), relationship),
      (say("The agency"), agency), (say("The telephone number"), phone), (say("The e-mail address"), email),
      (say("The address"), address), (say("The file number"), fileNumber),
    ])
    let former = formerNames ?? []
    reasons += context.check(former.map { (say("The former name"), $0) })
    if former.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      reasons.append(.badText(field: say("The former name"), problem: say("is empty")))
    }
    if former.count > Person.mostFormerNames {
      reasons.append(
        .badText(field: say("The list of former names"), problem: say("is longer than \(Person.mostFormerNames)")))
    }
    if name.allSatisfy(\.isWhitespace), (agency ?? "").allSatisfy(\.isWhitespace) {
      reasons.append(.badText(field: say("The name"), problem: say("is empty")))
    }
    if let problem = TextRules.problem(inFamilyName: familyName) {
      reasons.append(.badText(field: say("The family name"), problem: problem))
    }
    // A child may be expected, but not longer than a pregnancy.
    if let born, born > context.at.day.adding(days: kind == .child ? 300 : 0) {
      reasons.append(.bornInFuture(name: name))
    }
    if checksAge, kind == .child, let age = age(on: context.at.day), age > Person.oldestChild {
      reasons.append(.tooOld(name: name, age: age))
    }
    if let worker, context.worker(worker) == nil { reasons.append(.noSuchWorker(worker)) }
    return reasons
  }

  /// The name, or the agency of somebody without one.
  var calledBy: String { name.isEmpty ? agency ?? id.rawValue : name }
}

extension Context {
  /// Everything that is wrong with a family's name and address.
  func problems(family: String, address: String?) -> [Refusal.Reason] {
    var reasons = check([(say("The family's name"), family), (say("The address"), address)])
    let isEmpty = family.allSatisfy(\.isWhitespace)
    if let problem = isEmpty ? say("is empty") : TextRules.problem(inFamilyName: family) {
      reasons.append(.badText(field: say("The family's name"), problem: problem))
    }
    return reasons
  }

  func problems(allocating id: WorkerID, as role: RoleKey) -> [Refusal.Reason] {
    guard let worker = worker(id) else { return [.noSuchWorker(id)] }
    return worker.roles.contains(role) ? [] : [.workerLacksRole(worker.name, role: procedure.title(of: role))]
  }
}

extension TextRules {
  /// What makes a text no family name: a date, or nothing that can be read; nil for one that is, or that is left
  /// empty.
  static func problem(inFamilyName text: String) -> String? {
    guard !text.allSatisfy(\.isWhitespace) else { return nil }
    guard text.contains(where: \.isLetter) else { return say("has no letter in it") }
    return isDate(text) ? say("is a date") : nil
  }

  /// True for a day and a year around the name of a month: "14 Mar 2019", "March 14th, 2019".
  private static func isDate(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { word in
      let digits = word.prefix { $0.isNumber }
      return ["st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) ? digits : word
    }
    let names = words.filter { word in
      word.count >= 3 && months.contains { $0.hasPrefix(word) }
    }
    return names.count == 1 && (2...3).contains(words.count)
      && words.count { $0.allSatisfy(\.isNumber) } == words.count - 1
  }

  private static var months: [String] { (1...12).map { Day.name(ofMonth: $0).lowercased() } }
}
