import CustomDump
import Testing

@testable import Workflow

/// Who is a worker of the authority: decided by whoever administers it, and by the store's owner before that.
@Suite struct StaffTests {
  static let roles = [
    Role(key: "worker", title: "Worker"), Role(key: "keeper", title: "Keeper", permissions: [.administer]),
  ]
  static let ann = Worker(
    id: "ann", name: "Ann Ash", title: "Worker", roles: ["worker"], team: "north", teamName: "North")
  static let kit = Worker(
    id: "kit", name: "Kit Elm", title: "Keeper", roles: ["keeper"], team: "north", teamName: "North")

  static func context(_ workers: [Worker], by actor: WorkerID, isOwner: Bool = true) -> StaffContext {
    StaffContext(actor: actor, isOwner: isOwner, roles: roles, workers: workers)
  }

  static func refusal(
    _ command: StaffCommand, _ context: StaffContext, sourceLocation: SourceLocation = #_sourceLocation
  ) -> [Refusal.Reason] {
    do {
      let decision = try command.decide(in: context)
      Issue.record("taken: \(decision)", sourceLocation: sourceLocation)
      return []
    } catch {
      return error.reasons
    }
  }

  static let register = StaffCommand.register(
    RegisterWorker(worker: "ann", name: "Ann Ash", roles: ["worker"], team: "north"))

  @Test func theOwnerOfAnEmptyStoreRegistersTheFirst() throws {
    let decision = try Self.register.decide(in: Self.context([], by: "owner"))
    expectNoDifference(decision, StaffDecision(worker: Self.ann, role: "store-owner"))
    expectNoDifference(Self.refusal(Self.register, Self.context([], by: "guest", isOwner: false)), [.notTheOwner])
  }

  @Test func onceSomebodyAdministersItIsForThem() throws {
    expectNoDifference(
      Self.refusal(Self.register, Self.context([Self.kit], by: "owner")),
      [.notYourRole(needed: ["Keeper"], doing: "Registering workers")])
    #expect(try Self.register.decide(in: Self.context([Self.kit], by: "kit", isOwner: false)).role == "keeper")
    let retired = StaffCommand.change(ChangeWorker(worker: "kit", roles: []))
    let gone = try retired.decide(in: Self.context([Self.kit], by: "kit", isOwner: false)).worker
    #expect(gone.roles.isEmpty)
    #expect(try Self.register.decide(in: Self.context([gone], by: "owner")).role == "store-owner")
  }

  @Test func nobodyGivesThemselvesMoreWhileSomebodyElseCould() throws {
    var (kit, other) = (Self.kit, Self.kit)
    (other.id, other.name, kit.sees) = ("kim", "Kim Oak", .team)
    let more = [
      ChangeWorker(worker: "kit", roles: ["keeper", "worker"]), ChangeWorker(worker: "kit", team: "south"),
      ChangeWorker(worker: "kit", sees: .authority),
    ]
    for command in more.map(StaffCommand.change) {
      expectNoDifference(
        Self.refusal(command, Self.context([kit, other], by: "kit")), [.moreForOneself])
      // Another does it; and whoever is alone with it.
      #expect(throws: Never.self) { try command.decide(in: Self.context([kit, other], by: "kim")) }
      #expect(throws: Never.self) { try command.decide(in: Self.context([kit, Self.ann], by: "kit")) }
    }
    // A name, and less, are one's own.
    for command in [ChangeWorker(worker: "kit", name: "Kit Fir"), ChangeWorker(worker: "kit", roles: [])] {
      #expect(throws: Never.self) {
        try StaffCommand.change(command).decide(in: Self.context([kit, other], by: "kit"))
      }
    }
  }

  @Test func whatIsWrongIsNamedAllAtOnce() {
    let command = StaffCommand.register(
      RegisterWorker(worker: "role:x", name: " ", roles: ["captain"], team: "a b", title: "A\u{1B}"))
    expectNoDifference(
      Self.refusal(command, Self.context([], by: "owner")),
      [
        .badName("role:x"), .badText(field: "The name", problem: "is empty"),
        .badText(field: "The title", problem: "has a control character (U+001B) at character 2"), .badName("a b"),
        .noSuchRole("captain", allowed: ["worker", "keeper"]),
      ])
    let none = StaffCommand.register(RegisterWorker(worker: "bo", name: "Bo", roles: [], team: "north", title: "Bo"))
    expectNoDifference(Self.refusal(none, Self.context([], by: "owner")), [.noRoles])
    expectNoDifference(Self.refusal(Self.register, Self.context([Self.ann], by: "owner")), [.workerExists("ann")])
  }

  @Test func aChangeLeavesTheRestAsItIs() throws {
    let context = Self.context([Self.ann], by: "owner")
    var then = Self.ann
    then.roles = ["keeper", "worker"]
    then.title = "Keeper"
    let promoted = StaffCommand.change(ChangeWorker(worker: "ann", roles: ["keeper", "worker"]))
    expectNoDifference(try promoted.decide(in: context).worker, then)
    let nobody = StaffCommand.change(ChangeWorker(worker: "bob", name: "Bob"))
    expectNoDifference(Self.refusal(nobody, context), [.noSuchWorker("bob")])
    let same = StaffCommand.change(ChangeWorker(worker: "ann", name: "Ann Ash"))
    expectNoDifference(Self.refusal(same, context), [.nothingChanges])
  }

  @Test func aTeamHasOneName() throws {
    let context = Self.context([Self.ann], by: "owner")
    func register(_ team: TeamID, called name: String?) -> StaffCommand {
      .register(RegisterWorker(worker: "bo", name: "Bo Oak", roles: ["worker"], team: team, teamName: name))
    }
    #expect(try register("north", called: nil).decide(in: context).worker.teamName == "North")
    #expect(try register("south", called: "The South").decide(in: context).worker.teamName == "The South")
    #expect(try register("quay", called: nil).decide(in: context).worker.teamName == "Quay")
    expectNoDifference(Self.refusal(register("north", called: "Nord"), context), [.teamNamed("north", "North")])
    let renamed = StaffCommand.change(ChangeWorker(worker: "ann", teamName: "Nord"))
    #expect(try renamed.decide(in: context).worker.teamName == "Nord", "nobody else calls it otherwise")
  }
}
