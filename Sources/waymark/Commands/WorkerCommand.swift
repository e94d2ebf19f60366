public import ArgumentParser
import Casework
import Exports
import Workflow

/// Works on the authority's workers.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: "Print, register and change the authority's workers.",
    subcommands: [List.self, Add.self, Change.self, Load.self, Grant.self, End.self, Grants.self],
    defaultSubcommand: List.self)

  /// Prints the workers.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the workers of the authority.")

    @OptionGroup var options: StoreOptions
    @OptionGroup var output: FormatOption

    func run() throws {
      let workers = try options.openForItsPeople().service.store.workers(matching: "", role: nil, limit: .max)
      Display.show(try .workers(workers), as: output.format, empty: "No worker is registered yet.")
    }
  }

  /// Registers a worker.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Register a worker.",
      discussion: """
        waymark worker add ruth.bell --name "Ruth Bell" --role harbour-master --team quay
        The id is the user name by which the operating system knows them. It is for whoever has a role that may \
        administer; while no worker has one, for the owner of the store's file.
        """)

    @OptionGroup var options: StoreOptions
    @Argument(help: "Their user name: ruth.bell.")
    var id: String
    @Option(name: .long, help: "What people call them.")
    var name: String
    @Option(name: .long, help: "A role of a procedure; once for each that they have.")
    var role: [String] = []
    @Option(name: .long, help: "Their team: north.")
    var team: String
    @Option(name: .long, help: "What people call the team, where it is new.")
    var teamName: String?
    @Option(name: .long, help: "What they are called, where it is not the title of their first role.")
    var title: String?
    @Option(
      name: .long, help: "Which cases they see: involved, team or authority; else as far as their roles let them.")
    var sees: Reach?

    func run() throws {
      let command = RegisterWorker(
        worker: WorkerID(id), name: name, roles: role.map { RoleKey($0) }, team: TeamID(team), teamName: teamName,
        title: title, sees: sees)
      try WorkerCommand.perform(.register(command), options, verb: "Registered")
    }
  }

  /// Changes a worker.
  struct Change: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change who a worker is; what is left out stays as it is.",
      discussion: """
        waymark worker change ruth.bell --role harbour-master --role clerk
        The roles that are named are then all that they have; --no-role takes every role from somebody who has left.
        """)

    @OptionGroup var options: StoreOptions
    @Argument(help: "Their user name: ruth.bell.")
    var id: String
    @Option(name: .long, help: "What people call them.")
    var name: String?
    @Option(name: .long, help: "A role of a procedure; once for each that they then have.")
    var role: [String] = []
    @Flag(name: .customLong("no-role"), help: "They have no role any more.")
    var hasNoRole = false
    @Option(name: .long, help: "Their team: north.")
    var team: String?
    @Option(name: .long, help: "What people call the team, where it is new.")
    var teamName: String?
    @Option(name: .long, help: "What they are called.")
    var title: String?
    @Option(name: .long, help: "Which cases they see: involved, team or authority.")
    var sees: Reach?

    func run() throws {
      guard role.isEmpty || !hasNoRole else { throw Complaint("--role and --no-role contradict each other.") }
      let command = ChangeWorker(
        worker: WorkerID(id), name: name, roles: role.isEmpty && !hasNoRole ? nil : role.map { RoleKey($0) },
        team: team.map { TeamID($0) }, teamName: teamName, title: title, sees: sees)
      try WorkerCommand.perform(.change(command), options, verb: "Changed")
    }
  }

  private static func perform(_ command: StaffCommand, _ options: StoreOptions, verb: String) throws {
    let open = try options.open()
    let actor = try options.actor(in: open.service, isTraining: open.isTraining)
    let worker = try open.service.perform(command, as: actor, isOwner: open.isAnybodys)
    let roles = worker.roles.isEmpty ? "no role" : worker.roles.map(\.rawValue).joined(separator: ", ")
    Display.write(Display.line("\(verb) \(worker.id): \(worker.name), \(roles), \(worker.teamName)."))
  }
}

extension Reach: ExpressibleByArgument {}
