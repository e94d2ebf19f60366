import ArgumentParser
import Casework
import Storage
import Workflow

/// Measures what a script can't see from outside: `make bench` uses it.
struct BenchmarkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmark", abstract: "Measure saves, searches, decisions, replays, checks, prints and verification.",
    shouldDisplay: false,
    subcommands: [
      Save.self, Decide.self, Replay.self, Check.self, Print.self, Editor.self, Forms.self, Find.self,
      Manager.self, Tour.self, Keys.self, Verify.self, Load.self, Writers.self, Faults.self, Backup.self,
    ])

  /// Times durable saves of a form.
  struct Save: ParsableCommand {
    @OptionGroup var options: StoreOptions
    @Option(name: .long) var count = 200

    func run() throws {
      let (service, worker, _) = try options.training()
      guard let (id, form) = try draft(of: worker, in: service) else {
        throw Complaint("\(worker.name) has no draft to save.")
      }
      let file = try service.file(id)
      guard let step = file.step(form.id.step),
        let definition = try service.rules(of: file).forms[form.definition],
        let field = file.sections(of: definition, answers: form.answers, in: step).flatMap(\.fields)
          .first(where: { $0.field.kind == .longText })
      else { throw Complaint("The draft has no long text.") }
      var times: [Double] = []
      let warmUp = 20
      let begin = max(service.clock.now, file.latest)
      for number in -warmUp..<max(1, count) {
        let text = "Save \(number): " + String(repeating: "invented text ", count: 16)
        let command = Command.saveForm(SaveForm(form: form.id, answers: [field.address: .text(text)]))
        // In a training store the clock stands still, and a form that is saved at the same moment is listed as before.
        let at = Instant(milliseconds: begin.milliseconds + number + warmUp + 1)
        let start = Stopwatch.milliseconds
        try service.perform(command, on: id, as: Actor(worker), at: at)
        if number >= 0 { times.append(Stopwatch.milliseconds - start) }
      }
      times.sort()
      let bytes = try service.store.entries(of: StreamID(id)).last?.fact.payload.utf8.count ?? 0
      Display.write("p50_ms=\(times[times.count / 2]) p99_ms=\(times[times.count * 99 / 100]) bytes=\(bytes)")
    }

    private func draft(of worker: Worker, in service: CaseService) throws -> (CaseID, Form)? {
      for row in try service.store.tray(TrayPage(view: .mine(worker.id), limit: 500)) where row.kind == .work {
        if let form = try service.file(row.caseID).form(row.task), form.state.isEditable { return (row.caseID, form) }
      }
      return nil
    }
  }
}
