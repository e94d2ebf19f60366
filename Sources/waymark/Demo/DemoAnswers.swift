import Workflow

/// Fills in forms as a worker might: whatever a definition asks for, from pools of invented text.
struct DemoAnswers {
  let definition: FormDefinition
  let file: CaseFile
  let step: Step
  let path: DemoPlot.Path
  let timeline: DemoTimeline
  let today: Day
  /// True for only what is required, in few words and without names.
  let isBrief: Bool
  var random: DemoRandom
  /// The row of a table that is filled in, so that rows differ; nil outside tables.
  var row: Int?

  /// How much of a form to answer.
  enum Extent { case half, whole }

  /// The answers to add to those that a form has.
  mutating func answers(to form: Form, _ extent: Extent) -> [FieldAddress: Answer] {
    var all = form.answers
    var added: [FieldAddress: Answer] = [:]
    var passedOver: Set<FieldAddress> = []
    // An answer can bring further fields to light.
    for _ in 0..<4 {
      var isSettled = true
      var fields = file.sections(of: definition, answers: all, in: step).flatMap(\.fields)
      if extent == .half { fields = Array(fields.prefix((fields.count + 1) / 2)) }
      let missing = Set(file.missingAnswers(definition: definition, answers: all, in: step).map(\.address))
      for placed in fields where placed.field.kind != .heading {
        let address = placed.address
        let answer: Answer
        if let decisive = decisive(placed) {
          guard all[address] != decisive else { continue }
          answer = decisive
        } else {
          guard missing.contains(address) || (all[address] == nil && !passedOver.contains(address)) else { continue }
          if !placed.field.isRequired, isBrief || (extent == .whole && !random.chance(75)) {
            passedOver.insert(address)
            continue
          }
          answer = self.answer(to: placed)
        }
        all[address] = answer
        added[address] = answer
        isSettled = false
      }
      if isSettled { break }
    }
    // What was asked at first need not be asked once the rest is there.
    let shown = Set(file.sections(of: definition, answers: all, in: step).flatMap(\.fields).map(\.address))
    return added.filter { shown.contains($0.key) }
  }

  private mutating func answer(to placed: PlacedField) -> Answer {
    let words = "\(placed.field.key) \(placed.field.label)".lowercased()
    let child = placed.address.child.flatMap { file.person($0) }
    return answer(to: placed.field.kind, words: words, child: child)
  }

  mutating func answer(to kind: FieldKind, words: String, child: Person?) -> Answer {
    switch kind {
    case .text: .text(line(words))
    case .longText: .text(paragraph(on: words, child: child))
    case .date: .text(date(words).description)
    case .time: .text(time(words))
    case .yesNo: .flag(words.contains("interpreter") || words.contains("abuse") ? random.chance(30) : true)
    case .oneOf(let choices): .text(choice(choices, words: words, child: child))
    case .someOf(let choices):
      .list(choices.prefix(isBrief ? 3 : 3 + random.below(2)).map(\.value))
    case .number(let minimum, let maximum): .number(number(words, minimum, maximum))
    case .person: person(words)
    case .table(let columns): table(columns, words: words)
    case .heading: .blank
    }
  }

  private mutating func paragraph(on words: String, child: Person?) -> String {
    let subject = DemoPhrases.subject(for: words)
    let start = random.below(subject.sentences.count)
    let count = isBrief ? 1 : min(subject.sentences.count, 2 + random.below(2))
    let text = (0..<count).map { subject.sentences[(start + $0) % subject.sentences.count] }.joined(separator: " ")
    let name = isBrief ? "This child" : child?.givenName ?? "The eldest"
    return text.split(separator: "{child}", omittingEmptySubsequences: false).joined(separator: name)
  }

  private mutating func line(_ words: String) -> String {
    let lines = DemoPhrases.lines(for: words)
    guard let row else { return random.pick(lines, or: "See the record") }
    return lines[row % lines.count]
  }

  private func time(_ words: String) -> String {
    if words.contains("ended") { return "11:45" }
    return words.contains("core group") ? "14:00" : words.contains("review") ? "13:30" : "10:00"
  }

  private mutating func date(_ words: String) -> Day {
    let number = step.id.number
    if words.contains("next core group") { return timeline.group(number + 1) }
    if words.contains("first core group") { return timeline.group(1) }
    if words.contains("date of the review") {
      return timeline.review(step.id.key == "review-conference" ? number + 1 : 1)
    }
    if words.contains("by when") || words.contains("by-when") {
      return timeline.day(5 + random.below(20), after: today)
    }
    if words.contains("event") { return timeline.strategy.adding(days: -900 + 75 * (row ?? 0) + random.below(60)) }
    if words.contains("raised") { return timeline.day(-1, after: timeline.strategy) }
    if words.contains("started") { return timeline.day(1, after: timeline.strategy) }
    return timeline.day(-1 - random.below(isBrief ? 1 : 3), after: today)
  }

  private func number(_ words: String, _ minimum: Double?, _ maximum: Double?) -> Double {
    let wanted: Double =
      words.contains("every") ? 10 : words.contains("agenc") ? 4 : words.contains("core groups") ? 2 : 5
    return min(max(wanted, minimum ?? wanted), maximum ?? wanted)
  }

  private mutating func person(_ words: String) -> Answer {
    let own = file.people.first { $0.worker != nil }
    let adults = file.people.filter { $0.kind == (words.contains("harm") ? .relative : .professional) }
    let other = adults.isEmpty ? nil : adults[random.below(adults.count)]
    let found = words.contains("child") ? file.children.first : words.contains("lead") ? own : other
    return found.map { .text($0.id.rawValue) } ?? .blank
  }

  private mutating func choice(_ choices: [Choice], words: String, child: Person?) -> String {
    let values = choices.map(\.value)
    if words.contains("took part") || words.contains("participation"), let child {
      let wanted =
        (child.age(on: today) ?? 0) < 4 ? "PN0" : isBrief ? "PN6" : random.pick(["PN1", "PN5", "PN6"], or: "PN6")
      if values.contains(wanted) { return wanted }
    }
    // The first choice is the usual one; "not safe" and the like stay rare.
    let usual = max(1, values.count - 1)
    return values.isEmpty ? "" : isBrief || random.chance(65) ? values[0] : values[random.below(usual)]
  }
}
