internal import Workflow

/// Looks up what the forms name, in themselves and in one another.
struct FormChecks {
  let forms: [FormKey: FormDefinition]

  func check(_ read: ReadForm) {
    var cycles = Cycles<FieldKey>()
    for reference in read.references {
      switch reference.value {
      case .ownAnswer(let atom, let asker):
        check(atom, of: read.form, asker, read.log)
        if atom.task == nil { cycles.add(asker, to: atom.field.value, at: atom.field.place) }
      case .field(let source, let target):
        check(source, into: target, of: read.form, at: reference.place, read.log)
      case .role, .timescale, .step, .status, .form, .task, .submitted, .copySource, .moment, .answer, .detail,
        .prefilled, .gate, .sector, .asked, .group, .method, .datesToAvoid:
        break
      }
    }
    for cycle in cycles.find() {
      let path = cycle.path.map(\.rawValue).joined(separator: ", ")
      read.log.report(.conditionCycle, "fields are shown by one another: \(path)", at: cycle.place)
    }
  }

  private func check(_ atom: ConditionAtom, of form: FormDefinition, _ asker: FieldKey, _ log: ProblemLog) {
    if let task = atom.task {
      let prefix = (atom.step.map { "\($0.value)." } ?? "") + "\(task.value)."
      let message = "a form knows its own answers only: write \"\(atom.field.value)\" without \"\(prefix)\""
      log.report(.badCondition, message, at: atom.step?.place ?? task.place)
      return
    }
    QuestionCheck(form: form, atom: atom, log: log).run()
  }

  private func check(
    _ reference: FieldReference, into target: FieldKey, of form: FormDefinition, at place: Place, _ log: ProblemLog
  ) {
    guard let source = forms[reference.form] else {
      let hint = Suggestion.hint(for: reference.form.rawValue, among: forms.keys.map(\.rawValue).sorted())
      log.report(.unknownForm, "there is no form \"\(reference.form)\"\(hint)", at: place)
      return
    }
    guard let from = source.field(reference.field) else {
      let hint = Suggestion.hint(for: reference.field.rawValue, among: source.fieldNames)
      log.report(.unknownField, "the form \"\(source.key)\" has no field \"\(reference.field)\"\(hint)", at: place)
      return
    }
    guard let into = form.field(target) else { return }
    if from.section.isForEachChild, !into.section.isForEachChild {
      let message = "\"\(reference.field)\" is asked for each child, and \"\(target)\" once"
      log.report(.copyMismatch, message, at: place)
    } else if !into.field.kind.takes(from.field.kind) {
      let message = "\"\(reference.field)\" holds \(from.field.kind.name), and \"\(target)\" \(into.field.kind.name)"
      log.report(.copyMismatch, message, at: place)
    }
  }
}

/// Checks that a question of a condition can be answered by a field of a form.
struct QuestionCheck {
  let form: FormDefinition
  let atom: ConditionAtom
  let log: ProblemLog

  func run() {
    let name = atom.field.value
    guard let (section, field) = form.field(name) else {
      let hint = Suggestion.hint(for: name.rawValue, among: form.fieldNames)
      log.report(.unknownField, "the form \"\(form.key)\" has no field \"\(name)\"\(hint)", at: atom.field.place)
      return
    }
    if let quantifier = atom.quantifier, !section.isForEachChild {
      let message = "\"\(name)\" is asked once, not for each child, so leave out \"for \(quantifier.value.rawValue)\""
      log.report(.badCondition, message, at: quantifier.place)
    }
    switch field.kind {
    case .oneOf(let choices), .someOf(let choices): check(choices.map(\.value))
    case .yesNo: check(["yes", "no"])
    case .number:
      for value in atom.values where Double(value.value) == nil {
        log.report(.unknownChoice, "\"\(name)\" is a number, and \"\(value.value)\" is not", at: value.place)
      }
    case .heading:
      log.report(.badCondition, "\"\(name)\" is a heading, which has no answer", at: atom.field.place)
    case .text, .longText, .date, .time, .person, .table:
      if let value = atom.values.first {
        let message = "\"\(name)\" holds \(field.kind.name): only \"is answered\" can be asked of it"
        log.report(.badCondition, message, at: value.place)
      }
    }
  }

  private func check(_ allowed: [String]) {
    for value in atom.values where !allowed.contains(value.value) {
      let hint = Suggestion.hintOrList(for: value.value, among: allowed)
      log.report(
        .unknownChoice, "\"\(value.value)\" is no answer to \"\(atom.field.value)\"\(hint)", at: value.place)
    }
  }
}

extension FormDefinition {
  var fieldNames: [String] { sections.flatMap { $0.fields.map(\.key.rawValue) } }
}

extension FieldKind {
  /// What it holds, in words.
  var name: String {
    switch self {
    case .text: "a line of text"
    case .longText: "a long text"
    case .date: "a date"
    case .time: "a time"
    case .yesNo: "yes or no"
    case .oneOf: "one of its choices"
    case .someOf: "some of its choices"
    case .number: "a number"
    case .person(let kinds): Person.Kind.wording(of: kinds)
    case .table: "a table"
    case .heading: "nothing"
    }
  }

  /// Whether every answer of another kind is one of this kind too.
  func takes(_ other: FieldKind) -> Bool {
    switch (self, other) {
    case (.longText, .text): true
    case (.oneOf(let own), .oneOf(let theirs)), (.someOf(let own), .someOf(let theirs)):
      Set(theirs.map(\.value)).isSubset(of: own.map(\.value))
    case (.number, .number): true
    case (.person(let own), .person(let theirs)): Set(theirs).isSubset(of: own)
    case (.table(let own), .table(let theirs)):
      theirs.allSatisfy { column in own.contains { $0.key == column.key && $0.kind.takes(column.kind) } }
    default: self == other
    }
  }
}
