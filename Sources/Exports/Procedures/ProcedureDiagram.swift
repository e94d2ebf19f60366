public import Workflow

/// The pathway of a procedure as boxes one under the other, and lanes beside them from what a step opens to the step
/// that is opened. It is laid out in rows and columns of text; `text` and `svg` draw the same layout.
public struct ProcedureDiagram: Hashable, Sendable {
  /// How long a text is, and how it is broken: a terminal's columns.
  public struct Measure: Sendable {
    public var columns: @Sendable (String) -> Int
    /// The lines of a text that are at most so many columns wide.
    public var wrap: @Sendable (String, Int) -> [String]

    public init(columns: @escaping @Sendable (String) -> Int, wrap: @escaping @Sendable (String, Int) -> [String]) {
      self.columns = columns
      self.wrap = wrap
    }
  }

  /// One row of the drawing.
  struct Row: Hashable, Sendable {
    var part: Part
    var text = ""
    /// The step's box that it belongs to.
    var step: StepKey

    enum Part: Hashable, Sendable {
      case top, title, note, rule, exit, bottom, gap
    }
  }

  /// A line from the rows that lead to a step to that step's box.
  struct Lane: Hashable, Sendable {
    var target: StepKey
    var from: [Int]
    var to: Int
    /// True where the steps call the target off instead of opening it.
    var isCancelling: Bool
    /// Counted from the boxes outwards.
    var column = 0

    var range: ClosedRange<Int> { from.reduce(to, min)...from.reduce(to, max) }
  }

  public var title: String
  private(set) var rows: [Row] = []
  private(set) var lanes: [Lane] = []
  /// The columns inside a box.
  let width: Int

  /// Lays a procedure out; `width` is how many columns of text a box holds.
  public init(_ procedure: Procedure, forms: [FormKey: FormDefinition], width: Int = 54, measure: Measure) {
    title = procedure.title
    self.width = width
    let wording = ProcedureWording(procedure, forms: forms)
    var exits: [(row: Int, next: StepKey, isCancelling: Bool)] = []
    for step in procedure.steps {
      add(.top, step)
      wrap(step.title, .title, step, measure)
      let begins = procedure.startingSteps.contains(step.key) ? "a case begins here" : nil
      let kind = [step.kind.rawValue, step.isRepeated ? "repeats" : nil, begins].compactMap(\.self)
      wrap(kind.joined(separator: ", "), .note, step, measure)
      for text in limits(of: step, procedure, wording) { wrap(text, .note, step, measure) }
      if !step.next.isEmpty || !step.nextActions.isEmpty { add(.rule, step) }
      for next in step.next {
        if let condition = wording.condition(next.condition, in: step) {
          wrap("where \(condition)", .note, step, measure)
        }
        for (targets, verb, isCancelling) in [(next.open, "opens", false), (next.cancel, "calls off", true)] {
          for target in targets where procedure.step(target) != nil {
            wrap("\(verb) \(wording.name(of: target))", .exit, step, measure)
            exits.append((rows.count - 1, target, isCancelling))
          }
        }
      }
      for action in step.nextActions {
        if let condition = wording.condition(action.condition, in: step) {
          wrap("where \(condition)", .note, step, measure)
        }
        guard let target = action.open, procedure.step(target) != nil else {
          wrap("may end with \(action.title.lowercasedStart)", .note, step, measure)
          continue
        }
        wrap("may open \(wording.name(of: target))", .exit, step, measure)
        exits.append((rows.count - 1, target, false))
      }
      add(.bottom, step)
      add(.gap, step)
    }
    if rows.last?.part == .gap { rows.removeLast() }
    connect(exits)
  }

  private mutating func add(_ part: Row.Part, _ step: StepDefinition, _ text: String = "") {
    rows.append(Row(part: part, text: text, step: step.key))
  }

  private mutating func wrap(_ text: String, _ part: Row.Part, _ step: StepDefinition, _ measure: Measure) {
    for line in measure.wrap(text, width) { add(part, step, line) }
  }

  private func limits(of step: StepDefinition, _ procedure: Procedure, _ wording: ProcedureWording) -> [String] {
    func words(_ keys: [TimescaleKey], _ lead: String) -> [String] {
      keys.compactMap { procedure.timescale($0) }.map { "\(lead)\(wording.limit($0))" }
    }
    if step.dueFirst == step.dueLater || !step.isRepeated { return words(step.dueFirst, "") }
    return words(step.dueFirst, "first: ") + words(step.dueLater, "later: ")
  }

  /// One lane for all that opens a step, and one for all that calls it off; short ones lie nearest to the boxes.
  private mutating func connect(_ exits: [(row: Int, next: StepKey, isCancelling: Bool)]) {
    var lanes: [Lane] = []
    for exit in exits {
      let isSame = { (lane: Lane) in lane.target == exit.next && lane.isCancelling == exit.isCancelling }
      if let index = lanes.firstIndex(where: isSame) {
        lanes[index].from.append(exit.row)
      } else if let title = rows.firstIndex(where: { $0.step == exit.next && $0.part == .title }),
        let note = rows.firstIndex(where: { $0.step == exit.next && $0.part == .note })
      {
        let to = exit.isCancelling ? note : title
        lanes.append(Lane(target: exit.next, from: [exit.row], to: to, isCancelling: exit.isCancelling))
      }
    }
    lanes.sort { ($0.range.count, $0.to) < ($1.range.count, $1.to) }
    for index in lanes.indices {
      let taken = lanes[..<index].filter { $0.range.overlaps(lanes[index].range) }.map(\.column)
      lanes[index].column = (0...taken.count).first { !taken.contains($0) } ?? taken.count
    }
    self.lanes = lanes
  }
}
