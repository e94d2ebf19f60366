import ArgumentParser
import Casework
import Exports
import Workflow

/// Prints a case, or finds cases.
struct CaseListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a case (C0001), or the cases whose family or people match a text.")

  @OptionGroup var options: StoreOptions
  @OptionGroup var output: FormatOption
  @Argument(help: "A case number, or part of a name; nothing for the first cases.")
  var text: String = ""

  func run() throws {
    let (service, worker, _) = try options.session()
    let id = CaseID(text)
    guard try service.store.caseRow(id) != nil else {
      let rows = try service.store.cases(matching: text, limit: 100)
      Display.show(try .cases(rows), as: output.format, empty: "No case matches \(Display.line(text)).")
      return
    }
    let file = try service.file(id)
    try options.record(ReadTarget(.summary), of: id, by: worker, in: service)
    let procedure = try service.procedure(of: file)
    let people = try Listing.people(of: file, procedure: procedure, on: service.clock.now.day)
    let forms = try Listing.forms(try service.store.forms(of: id))
    switch output.format {
    case .table:
      Display.write(
        Display.line(
          "\(id)  \(file.label)  \(file.family)  team \(file.team)  \(file.procedure) \(file.procedureVersion)"))
      Display.write("")
      Display.table(people)
      Display.write("")
      Display.show(forms, as: .table, empty: "No forms yet.")
    case .json:
      Display.write(
        "{\"case\":\"\(id)\",\"version\":\(file.version),\"people\":\(people.jsonArray),\"forms\":\(forms.jsonArray)}")
    }
  }
}

/// Prints a case's pathway.
struct PathwayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pathway", abstract: "Print a case's pathway: completed steps grey, current ones orange.")

  @OptionGroup var options: StoreOptions
  @OptionGroup var output: FormatOption
  @Argument(help: "The case: C0001.")
  var id: String

  func run() throws {
    let (service, _, file) = try options.reading(ReadTarget(.pathway), of: id)
    let pathway = Pathway(
      of: file, procedure: try service.procedure(of: file), calendar: service.calendar, now: service.clock.now)
    Display.show(try .pathway(pathway), as: output.format, empty: "No steps yet.")
  }
}

/// Prints a form.
struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form", abstract: "Print a form's answers, or a case's forms.")

  @OptionGroup var options: StoreOptions
  @OptionGroup var output: FormatOption
  @Argument(help: "The case: C0001.")
  var id: String
  @Argument(help: "The form: initial-conference-1/report; nothing for all forms of the case.")
  var form: String?
  @Flag(help: "The remarks on the form in place of its answers.")
  var remarks = false
  @Flag(help: "To whom it was sent, which version and how, in place of its answers.")
  var sent = false
  @Flag(help: "Say instead which answers are missing and which rows of a plan are not SMART; status 1 where any is.")
  var check = false
  @Flag(help: "Say instead how the progress of each row of a plan went.")
  var history = false

  func validate() throws {
    if check || history, form == nil { throw ValidationError("Say which form is to be looked at.") }
  }
  @Option(name: .long, help: "Print what differs between two versions, as 1:2, or 1:now for the text today.")
  var compare: String?

  func run() throws {
    let (service, _, file) = try options.reading(form.map { ReadTarget(.form, $0) } ?? ReadTarget(.forms), of: id)
    guard let form else {
      guard compare == nil else { throw Complaint("--compare wants a form: waymark form \(Display.line(id)) FORM.") }
      Display.show(try .forms(service.store.forms(of: file.id)), as: output.format, empty: "No forms yet.")
      return
    }
    guard let task = TaskID(form), let found = file.form(task), let step = file.step(task.step) else {
      throw Complaint("Case \(file.id) has no form \(Display.line(form)).")
    }
    guard let definition = try service.rules(of: file).forms[found.definition] else {
      throw Complaint("There is no form definition \(found.definition).")
    }
    if remarks {
      Display.show(try .remarks(on: found, definition: definition, file: file), as: output.format, empty: "No remarks.")
      return
    }
    if sent {
      let listing = try Listing.distribution(
        of: task, file: file, step: step, procedure: try service.procedure(of: file))
      Display.show(listing, as: output.format, empty: "It is sent to nobody.")
      return
    }
    let plan = PlanReport(service: service, file: file, step: step, form: found, definition: definition)
    if check { return try plan.check(as: output.format) }
    if history { return try plan.history(as: output.format) }
    if let compare {
      let compared = try ComparedVersions(compare, of: found)
      let changes = file.changes(of: definition, in: step, from: compared.old, to: compared.new)
      if output.format == .table {
        Display.write(Display.line("\(definition.title)  from \(compared.titles.0) to \(compared.titles.1)"))
      }
      Display.show(try .comparison(changes, file: file), as: output.format, empty: "Nothing differs.")
      return
    }
    if output.format == .table {
      Display.write(Display.line("\(definition.title)  \(found.state.title)  revision \(found.revision)"))
    }
    Display.show(
      try .answers(of: found, definition: definition, file: file, step: step), as: output.format, empty: "Empty.")
  }
}

/// Prints a meeting.
struct MeetingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meeting", abstract: "Print who is invited to a meeting, or a case's meetings.")

  @OptionGroup var options: StoreOptions
  @OptionGroup var output: FormatOption
  @Argument(help: "The case: C0001.")
  var id: String
  @Argument(help: "The step: core-group-1; nothing for all meetings of the case.")
  var step: String?

  func run() throws {
    let (service, _, file) = try options.reading(step.map { ReadTarget(.meeting, $0) } ?? ReadTarget(.meetings), of: id)
    let meetings = try service.store.meetings(of: file.id)
    guard let step else {
      Display.show(try .meetings(meetings), as: output.format, empty: "No meetings yet.")
      return
    }
    guard let stepID = StepID(step), let found = file.step(stepID) else {
      throw Complaint("Case \(file.id) has no step \(Display.line(step)).")
    }
    if output.format == .table { Display.table(try .meetings(meetings.filter { $0.step == stepID })) }
    Display.show(try .invitations(of: found, file: file), as: output.format, empty: "Nobody is invited yet.")
  }
}
