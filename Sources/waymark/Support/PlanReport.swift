import ArgumentParser
import Casework
import Exports
import Workflow

/// What a form lacks, and how the rows of its plans went.
struct PlanReport {
  let service: CaseService
  let file: CaseFile
  let step: Step
  let form: Form
  let definition: FormDefinition

  /// Prints what is missing and what is advised; ends with status 1 where there is anything.
  func check(as format: OutputFormat) throws {
    let procedure = try service.procedure(of: file)
    let missing = file.missingAnswers(of: form, definition: definition, in: step)
    let plans = file.smartAdvice(
      definition: definition, answers: form.answers, in: step, procedure: procedure, calendar: service.calendar,
      today: service.clock.now.day)
    let listing = try Listing.shortcomings(missing: missing, plans: plans)
    Display.show(listing, as: format, empty: "Nothing is missing, and every row of a plan is SMART.")
    if !listing.rows.isEmpty { throw ExitCode(1) }
  }

  /// Prints how each row that keeps its identity went.
  func history(as format: OutputFormat) throws {
    let (procedure, forms) = (try service.procedure(of: file), try service.rules(of: file).forms)
    let listing = try Listing.courses(
      of: form, definition: definition, file: file, step: step, procedure: procedure, forms: forms)
    Display.show(listing, as: format, empty: "No row of this form has a history.")
  }
}
