import ArgumentParser
import Definitions
import Exports
import Workflow

extension ProcedureCommand {
  /// Walks an invented case through a procedure.
  struct Simulate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Walk an invented case through a procedure: every task with its due date and the reason for it.",
      discussion: """
        waymark procedure simulate ics-steps --start 2025-12-15
        waymark procedure simulate ics-steps --start "2025-12-15 14:00" --at initial-conference.held=2026-01-07 \
        --answer review-conference-2.outcomes.decision=no-plan
        waymark procedure simulate mosaic --start 2026-01-12 --choose contact=referral
        Every task is done as soon as it is open, every meeting is set for the last day of its limit, and every \
        question that decides what follows is answered so that something does; of next actions the first that opens a \
        step is chosen, unless --choose names others. A task that the step can be closed without is left out, unless \
        --choose names it. What is done again and again, such as visits, is done on the last working day of its limit. \
        No store is read or written.
        """)

    @OptionGroup var output: FormatOption
    @Option(name: .long, help: "When the case begins: 2025-12-15, or with a time.")
    var start: String
    @Option(name: .long, help: "The step it begins with, where there are several.")
    var from: String?
    @Option(name: .long, help: "When a step is set for or held: STEP.held=DATE, STEP.scheduled=DATE; repeatable.")
    var at: [String] = []
    @Option(name: .long, help: "How a question is answered: STEP.TASK.FIELD=VALUE; repeatable.")
    var answer: [String] = []
    @Option(name: .long, help: "A next action, or a task that need not be done: STEP=ACTION, STEP=TASK; repeatable.")
    var choose: [String] = []
    @Option(name: .long, help: "End after so many steps.")
    var steps: Int = 12
    @Argument(help: "The procedure: ics-steps.")
    var key: String

    func run() throws {
      let catalogue = try ProcedureCommand.catalogue()
      let entry = try ProcedureCommand.entry(key, in: catalogue)
      guard !entry.isBase else { throw Complaint("No case runs on \(entry.procedure.key): it is a base for others.") }
      let plan = try plan(for: entry.procedure, forms: catalogue.definitions.forms)
      var simulation = try Simulation(entry.procedure, definitions: catalogue.definitions, plan: plan)
      let end = try simulation.run()
      switch output.format {
      case .json: Display.write(try Listing.simulation(simulation.events).jsonArray)
      case .table: write(simulation.events, of: entry.procedure, end)
      }
      if case .stuck(let reason) = end {
        throw Complaint(
          "The case can't go on.\n"
            + reason.split(separator: "\n").map { Display.line(String($0)) }.joined(separator: "\n"))
      }
    }

    private func plan(for procedure: Procedure, forms: [FormKey: FormDefinition]) throws -> SimulationPlan {
      guard (1...200).contains(steps) else { throw Complaint("--steps wants a number from 1 to 200.") }
      let input = SimulationInput(procedure: procedure, forms: forms)
      var plan = SimulationPlan(
        start: try input.moment(start, option: "--start"), firstStep: try input.firstStep(from), mostSteps: steps)
      for text in at {
        let (step, point, date) = try input.date(text)
        guard plan.dates[step]?[point] == nil else {
          throw Complaint("--at says twice when \(step) is \(point.rawValue).")
        }
        guard date.day >= plan.start.day else {
          throw Complaint("--at: \(date.day.long) is before the case begins, on \(plan.start.day.long).")
        }
        plan.dates[step, default: [:]][point] = date
      }
      plan.answers = try answer.map(input.answer)
      plan.choices = try choose.map(input.choice)
      return plan
    }

    private func write(_ events: [SimulatedEvent], of procedure: Procedure, _ end: Simulation.End) {
      let page = Page.current
      func write(_ kind: ProcedureSheet.Line.Kind, _ text: String) {
        page.write(ProcedureSheet.Line(kind: kind, text: text))
      }
      write(.title, "\(procedure.title): an invented case")
      var day: Day?
      var said: Set<DueDate> = []
      for event in events {
        if event.at.day != day {
          write(.blank, "")
          write(.heading, event.at.day.long)
        }
        day = event.at.day
        write(.item, event.text)
        let isKnown = event.due.map { !said.insert($0).inserted } ?? false
        for reason in event.reasons(isKnown: isKnown) { write(.detail, reason) }
      }
      write(.blank, "")
      switch end {
      case .nothingFollows: write(.item, "Every step is closed and nothing follows.")
      case .enoughSteps: write(.item, "Ended after \(steps) steps; --steps goes further.")
      case .stuck: break
      }
    }
  }
}
