import Definitions

/// How far somebody is in a tour. It goes on when what a step asks for is seen to be so, whatever key led there.
struct TourGuide: Hashable {
  let tour: TourDefinition
  /// The step that is next, counted from 0; as many as there are steps once all are behind.
  private(set) var index = 0
  /// How each step was left.
  private(set) var marks: [Mark]
  /// What has led to this step.
  private(set) var arrival = Arrival.begun
  /// How it was when this step began.
  private var start: TourSight
  /// True while the step, which was gone back to, is as if it were done: it has to be done anew.
  private var isWaiting = false
  /// What was typed in the tour and should be there again.
  private var written: [String: String] = [:]
  /// True while it is still typed on, in the form that it was begun in.
  private var isWriting = false
  /// The answers of the form that was seen last before this step.
  private var answers: [String: String] = [:]
  /// How it is now.
  private var now: TourSight

  /// How a step was left.
  enum Mark: Hashable {
    case open, done, skipped
  }

  /// What has led to a step.
  enum Arrival: Hashable {
    case begun, done, skipped, back
    /// Something else was done since.
    case stayed
  }

  /// The beginning of a tour.
  init(_ tour: TourDefinition, seeing sight: TourSight) {
    self.tour = tour
    marks = tour.steps.map { _ in .open }
    start = sight
    now = sight
    answers = sight.written
  }

  /// The step that is next; nil where all are behind.
  var step: TourDefinition.Step? { tour.steps.indices.contains(index) ? tour.steps[index] : nil }

  /// Looks at how it is now, and goes on where the step was done.
  mutating func observe(_ sight: TourSight) {
    now = sight
    arrival = .stayed
    isWriting = isWriting && sight.place == .form
    if isWriting { for key in written.keys { written[key] = sight.written[key] } }
    while let step {
      let isDone = step.until.allSatisfy { holds($0) }
      if isWaiting, isDone { return }
      isWaiting = false
      guard isDone else { return }
      if step.until.contains(.typed), sight.place == .form {
        written.merge(sight.written.filter { start.written[$0.key] != $0.value }) { $1 }
        isWriting = true
      }
      marks[index] = .done
      go(to: index + 1, by: .done)
    }
  }

  /// Goes on without the step.
  mutating func skip() {
    guard step != nil else { return }
    marks[index] = .skipped
    go(to: index + 1, by: .skipped)
  }

  /// Goes back to the step before: it is to be done again.
  mutating func goBack() {
    guard index > 0 else { return }
    if marks.indices.contains(index) { marks[index] = .open }
    marks[index - 1] = .open
    go(to: index - 1, by: .back)
    isWaiting = step?.until.allSatisfy { holds($0) } ?? false
  }

  private mutating func go(to index: Int, by arrival: Arrival) {
    (self.index, self.arrival) = (index, arrival)
    start = now
    if now.place == .form { answers = now.written }
    isWaiting = false
  }

  /// How many characters are some words.
  private static let someWords = 5

  private func holds(_ sign: TourSign) -> Bool {
    switch sign {
    case .screen(let place): now.place == place
    case .moved: now.place == start.place && now.pointed != start.pointed
    case .explained: now.isExplained
    case .refused: now.refusals > start.refusals
    case .typed:
      now.typed >= (now.place == start.place ? start.typed : 0) + TourGuide.someWords
        || now.written.contains { $0.value.count >= start.written[$0.key, default: ""].count + TourGuide.someWords }
    case .answered: now.place == .form && now.written != answers
    case .kept: !written.isEmpty && written.allSatisfy { now.written[$0.key] == $0.value }
    case .recorded(let name): now.recorded[name, default: 0] > start.recorded[name, default: 0]
    }
  }

  /// How to come back to where the step is done; nil where that is here.
  ///
  /// A dialog over the right screen is part of the way.
  var wayBack: WayBack? {
    guard let step, let place = now.place ?? now.base, !step.at.contains(place) else { return nil }
    if let base = now.base, base != now.place, step.at.contains(base) { return nil }
    if let place = now.below.last(where: step.at.contains) { return .escape(to: place) }
    if let lost = step.lost { return .words(lost) }
    return step.at.first.map { .stepBack(to: $0) }
  }

  /// A way back to where a step is done.
  enum WayBack: Hashable {
    /// Esc leads there.
    case escape(to: TourPlace)
    /// The step says how itself.
    case words(String)
    /// The step before says how.
    case stepBack(to: TourPlace)
  }
}
