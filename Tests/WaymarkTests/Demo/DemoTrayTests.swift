import Casework
import Testing
import Workflow

@testable import waymark

/// The demo's trays: somebody for every role, a family for every task, and a fair day for the default worker.
@Suite struct DemoTrayTests {
  let sample: DemoSample
  let today: Day

  init() throws {
    sample = try DemoSample.forty.get()
    today = sample.today
  }

  @Test func aDozenWorkersInTwoTeamsHoldEveryRole() {
    let workers = sample.authority.workers
    #expect((12...14).contains(workers.count))
    #expect(workers.first?.id == DemoAuthority.defaultWorker)
    for role in sample.procedure.roles {
      #expect(workers.contains { $0.roles.contains(role.key) }, "\(role.key)")
    }
    let teams = Set(workers.filter { $0.roles == ["social-worker"] }.map(\.team))
    #expect(teams == ["north", "south"])
    #expect(Set(workers.filter { $0.roles == ["team-manager"] }.map(\.team)) == teams)
  }

  @Test func everyTaskOfEveryStepStandsInSomeTray() {
    for step in sample.procedure.steps {
      for task in step.tasks { #expect(sample.openTasks.contains("\(step.key)/\(task.key)")) }
    }
    #expect(Set(sample.tray.map(\.kind)) == [.work, .request])
  }

  @Test func everyRoleHasSomethingToDo() {
    for role: RoleKey in ["social-worker", "chair", "minute-taker", "conference-support"] {
      for worker in sample.authority.workers where worker.roles == [role] {
        #expect(!sample.tasks(of: worker.id).isEmpty, "\(worker.id)")
      }
    }
    for manager in sample.authority.workers where manager.roles == ["team-manager"] {
      #expect(sample.tasks(of: manager.id).contains { $0.kind == .request }, "\(manager.id)")
    }
    // Records support rolls back: there are authorised forms, and one that was rolled back.
    #expect(sample.files.flatMap(\.forms).contains { $0.state == .authorised })
    #expect(sample.files.flatMap(\.forms).contains { $0.returned?.isRollBack == true })
  }

  @Test func theDefaultWorkerHasAFairDay() {
    let mine = sample.tasks(of: DemoAuthority.defaultWorker)
    #expect((12...16).contains(mine.count), "\(mine.count)")
    #expect(sample.count(mine) { $0 < today } >= 2)
    #expect(sample.count(mine) { $0 == today } >= 2)
    #expect(sample.count(mine) { $0 > today && $0 <= today.adding(days: 4) } >= 2)
    #expect(mine.contains { $0.note?.hasPrefix("draft") == true })
    #expect(mine.contains { $0.note?.hasPrefix("returned") == true })
    let requests = sample.tray.filter { $0.kind == .request && $0.worker == "grace.obi" }
    #expect(requests.contains { $0.from == "Amina Shah" })
  }

  @Test func everyTaskIsDueOnSomeDay() {
    #expect(sample.tray.filter { $0.due == nil }.map { "\($0.caseID) \($0.task)" } == [])
  }

  @Test func othersAreLateToo() {
    let others = sample.tray.filter { $0.worker != DemoAuthority.defaultWorker }
    #expect(sample.count(others) { $0 < today } >= 4)
    #expect(sample.count(others) { $0 == today } >= 1)
    #expect(sample.count(others) { $0 > today } >= 20)
  }

  @Test func everyFamilyIsAtItsStatedPoint() {
    for (file, plot) in zip(sample.files, DemoPlot.all) {
      let open = Set(sample.tray.filter { $0.caseID == file.id }.map(\.task))
      for stall in plot.stalls { #expect(open.contains(stall.task), "\(file.id) \(plot.point): \(stall.task)") }
      for task in plot.rejected { #expect(file.form(task)?.state == .rejected, "\(file.id) \(plot.point)") }
      if let task = plot.rolledBack { #expect(open.contains(task), "\(file.id) \(plot.point)") }
      for task in plot.claimed {
        #expect(sample.tray.contains { $0.caseID == file.id && $0.task == task && $0.worker == "tom.reed" })
      }
    }
    let ended = zip(sample.files, DemoPlot.all).filter { file, _ in file.steps.allSatisfy { !$0.state.isOpen } }
    #expect(ended.map(\.1.point) == ["Enquiry without a conference", "Plan ended by the review"])
    #expect(Set(DemoPlot.all.map(\.point)).count >= 38)
  }

  @Test func formsAndStepsAreInEveryState() {
    #expect(Set(sample.files.flatMap(\.forms).map(\.state)) == Set(FormState.allCases))
    let steps = Set(sample.files.flatMap(\.steps).map(\.state))
    #expect(steps.isSuperset(of: [.started, .completed, .cancelled]))
  }

  /// The rows of the family, as `step/task worker`.
  private func rows(of family: String) -> [String] {
    sample.tray.filter { $0.label.hasPrefix(family) }.map { "\($0.task) \($0.worker?.rawValue ?? "-")" }
  }

  @Test func theFamiliesThatTheReadMeNamesAreWhereItSays() throws {
    let evans = sample.tray.filter { $0.label.hasPrefix("Evans") }
    #expect(evans.contains { $0.task == TaskID("core-group-3/organise") && ($0.due?.day ?? today) < today })
    #expect(rows(of: "Evans").contains("review-conference-2/organise amina.shah"))
    #expect(rows(of: "Gwynne").contains("initial-conference-1/report amina.shah"))
    #expect(sample.tray.contains { $0.label.hasPrefix("Gwynne") && $0.note?.hasPrefix("returned: ") == true })
    let ashdown = try #require(sample.tray.first { $0.label.hasPrefix("Ashdown") && $0.task.task == "report" })
    #expect(ashdown.due?.day == today && ashdown.note?.hasPrefix("draft") == true)
    #expect(
      Set(rows(of: "Pryce")) == [
        "core-group-1/organise amina.shah", "review-conference-1/organise amina.shah",
        "review-conference-1/report amina.shah",
      ])
    #expect(rows(of: "Whitlow") == ["section-47-1/enquiry grace.obi"])
    #expect(
      Set(rows(of: "Haddad")) == ["initial-conference-1/outcomes owen.price", "initial-conference-1/minutes mei.lin"])
    #expect(
      rows(of: "Sørbye")
        == ["initial-conference-1/outline-plan tom.reed", "initial-conference-1/distribute mei.lin"])
    #expect(rows(of: "Ó Briain").contains("initial-conference-1/report grace.obi"))
  }
}
