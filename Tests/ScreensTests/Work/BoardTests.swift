import Casework
import Testing
import Workflow

@Suite("A board")
struct BoardTests {
  private func board(_ change: (WorkWorld) throws -> Void = { _ in }) throws -> Board {
    let world = WorkWorld()
    try change(world)
    let board = Board(
      of: WorkWorld.step, in: try world.service.file(world.caseID), procedure: WorkProcedure.procedure,
      calendar: world.service.calendar, now: world.clock.now, worker: { world.service.worker($0) })
    return try #require(board)
  }

  @Test("has a column for each lane and a row for each period, and one more for tasks in none")
  func shape() throws {
    let board = try board()
    #expect(board.lanes.map(\.title) == ["Social worker", "Conference support", "Team manager"])
    #expect(board.periods == ["Day 1", "Day 2-3", "Day 4-5", ""])
    #expect(board.tasks(in: "social-worker", "Day 1").map(\.title) == ["Check the referral", "Ask for the papers"])
    #expect(board.tasks(in: "team-manager", "Day 2-3").map(\.title) == ["Advice of the manager"])
    #expect(board.tasks(in: "social-worker", "").map(\.title) == ["Action taken", "Close the contact"])
  }

  @Test("marks what is done, open, waiting and late")
  func marks() throws {
    let open = try board()
    #expect(open.tasks.map(\.state.mark).joined() == "●●○●●●○○")
    #expect(open.tasks[0].due == Deadline(day: try #require(Day("2026-01-12"))) && !open.tasks[0].isLate)
    let late = try board { $0.clock.set("2026-01-13 09:00") }
    #expect(late.tasks[0].isLate)
    let done = try board {
      try $0.tickAll()
      $0.clock.set("2026-01-13 09:00")
    }
    #expect(done.tasks[0].state == .done && done.tasks[0].due == nil && !done.tasks[0].isLate)
  }

  @Test("there is none for a step without lanes")
  func none() throws {
    var procedure = WorkProcedure.procedure
    procedure.steps[0].lanes = []
    let world = WorkWorld(procedure: procedure)
    let board = Board(
      of: WorkWorld.step, in: try world.service.file(world.caseID), procedure: procedure,
      calendar: world.service.calendar, now: world.clock.now, worker: { _ in nil })
    #expect(board == nil)
  }
}
