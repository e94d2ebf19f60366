import Workflow

/// Fills in forms as a worker might, in the words of the family's story.
struct DemoAnswers {
  let definition: FormDefinition
  let file: CaseFile
  let step: Step
  let plot: DemoPlot
  let family: DemoFamily
  let voice: DemoVoice
  let timeline: DemoTimeline
  let today: Day
  /// False for only what is required, in few words.
  let isFull: Bool
  var random: SeededRandom

  var story: DemoStory { plot.story.story }

  /// How much of a form to answer.
  enum Extent { case half, whole }

  /// The answers to add to those that a form has.
  mutating func answers(to form: Form, _ extent: Extent) -> [FieldAddress: Answer] {
    var all = form.answers
    var passedOver: Set<FieldAddress> = []
    var shown: [PlacedField] = []
    // An answer can bring further fields to light, or make an earlier question needless.
    for _ in 0..<4 {
      let before = all
      shown = file.sections(of: definition, answers: all, in: step).flatMap(\.fields)
      for placed in extent == .half ? shown.prefix((shown.count + 1) / 2) : shown[...] {
        if let decisive = decisive(placed) {
          all[placed.address] = decisive
        } else if isMissing(placed, all[placed.address]) {
          all[placed.address] = answer(to: placed)
        } else if isFull, all[placed.address] == nil, placed.field.kind != .heading,
          passedOver.insert(placed.address).inserted, isWorthwhile(placed)
        {
          let answer = answer(to: placed)
          if !answer.isBlank { all[placed.address] = answer }
        }
      }
      if all == before { break }
    }
    let addresses = Set(shown.map(\.address))
    return all.filter { addresses.contains($0.key) && form.answers[$0.key] != $0.value }
  }

  /// True where a required answer lacks, or a required cell in a row of a table.
  private func isMissing(_ placed: PlacedField, _ answer: Answer?) -> Bool {
    if placed.field.isRequired, answer?.isBlank ?? true { return true }
    guard case .table(let columns) = placed.field.kind, case .rows(let rows) = answer else { return false }
    let required = columns.filter(\.isRequired).map(\.key)
    return rows.contains { row in required.contains { row[$0]?.isBlank ?? true } }
  }

  /// True for a field that most workers would fill in although they need not.
  private mutating func isWorthwhile(_ placed: PlacedField) -> Bool {
    switch placed.field.kind {
    case .longText: DemoAnswers.topics[placed.field.key] != nil || placed.address.child != nil
    case .text: DemoAnswers.lines[placed.field.key] != nil
    default: random.chance(85)
    }
  }

  private mutating func answer(to placed: PlacedField) -> Answer {
    let child = placed.address.child.flatMap { id in file.children.firstIndex { $0.id == id } }
    return answer(to: placed.field.kind, key: placed.field.key, child: child)
  }

  /// An answer to a field or a column, about a child where it is asked for each.
  mutating func answer(to kind: FieldKind, key: FieldKey, child: Int?) -> Answer {
    switch kind {
    case .text: .text(voice.say(line(key)))
    case .longText: .text(text(key, child: child))
    case .date: .text(date(key).description)
    case .time: .text(time(key))
    case .yesNo: .flag(flag(key, child: child))
    case .oneOf(let choices): .text(choice(key, choices.map(\.value), child: child))
    case .someOf(let choices): .list(choices.prefix(3).map(\.value))
    case .number(let minimum, let maximum): .number(number(key, minimum, maximum))
    case .person(let kinds): person(key, of: kinds)
    case .table(let columns): table(key, columns)
    case .heading: .blank
    }
  }

  private mutating func line(_ key: FieldKey) -> String {
    random.pick(DemoAnswers.lines[key] ?? [], else: "See the record")
  }

  private func date(_ key: FieldKey) -> Day {
    let number = step.id.number
    return switch key {
    case "next-core-group-on": timeline.group(number + 1)
    case "core-group-on": timeline.group(1)
    case "review-on": timeline.review(step.id.key == "review-conference" ? number + 1 : 1)
    case "concern-raised-on": timeline.day(-1, after: timeline.strategy)
    case "started-on": timeline.day(1, after: timeline.strategy)
    default: timeline.day(-2, after: today)
    }
  }

  private func time(_ key: FieldKey) -> String {
    switch key {
    case "began-at": atMeeting(after: 5)
    case "ended-at": atMeeting(after: 105)
    case "review-at": "13:30"
    default: "14:00"
    }
  }

  /// So many minutes after the meeting of the step was to begin.
  private func atMeeting(after minutes: Int) -> String {
    let start = step.meeting.schedule?.start.time.minutes ?? 10 * 60
    return TimeOfDay(minutes: start + minutes).description
  }

  private func number(_ key: FieldKey, _ minimum: Double?, _ maximum: Double?) -> Double {
    let wanted: Double =
      switch key {
      case "visits-every": 10
      case "agencies-present": 4
      case "core-groups-held": 2
      case "visits-made": 7
      default: 5
      }
    return min(max(wanted, minimum ?? wanted), maximum ?? wanted)
  }

  private func person(_ key: FieldKey, of kinds: [Person.Kind]) -> Answer {
    let found =
      switch key {
      case "lead-worker": file.people.first { $0.worker != nil }
      case "alleged-person":
        [.domesticAbuse, .physical].contains(plot.story)
          ? file.people.first { $0.kind == .relative && $0.givenName == family.partner?.name } : nil
      default: file.people.first { kinds.contains($0.kind) }
      }
    return found.map { .text($0.id.rawValue) } ?? .blank
  }
}
