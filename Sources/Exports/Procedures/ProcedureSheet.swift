public import Workflow

/// A procedure as a person reads it: a heading for each step, under it each task with who does it, what it waits for,
/// by when and why, and what follows.
public struct ProcedureSheet: Sendable {
  /// One paragraph; broken lines go on under its first word.
  public struct Line: Hashable, Sendable {
    public var kind: Kind
    public var text: String

    public init(kind: Kind, text: String) {
      self.kind = kind
      self.text = text
    }

    /// How it stands on the page.
    public enum Kind: Hashable, Sendable {
      case title, heading, item, detail, blank
    }
  }

  public private(set) var lines: [Line] = []
  let wording: ProcedureWording
  var procedure: Procedure { wording.procedure }

  /// The sheet of a procedure; `origin` says what it extends, or that it is a base.
  public init(_ procedure: Procedure, forms: [FormKey: FormDefinition], origin: String? = nil) {
    wording = ProcedureWording(procedure, forms: forms)
    head(origin)
    roles()
    for step in procedure.steps { add(step) }
    limits()
  }

  private mutating func add(_ kind: Line.Kind, _ text: String) { lines.append(Line(kind: kind, text: text)) }

  private mutating func heading(_ text: String) {
    add(.blank, "")
    add(.heading, text)
  }

  private mutating func head(_ origin: String?) {
    add(.title, procedure.title)
    let source = procedure.source.map { "written from: \($0)" }
    add(
      .item,
      ["\(procedure.key), version \(procedure.version)", origin, source].compactMap(\.self).joined(separator: "; "))
    if !procedure.startingSteps.isEmpty {
      let starts = procedure.startingSteps.map { wording.name(of: $0) }.listed("or")
      add(.item, "A case begins with: \(starts).")
    }
  }

  private mutating func roles() {
    guard !procedure.roles.isEmpty else { return }
    heading("Who")
    for role in procedure.roles {
      let may = role.permissions.map(\.words).sorted().listed("and")
      let parts = (role.isAllocated ? ["each case has one"] : []) + (may.isEmpty ? [] : ["may \(may)"])
      add(.item, parts.isEmpty ? role.title : "\(role.title): \(parts.joined(separator: "; "))")
    }
  }

  private mutating func add(_ step: StepDefinition) {
    let group = step.group.map { ", of the \(procedure.title(of: $0))" } ?? ""
    let kind = step.kind.rawValue + (step.isRepeated && step.kind != .recurring ? ", repeats" : "") + group
    heading("\(step.title) (\(kind))")
    due(step.dueFirst, step.dueFirst == step.dueLater ? "Due" : "The first is due")
    if step.isRepeated, step.dueFirst != step.dueLater { due(step.dueLater, "Each later one is due") }
    if let group = procedure.group(of: step.key), !group.sharing.isEmpty {
      let ways = group.sharing.map(\.title.lowercasedStart).listed("or")
      add(.item, "Information is shared with each member by: \(ways).")
    }
    if step.concernsChosenChildren { add(.item, "It is chosen which of the children it is about.") }
    if step.closesItself { add(.item, "It closes itself when its last task is done.") }
    if !step.lanes.isEmpty {
      let periods = step.periods.isEmpty ? "" : "; its periods are \(step.periods.listed("and"))"
      let lanes = step.lanes.map { procedure.title(of: $0).lowercasedStart }
      add(.item, "Its board has a lane for the \(lanes.listed("and"))\(periods).")
    }
    for task in step.tasks { add(task, of: step) }
    for next in step.next { add(next, of: step) }
    for action in step.nextActions { add(action, of: step) }
    if step.following.isEmpty { add(.item, "Nothing opens after it.") }
  }

  private mutating func due(_ keys: [TimescaleKey], _ lead: String) {
    for limit in keys.compactMap({ procedure.timescale($0) }) {
      add(.item, "\(lead) \(wording.limit(limit)) (\(wording.source(of: limit))).")
    }
  }

  private mutating func add(_ task: TaskDefinition, of step: StepDefinition) {
    add(.item, "- \(task.title)")
    var who = wording.names(of: task.by)
    if let role = task.authorisedBy {
      who += "; authorised by \(procedure.title(of: role).lowercasedStart)"
    }
    add(.detail, "\(who): \(doing(task, of: step)).")
    if let condition = wording.condition(task.condition, in: step) { add(.detail, "Only where \(condition).") }
    if !task.after.isEmpty {
      let titles = task.after.map { "\"\(step.task($0)?.title ?? $0.rawValue)\"" }
      add(.detail, "Waits for \(titles.listed("and")).")
    }
    for limit in task.due.compactMap({ procedure.timescale($0) }) {
      add(.detail, "Due \(wording.limit(limit)) (\(wording.source(of: limit))).")
    }
    for key in task.gates {
      for requirement in procedure.gate(key)?.requirements ?? [] {
        add(.detail, "Not before: \(wording.requirement(requirement, in: step)).")
      }
    }
    if let period = task.place.period { add(.detail, "In the period \(period).") }
    if task.isOptional { add(.detail, "The step can be closed without it.") }
    if task.isDueWithStep { add(.detail, "Due when the step is.") }
    for rule in task.sets { add(.detail, sets(rule, task, step)) }
  }

  private func doing(_ task: TaskDefinition, of step: StepDefinition) -> String {
    switch task.verb {
    case .schedule(let scheduling):
      return sets(scheduling)
    case .invite where !task.invites.isEmpty || task.invitesMembersOf != nil:
      let members = task.invitesMembersOf.map { "a member of the \(procedure.title(of: $0))" }
      let kinds = (task.invites.map(\.wording) + [members].compactMap(\.self)).listed("or")
      return "invites everybody who is \(kinds), each by a method, or leaves them out with a reason"
    case .invite: return "invites people, each by a method"
    case .recordAnswers: return "records who of them will attend"
    case .recordAttendance: return "records when it was held and who was there"
    case .form(let form):
      let choices = task.formChoices.map { "\(wording.title(ofForm: $0.form)) \(wording.occasion($0, in: step))" }
      return "fills in " + (choices + [wording.title(ofForm: form)]).joined(separator: ", else ")
    case .submit(let tasks):
      let titles = tasks.map { "\"\(step.task($0)?.title ?? $0.rawValue)\"" }
      return "sends to be authorised together: \(titles.listed("and"))"
    case .confirm: return "says that it is done"
    case .checklist(let items): return "ticks each of: \(items.map(\.title).joined(separator: "; "))"
    case .request(let request):
      let asked = request.asksFor.map { "\"\(step.task($0)?.title ?? $0.rawValue)\"" }
      let what = asked.isEmpty ? "" : ", for \(asked.listed("and"))"
      let note = request.needsNote ? "that needs a note" : "with a note"
      return "sends a request \(note) to: \(wording.names(of: request.to).lowercasedStart)\(what)"
    case .chooseNext(let next):
      return "chooses \(next.isSingle ? "one next action" : "one or several next actions")"
    case .register(let register):
      let people = register.people.map(\.plural).listed("and")
      switch register.direction {
      case .received: return "records for each of the \(people) what was received and when, or why it is not"
      case .sent: return "records for each of the \(people) when and how it was sent, or why it is not"
      }
    case .close: return "closes the step, once every other task is done"
    }
  }

  private func sets(_ rule: StatusRule, _ task: TaskDefinition, _ step: StepDefinition) -> String {
    let title = procedure.status(rule.status)?.title ?? rule.status.rawValue
    let condition = wording.condition(rule.condition, in: step, own: task.key).map { " where \($0)" } ?? ""
    return "Then a child \(rule.begins ? "is" : "is no longer") \(title)\(condition)."
  }

  private mutating func add(_ next: NextSteps, of step: StepDefinition) {
    let condition = wording.condition(next.condition, in: step).map { ", where \($0)" } ?? ""
    if !next.open.isEmpty {
      add(.item, "> Opens \(next.open.map { wording.name(of: $0) }.listed("and"))\(condition).")
    }
    if !next.cancel.isEmpty {
      add(.item, "> Calls off \(next.cancel.map { wording.name(of: $0) }.listed("and"))\(condition).")
    }
  }

  private mutating func add(_ action: NextAction, of step: StepDefinition) {
    let opens = action.open.map { "opens \(wording.name(of: $0))" } ?? "ends the workflow"
    let to = action.passTo.isEmpty ? "" : ", passed to: \(wording.names(of: action.passTo).lowercasedStart)"
    let alone = action.isAlone ? ", chosen alone" : ""
    let note = action.needsNote ? ", with a note" : ""
    let condition = wording.condition(action.condition, in: step).map { ", only where \($0)" } ?? ""
    let says = action.says.map { ". \"\($0)\"" } ?? "."
    add(.item, "> Next action \"\(action.title)\" \(opens)\(to)\(note)\(alone)\(condition)\(says)")
  }

  private mutating func limits() {
    guard !procedure.timescales.isEmpty else { return }
    heading("Time limits")
    for limit in procedure.timescales {
      add(.item, "\(limit.key): \(wording.limit(limit)) (\(wording.source(of: limit))).")
    }
  }
}
