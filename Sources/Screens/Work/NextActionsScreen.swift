import Terminal
import Workflow

/// What follows a step, for a person to choose: one action or several, each passed to somebody with a note.
struct NextActionsScreen: WorkSheet {
  var place: WorkPlace
  /// What is chosen here and not saved yet; nil where nothing was changed.
  var draft: [ChosenAction]?
  /// The action that a dialog was opened for.
  var asking: String?

  init(caseID: CaseID, task: TaskID) { place = WorkPlace(caseID, task) }

  /// A row that the cursor can stand on.
  enum Item: Hashable {
    case action(String)
    case to(String)
    case note(String)
    case save
  }

  var bindings: [Binding] {
    [
      Binding("activate", [.enter], activateLabel, help: say("Choose or change what is under the cursor")),
      Binding(
        "tick", [.character(" ")], say("choose"), help: say("Choose the action under the cursor, or leave it out")),
      Binding(
        "save", [.control("s")], say("save"), help: say("Save what is chosen; it is sent when the step is closed")),
    ] + Binding.moves(over: say("row", "to go to"))
  }

  private var activateLabel: String {
    switch item {
    case .action, nil: say("choose")
    case .to, .note: say("change")
    case .save: say("save")
    }
  }

  var next: NextActions? {
    if case .chooseNext(let next) = place.task?.verb { next } else { nil }
  }

  /// What is saved already.
  private var saved: [ChosenAction] { place.loaded?.step.chosen[place.id.task]?.actions ?? [] }
  var chosen: [ChosenAction] { draft ?? saved }

  func choice(of key: String) -> ChosenAction? { chosen.first { $0.action == key } }

  var items: [Item] {
    guard let next, let loaded = place.loaded else { return [] }
    let rows = next.actions.flatMap { action -> [Item] in
      let isChosen = choice(of: action.key) != nil
      // What was chosen and is no longer offered stays until it is left out.
      guard isChosen || loaded.file.isOffered(action, in: loaded.step) else { return [] }
      let to: [Item] = action.passTo.isEmpty ? [] : [.to(action.key)]
      let note: [Item] = action.passTo.isEmpty && !action.needsNote ? [] : [.note(action.key)]
      return [.action(action.key)] + (isChosen ? to + note : [])
    }
    return rows + [.save]
  }

  var count: Int { items.count }
  private var item: Item? { items.indices.contains(place.cursor.index) ? items[place.cursor.index] : nil }

  func availability(of action: ActionID) -> Availability {
    guard let loaded = place.loaded, let task = place.task else {
      return .unavailable(place.problem ?? say("The actions are not loaded yet."))
    }
    let isSaving = action == "save" || action == "activate" && item == .save
    let isChoosing = action == "tick" || action == "activate"
    let reason =
      isSaving
      ? draft == nil && !saved.isEmpty ? say("Nothing is changed.") : loaded.refusal(of: command)
      : isChoosing ? whyNotChoose(task, loaded) : nil
    return reason.map(Availability.unavailable) ?? .available
  }

  /// Why whoever looks at it can't choose; what else stands in the way is said when it is saved.
  private func whyNotChoose(_ task: TaskDefinition, _ loaded: LoadedStep) -> String? {
    guard loaded.step.state.isOpen else {
      return Refusal(.stepNotOpen(title: loaded.title, loaded.step.state)).description
    }
    guard !loaded.isForActor(task) else { return nil }
    let needed = task.by.map(loaded.procedure.title(of:))
    return Refusal(.notYourRole(needed: needed, doing: "\"\(task.title)\"")).description
  }

  private var command: Command { .chooseActions(ChooseActions(task: place.id, actions: chosen)) }

  mutating func perform(_ action: ActionID, in session: Session) -> [Effect] {
    if move(action) { return [] }
    switch (action, item) {
    case ("save", _), ("activate", .save): return save(in: session)
    case ("activate", .action(let key)), ("tick", .action(let key)): return toggle(key, in: session)
    case ("activate", .to(let key)): return askReceiver(key)
    case ("activate", .note(let key)): return askNote(key)
    case ("tick", _): return [.refuse(say("Go to one of the actions first."))]
    default: return []
    }
  }

  private mutating func save(in session: Session) -> [Effect] {
    let before = saved
    let (effects, isDone) = send(
      command, saying: say("Saved. What is chosen is sent when the step is closed."), in: session)
    guard isDone else {
      // What somebody else has chosen meanwhile stands beside what is chosen here.
      let others = saved.filter { !before.contains($0) }
      if !others.isEmpty { set(joined(chosen, others)) }
      return keep(in: session) + effects
    }
    draft = nil
    return keep(in: session) + [.pop] + effects
  }

  /// Chooses an action or leaves it out; one that stands alone puts the others out, and they put it out.
  private mutating func toggle(_ key: String, in session: Session) -> [Effect] {
    guard let next, let action = next.action(key) else { return [] }
    var actions = chosen
    if actions.contains(where: { $0.action == key }) {
      actions.removeAll { $0.action == key }
      set(actions)
      return keep(in: session)
    }
    let alone = Set(next.actions.filter(\.isAlone).map(\.key))
    actions = next.isSingle || action.isAlone ? [] : actions.filter { !alone.contains($0.action) }
    actions.append(ChosenAction(action: key))
    set(next.actions.compactMap { action in actions.first { $0.action == action.key } })
    place.cursor.index = items.firstIndex(of: .action(key)) ?? 0
    return keep(in: session) + (action.passTo.isEmpty ? [] : askReceiver(key))
  }

  /// What is chosen here and by others, in their order; of an action that both have, what is said here goes before.
  private func joined(_ own: [ChosenAction], _ others: [ChosenAction]) -> [ChosenAction] {
    (next?.actions ?? []).compactMap { action in
      let (mine, other) = (own.first { $0.action == action.key }, others.first { $0.action == action.key })
      guard var joined = mine ?? other else { return nil }
      joined.to = joined.to ?? other?.to
      joined.note = joined.note ?? other?.note
      return joined
    }
  }

  private mutating func set(_ actions: [ChosenAction]) { draft = actions == saved ? nil : actions }

  private mutating func askReceiver(_ key: String) -> [Effect] {
    guard let loaded = place.loaded, let action = next?.action(key) else { return [] }
    asking = key
    let title = say("To whom: \(action.title.inSentence)")
    return [.push(ReceiverDialog(title: title, roles: action.passTo, procedure: loaded.procedure, tag: "to"))]
  }

  private mutating func askNote(_ key: String) -> [Effect] {
    asking = key
    let text = choice(of: key)?.note ?? ""
    let title = next?.action(key)?.title ?? ""
    let isRequired = next?.action(key)?.needsNote == true
    let label = isRequired ? say("The note") : say("A note, or nothing")
    return [
      .push(
        PromptDialog(title: title, label: label, text: text, tag: "note", isRequired: isRequired, about: key))
    ]
  }

  mutating func answered(_ answer: DialogAnswer, to tag: ActionID, in session: Session) -> [Effect] {
    defer { asking = nil }
    guard let key = asking, var choice = choice(of: key) else { return [] }
    switch (answer, tag) {
    case (.choice(let value), "to"):
      choice.to = Recipient(value)
      place.cursor.index = items.firstIndex(of: .note(key)) ?? place.cursor.index
    case (.text(let text), "note"): choice.note = text.nilIfEmpty
    default: return []
    }
    set(chosen.map { $0.action == key ? choice : $0 })
    return keep(in: session)
  }
}
