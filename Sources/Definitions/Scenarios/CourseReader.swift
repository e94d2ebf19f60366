internal import Workflow

/// Reads the entries of a scenario's course. When and who hold until another is given.
struct CourseReader {
  let world: ScenarioWorld
  /// What happened in the scenario that this one goes on from; nil where it begins with nothing.
  var earlier: [ScenarioEntry]?

  /// The keys of an entry.
  static let keys = ["section", "at", "by", "refused"] + ActReader.keys + ExpectationReader.keys

  func read(_ item: Item) -> [ScenarioEntry] {
    guard case .list(let items) = item.content else {
      world.log.report(.wrongType, "a course is a list of entries, not \(item.kindName)", at: item.place)
      return []
    }
    var now = Now(
      at: earlier?.last?.at, by: earlier?.last { $0.by != nil }?.by, isOpened: earlier != nil)
    return items.compactMap { entry($0, &now) }
  }

  /// What the entries before say.
  private struct Now {
    var section: String?
    var at: Moment?
    var by: WorkerID?
    var isOpened: Bool
  }

  private func entry(_ item: Item, _ now: inout Now) -> ScenarioEntry? {
    let acts = ActReader(world: world)
    guard let record = Record(item, "an entry", at: item.place, keys: Self.keys, log: world.log) else { return nil }
    if let section = record.text("section") { now.section = section.value }
    if let at = record.text("at") { now.at = time(at, after: now.at) }
    if let by = record.text("by") { now.by = world.worker(by) }
    guard let at = now.at else {
      world.log.report(.missingKey, "the first entry says when it is: at: 2026-01-05 09:00", at: item.place)
      return nil
    }
    let (act, place) = acts.read(record)
    check(record, act, place, &now)
    return ScenarioEntry(
      place: world.log.filePlace(place ?? item.place), section: now.section, at: at,
      by: act == nil ? nil : now.by, act: act, refused: refused(record),
      expected: ExpectationReader(world: world).read(record))
  }

  private func check(_ record: Record, _ act: ScenarioAct?, _ place: Place?, _ now: inout Now) {
    guard let act, let place else {
      for key in ["refused", "recorded", "warned"] {
        if let place = record.keyPlace(key) {
          world.log.report(.misplacedKey, "\"\(key)\" belongs to an entry in which something is done", at: place)
        }
      }
      return
    }
    if now.by == nil { world.log.report(.missingKey, "nobody is named who does this: by: amina.shah", at: place) }
    let isOpening = if case .open = act { true } else { false }
    if isOpening == now.isOpened {
      let message =
        isOpening ? "the case is open already" : "a scenario begins with \"open: STEP\", or goes on from one"
      world.log.report(.misplacedKey, message, at: place)
    }
    // A refused opening opens nothing.
    if record.keyPlace("refused") == nil { now.isOpened = true }
  }

  private func refused(_ record: Record) -> [PlacedText] {
    guard let item = record.optional("refused") else { return [] }
    return world.texts(item, "what a refusal must say").map {
      PlacedText(text: $0.value, place: world.log.filePlace($0.place))
    }
  }

  /// A day, a day with a time, or a time on the same day; never before what came first.
  private func time(_ text: Placed<String>, after earlier: Moment?) -> Moment? {
    let moment: Moment
    if let time = TimeOfDay(text.value) {
      guard let earlier else {
        world.log.report(.badValue, "the first entry says on which day: 2026-01-05 \(text.value)", at: text.place)
        return nil
      }
      moment = Moment(day: earlier.day, time: time)
    } else {
      do {
        let deadline = try Deadline(parsing: text.value)
        let usual = TimeOfDay(hour: 9, minute: 0) ?? .midnight
        moment = Moment(day: deadline.day, time: deadline.time ?? usual)
      } catch {
        world.log.report(.badValue, error.asProblem, at: text.place)
        return earlier
      }
    }
    if let earlier, moment < earlier {
      world.log.report(
        .timeGoesBack, "\(moment.long) is before \(earlier.long), when the entry before this one is", at: text.place)
      return earlier
    }
    return moment
  }
}
