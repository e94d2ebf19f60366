import ArgumentParser
import Casework
import Exports
import Workflow

/// Writes the template of a contribution, and takes in one that was filled in.
struct ContributionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contribution",
    abstract: "Agencies' contributions to a joint report: a template to fill in, and what comes back.",
    subcommands: [Template.self, Import.self])

  /// A table of contributions in a task's form.
  private struct Table {
    var service: CaseService
    var worker: Worker
    var file: CaseFile
    var step: Step
    var task: TaskID
    var definition: FormDefinition
    var field: FieldDefinition

    init(_ options: StoreOptions, _ id: String, _ form: String) throws {
      let (service, worker, file) = try options.reading(ReadTarget(.contribution, form), of: id)
      let (procedure, forms) = (try service.procedure(of: file), try service.rules(of: file).forms)
      guard let task = TaskID(form), let step = file.step(task.step), let found = procedure.task(task) else {
        throw Complaint("Case \(file.id) has no task \(Display.line(form)).")
      }
      let key = file.form(
        for: found, in: step, procedure: procedure, calendar: service.calendar, today: service.clock.now.day)
      guard let definition = key.flatMap({ forms[$0] }),
        let field = definition.sections.flatMap(\.fields).first(where: { $0.rows.contributor != nil })
      else { throw Complaint("\"\(Display.line(found.title))\" has no table of contributions.") }
      (self.service, self.worker, self.file, self.step) = (service, worker, file, step)
      (self.task, self.definition, self.field) = (task, definition, field)
    }

    func person(_ id: String) throws -> Person {
      guard let person = file.person(PersonID(id)) else {
        throw Complaint("Case \(file.id) has nobody with the id \(Display.line(id)).")
      }
      return person
    }
  }

  struct Template: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Write the template that an agency fills in.")

    @OptionGroup var options: StoreOptions
    @Argument(help: "The case: C0001.")
    var id: String
    @Argument(help: "The task that takes the contributions: core-group-before-review-1/agencies.")
    var form: String
    @Option(help: "Who fills it in, by id: p4.")
    var member: String?
    @Option(help: "The file to write; without it, it is printed.")
    var out: String?

    func run() throws {
      let table = try Table(options, id, form)
      let procedure = try table.service.procedure(of: table.file)
      let occasion = procedure.step(table.step.id.key)?.title(number: table.step.id.number) ?? ""
      let text = ContributionTemplate.text(
        for: table.field, titled: table.definition.title, of: try member.map(table.person), about: occasion,
        label: table.file.label)
      guard let text else { throw Complaint(ContributionProblem.noTable.description) }
      guard let out else { return Display.write(String(text.dropLast())) }
      try NewFile.write(Array(text.utf8), to: out)
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a contribution in from a file of plain text or Markdown.")

    @OptionGroup var options: StoreOptions
    @Argument(help: "The case: C0001.")
    var id: String
    @Argument(help: "The task that takes the contributions: core-group-before-review-1/agencies.")
    var form: String
    @Argument(help: "The file.")
    var path: String
    @Option(help: "Whose it is, by id, where the file does not say so: p4.")
    var member: String?

    func run() throws {
      let table = try Table(options, id, form)
      guard let reader = ContributionReader(table.field, in: table.file) else {
        throw Complaint(ContributionProblem.noTable.description)
      }
      let contribution: Contribution
      do {
        let bytes = try SystemFiles().bytes(of: path, limit: PlainText.limit)
        contribution = try reader.read(try PlainText.read(bytes))
      } catch let problem as TextFileProblem {
        throw Complaint("\(Display.line(path)) \(problem.description)")
      } catch let problem as ContributionProblem {
        throw Complaint("\(Display.line(path)): \(problem.description)")
      } catch {
        throw Complaint("\(error)")
      }
      guard let from = try member.map({ try table.person($0).id }) ?? contribution.from else {
        let said = contribution.unknownName.flatMap { $0.isEmpty ? nil : $0 }.map {
          "says that it is from \"\(Display.line($0))\", and nobody in the case who contributes has that name"
        }
        throw Complaint("\(Display.line(path)) \(said ?? "does not say whose it is"): say so with --member.")
      }
      try save(contribution, of: from, reader, table)
      let name = table.file.person(from)?.name ?? from.rawValue
      let sentences = ["Took in the contribution of \(name).", contribution.note].compactMap(\.self)
      Display.write(Display.line(sentences.joined(separator: " ")))
    }

    private func save(
      _ contribution: Contribution, of person: PersonID, _ reader: ContributionReader, _ table: Table
    ) throws {
      let address = FieldAddress(table.field.key)
      let before = table.file.form(table.task)
      let rows: [[FieldKey: Answer]]
      do {
        rows = try reader.rows(before?.answers[address]?.tableRows ?? [], adding: contribution, of: person)
      } catch {
        throw Complaint(error.description)
      }
      var revision = before?.revision
      if before == nil {
        let started = try table.service.perform(
          .startForm(StartForm(form: table.task)), on: table.file.id, as: Actor(table.worker))
        revision = started.file.form(table.task)?.revision
      }
      let save = SaveForm(form: table.task, answers: [address: .rows(rows)], revision: revision)
      try table.service.perform(.saveForm(save), on: table.file.id, as: Actor(table.worker))
    }
  }
}
