import ArgumentParser
import Casework
import Workflow

extension BenchmarkCommand {
  /// Times the decision of commands on long cases: some of every kind that the case can take, and some that it refuses.
  struct Decide: ParsableCommand {
    @Option(name: .long, help: "How many events the cases have: 1000,2000,4000.") var events = "1000,2000,4000"
    @Option(name: .long) var rounds = 200

    func run() throws {
      let sizes = events.split(separator: ",").compactMap { Int($0) }.filter { $0 > 0 }
      guard let most = sizes.max(), rounds > 0 else { throw Complaint("--events wants numbers, --rounds one above 0.") }
      let long = try LongCase(events: most)
      for size in sizes {
        let times = try times(on: long.file(events: size), of: long)
        Display.write("decide_\(size)_p50_ms=\(Stopwatch.median(times)) decide_\(size)_max_ms=\(times.max() ?? 0)")
      }
    }

    private func times(on file: CaseFile, of long: LongCase) throws -> [Double] {
      var times: [Double] = []
      let commands = Decide.commands(on: file, long.procedure)
      for round in -5..<rounds {
        for (command, role) in commands {
          let context = Context(
            actor: SimulatedStaff.actor(role), at: file.latest, procedure: long.procedure,
            forms: long.definitions.forms, calendar: .englandAndWales
          ) { id in
            Worker(id: id, name: id.rawValue, title: "", roles: [role], team: "team", teamName: "Team")
          }
          let time = Stopwatch.time { _ = try? file.decide(command, in: context) }
          if round >= 0 { times.append(time) }
        }
      }
      return times
    }

    /// Commands on the family, on its people, and on each step that is open.
    private static func commands(on file: CaseFile, _ procedure: Procedure) -> [(Command, RoleKey)] {
      let worker = procedure.roles.first { $0.permissions.contains(.openCase) }?.key ?? ""
      let manager = procedure.roles.first { $0.permissions.contains(.cancelStep) }?.key ?? worker
      let child = NewPerson(kind: .child, givenName: "Sam", familyName: file.family)
      var commands: [(Command, RoleKey)] = [
        (.addPerson(AddPerson(person: child)), worker),
        (.removePerson(RemovePerson(person: "p1")), worker),
        (.changeCase(ChangeCase(family: "Another")), worker),
      ]
      for step in file.steps where step.state.isOpen {
        commands.append((.closeStep(CloseStep(step: step.id)), worker))
        commands.append((.cancelStep(CancelStep(step: step.id, reason: "Not needed.")), manager))
        let meeting = ScheduleMeeting(
          step: step.id, date: file.latest.day.adding(days: 7), time: .midnight, venue: "Here", officers: [:])
        commands.append((.scheduleMeeting(meeting), worker))
        for task in procedure.step(step.id.key)?.tasks ?? [] where task.form != nil {
          commands.append((.startForm(StartForm(form: TaskID(step.id, task.key))), task.by.first ?? worker))
        }
      }
      return commands
    }
  }
}
