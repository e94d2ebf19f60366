import ArgumentParser
import Casework
import Exports
import Workflow

extension WorkerCommand {
  /// Lets a worker act for another.
  struct Grant: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Let a worker act for another until a day.",
      discussion: """
        waymark worker grant ruth.bell --for owen.price --until 2026-01-30 --reason "Owen is on leave."
        They then work in the other's tray (A in the tray), in the other's roles; what they do is recorded as theirs.
        """)

    @OptionGroup var options: StoreOptions
    @Argument(help: "Who acts: ruth.bell.")
    var id: String
    @Option(name: .customLong("for"), help: "In whose place.")
    var principal: String
    @Option(name: .long, help: "The last day: 2026-01-30, or as people say it: +2 weeks.")
    var until: String
    @Option(name: .long, help: "Why, in words that go on the record.")
    var reason: String

    func run() throws {
      let service = try options.open().service
      guard let day = DateInput.parse(until, today: service.clock.now.day, calendar: service.calendar) else {
        throw Complaint("--until wants a day such as 2026-01-30, not \(Display.line(until)).")
      }
      let command = GrantMandate(
        worker: WorkerID(id), principal: WorkerID(principal), until: day, reason: reason)
      let mandate = try WorkerCommand.perform(.grant(command), options)
      Display.write(
        Display.line("\(mandate.holder) may act for \(mandate.principal) until \(mandate.until.long)."))
    }
  }

  /// Ends a mandate.
  struct End: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "end-grant", abstract: "End a mandate to act for another before its day.")

    @OptionGroup var options: StoreOptions
    @Argument(help: "Who acts: ruth.bell.")
    var id: String
    @Option(name: .customLong("for"), help: "In whose place.")
    var principal: String

    func run() throws {
      let command = EndMandate(worker: WorkerID(id), principal: WorkerID(principal))
      let mandate = try WorkerCommand.perform(.end(command), options)
      Display.write(Display.line("\(mandate.holder) may not act for \(mandate.principal) any more."))
    }
  }

  /// Prints for whom a worker may act.
  struct Grants: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print for whom a worker may act today.",
      discussion: """
        Why is shown to the two whom it is about, to those who administer and to who owns the file; to others "–".
        """)

    @OptionGroup var options: StoreOptions
    @OptionGroup var output: FormatOption
    @Argument(help: "Who acts: ruth.bell.")
    var id: String

    func run() throws {
      let (service, worker) = try options.openForItsPeople()
      let today = service.clock.now.day
      var mandates = try service.store.mandates(of: WorkerID(id)).filter { $0.isInForce(on: today) }
      if let worker {
        let whoAdministers = (try? service.require(.administer, of: worker)) != nil
        for index in mandates.indices
        where !mandates[index].showsReason(to: worker, whoAdministers: whoAdministers) { mandates[index].reason = "–" }
      }
      Display.show(try .mandates(mandates), as: output.format, empty: "They may act for nobody.")
    }
  }

  /// Prints how much each worker of a team has to do.
  struct Load: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print how many tasks each worker of a team has: open, overdue, due this week.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var output: FormatOption
    @Option(name: .long, help: "The team; without it that of the worker at the terminal.")
    var team: String?

    func run() throws {
      let (service, worker, _) = try options.session()
      let loads = try TeamLoad.loads(
        of: team.map { TeamID($0) } ?? worker.team, store: service.store, now: service.clock.now.moment)
      Display.show(try .loads(loads), as: output.format, empty: "There is nobody in this team.")
    }
  }

  private static func perform(_ command: MandateCommand, _ options: StoreOptions) throws -> Mandate {
    let open = try options.open()
    let actor = try options.actor(in: open.service, isTraining: open.isTraining)
    return try open.service.perform(command, as: actor, isOwner: open.isAnybodys)
  }
}
