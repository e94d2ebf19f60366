/// Which text of a case is erased.
public enum ErasedText: Hashable, Sendable {
  /// Everything that was ever written in a form: answers, and remarks on it.
  case form(TaskID)
  /// What somebody wrote in the chronology, by its number.
  case entry(Int)
  /// The notes on a task.
  case notes(TaskID)

  /// The one that is named; nil where none is, or several.
  init?(form: TaskID?, entry: Int?, task: TaskID?) {
    switch (form, entry, task) {
    case (let form?, nil, nil): self = .form(form)
    case (nil, let entry?, nil): self = .entry(entry)
    case (nil, nil, let task?): self = .notes(task)
    default: return nil
    }
  }
}

extension Event {
  /// The same event without the text in it that can be erased; nil where it holds none.
  public var withoutText: Event? {
    switch self {
    case .formStarted(let event): without(.form(event.form))
    case .formSaved(let event): without(.form(event.form))
    case .remarkLeft(let event): without(.form(event.form))
    case .remarkSettled(let event): without(.form(event.form))
    case .chronologyEntryAdded(let event): without(.entry(event.entry))
    case .taskNoted(let event): without(.notes(event.task))
    default: nil
    }
  }

  /// The same event without what it holds of a text; nil where it holds nothing of it.
  public func without(_ text: ErasedText) -> Event? {
    switch (self, text) {
    case (.formStarted(var event), .form(let erased)) where erased == event.form:
      (event.answers, event.sources) = ([:], [:])
      return .formStarted(event)
    case (.formSaved(var event), .form(let erased)) where erased == event.form:
      (event.answers, event.sources) = ([:], nil)
      return .formSaved(event)
    case (.remarkLeft(var event), .form(let erased)) where erased == event.form:
      event.text = ""
      return .remarkLeft(event)
    case (.remarkSettled(var event), .form(let erased)) where erased == event.form:
      event.answer = nil
      return .remarkSettled(event)
    case (.chronologyEntryAdded(var event), .entry(let erased)) where erased == event.entry:
      (event.text, event.outcome, event.source) = ("", nil, nil)
      return .chronologyEntryAdded(event)
    case (.taskNoted(var event), .notes(let erased)) where erased == event.task:
      event.text = ""
      return .taskNoted(event)
    default: return nil
    }
  }
}
