extension SlotFinding {
  /// Why there is no time before the limit, in a sentence: "There is no time by Thu 22 Jan 2026: 4 days are not worked,
  /// on 2 days no conference chair is free."; nil where there is one, or no limit.
  public func explanation(limit: Deadline?, roles: [String]) -> String? {
    guard isTooLate, let limit else { return nil }
    let counts = obstacles.sorted { $0.key < $1.key }.map { $0.key.wording(days: $0.value, roles: roles) }
    let why = counts.isEmpty ? "" : ": \(counts.joined(separator: ", "))"
    let after = slots.isEmpty ? say(" There is none after it either, as far as was looked.") : ""
    return say("There is no time by \(limit.long)\(why).\(after)")
  }
}

extension SlotObstacle {
  /// The obstacle with the number of days, as part of a sentence; `roles` are the titles of the roles of the search.
  func wording(days: Int, roles: [String]) -> String {
    let several = days == 1 ? say("1 day") : say("\(days) days")
    let areDays = "\(several) \(days == 1 ? say("is") : say("are"))"
    switch self {
    case .notWorked: return say("\(areDays) not worked")
    case .avoided: return say("\(areDays) to be avoided")
    case .over: return say("\(areDays) over")
    case .nobodyFree(let index):
      let role = roles.indices.contains(index) ? roles[index].inSentence : say("officer")
      return say("on \(several) no \(role) is free")
    case .noVenue: return say("on \(several) no venue is free")
    case .notTogether: return say("on \(several) they are not free together")
    }
  }
}

extension CaseFile {
  /// The dates on which a meeting must not be, as the form that knows them says; none where no task asks for them.
  public func datesToAvoid(for step: Step, procedure: Procedure, forms: [FormKey: FormDefinition]) -> Set<Day> {
    guard let definition = procedure.step(step.id.key), let question = definition.scheduling?.avoid,
      let answer = answer(to: question, in: step)
    else { return [] }
    let field = definition.task(question.task)?.form.flatMap { forms[$0] }?.field(question.field)?.field
    switch answer {
    case .text(let text): return Day(text).map { [$0] } ?? []
    case .rows(let rows):
      guard case .table(let columns)? = field?.kind else { return [] }
      let dates = columns.filter { $0.kind == .date }.map(\.key)
      return Set(rows.flatMap { row in dates.compactMap { row[$0]?.text.flatMap { Day($0) } } })
    case .blank, .flag, .number, .list: return []
    }
  }
}
