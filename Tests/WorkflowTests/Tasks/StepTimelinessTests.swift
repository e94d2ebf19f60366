import Testing

@testable import Workflow

/// How a step stands against its limits.
@Suite struct StepTimelinessTests {
  private static func again(_ span: String) -> Timescale {
    var limit = Timescale.limit("again", (span, "watch", .reached(.held)))
    limit.isRecurring = true
    return limit
  }

  private func standing(_ step: StepID, in house: Lighthouse) -> StepTimeliness? {
    house.file.step(step).flatMap {
      house.file.timeliness(of: $0, procedure: house.procedure, calendar: Lighthouse.calendar)
    }
  }

  @Test func aMeetingIsDoneWhenItIsHeldAndOtherWorkWhenItIsClosed() throws {
    let limit = Timescale.limit("first", ("10 working days", "sighting", .reached(.opened)))
    var house = Lighthouse(sighting: [limit], watch: [limit])
    let watch = StepID("watch", 1)
    house.open(watch, "2026-01-05")
    #expect(standing(watch, in: house)?.done == nil)
    #expect(standing(Lighthouse.sighting, in: house)?.due.deadline == Deadline("2026-01-19"))
    house.hold(watch, "2026-01-21")
    #expect(standing(watch, in: house)?.done == Moment("2026-01-21 10:00"))
    house.file.evolve(
      .stepClosed(StepClosed(step: Lighthouse.sighting)), signature: Lighthouse.signature("2026-01-16"))
    #expect(standing(Lighthouse.sighting, in: house)?.done == Moment("2026-01-16 09:00"))
  }

  @Test func whatHasNoLimitOrWasCalledOffHasNoStanding() {
    let limit = Timescale.limit("first", ("10 working days", "sighting", .reached(.opened)))
    var house = Lighthouse(sighting: [limit])
    house.open(StepID("watch", 1), "2026-01-05")
    #expect(standing(StepID("watch", 1), in: house) == nil)
    let cancelled = StepCancelled(step: Lighthouse.sighting, reason: "Fog.")
    house.file.evolve(.stepCancelled(cancelled), signature: Lighthouse.signature("2026-01-06"))
    #expect(standing(Lighthouse.sighting, in: house) == nil)
  }

  /// A watch is due three months after the inspection before it. It was held after the first one; that another has been
  /// held since makes it neither early nor late.
  @Test func whatIsDoneIsJudgedByTheLimitsOfItsTime() throws {
    let limit = Timescale(
      key: "mid", limits: [TimeLimit("3 months", "inspection", .reached(.held), isPrevious: true)], isNational: false,
      cite: "The log")
    var house = Lighthouse(watch: [limit], laterWatch: [limit])
    let (first, second, watch) = (StepID("inspection", 1), StepID("inspection", 2), StepID("watch", 1))
    house.open(first, "2026-01-05")
    house.hold(first, "2026-01-14")
    house.open(second, "2026-01-14")
    house.open(watch, "2026-01-14")
    house.hold(watch, "2026-04-20")
    #expect(standing(watch, in: house)?.due.deadline == Deadline("2026-04-14"))
    house.hold(second, "2026-07-14")
    let later = StepID("watch", 2)
    house.open(later, "2026-07-14")
    #expect(standing(watch, in: house)?.due.deadline == Deadline("2026-04-14"))
    #expect(standing(watch, in: house)?.done == Moment("2026-04-20 10:00"))
    #expect(standing(later, in: house)?.due.deadline == Deadline("2026-10-14"))
  }

  @Test func aStepThatRecursIsDoneOnTheDateFromWhichTheNextIsCounted() throws {
    var limit = Timescale.limit("again", ("2 weeks", "sighting", .answer("log", "on")))
    limit.isRecurring = true
    let first = Timescale.limit("first", ("2 weeks", "sighting", .reached(.opened)))
    var house = Lighthouse(sighting: [first])
    house.procedure.timescales.append(limit)
    house.procedure.steps[0].dueLater = ["again"]
    house.write("log", .finalised, [FieldAddress("on"): .text("2026-01-12")], finalised: "2026-01-26")
    #expect(standing(Lighthouse.sighting, in: house)?.done == nil, "its record is not closed")
    house.file.evolve(
      .stepClosed(StepClosed(step: Lighthouse.sighting)), signature: Lighthouse.signature("2026-01-26"))
    #expect(standing(Lighthouse.sighting, in: house)?.done == Moment("2026-01-12 00:00"))
    house.write("log", .finalised, [FieldAddress("on"): .text("soon")], finalised: "2026-01-26")
    #expect(standing(Lighthouse.sighting, in: house)?.done == Moment("2026-01-26 09:00"), "no date can be read")
  }

  @Test func whoWasAllocatedIsKnownForEveryMoment() throws {
    var house = Lighthouse()
    #expect(house.file.allocated(in: "keeper", at: try #require(Moment("2026-01-07 12:00"))) == nil)
    for (worker, day) in [("ann", "2026-01-06"), ("bo", "2026-02-02")] {
      house.file.evolve(
        .workerAllocated(WorkerAllocated(role: "keeper", worker: WorkerID(worker))),
        signature: Lighthouse.signature(day))
    }
    for (moment, worker) in [
      ("2026-01-01 12:00", "ann"), ("2026-01-07 12:00", "ann"), ("2026-02-02 08:59", "ann"), ("2026-02-02 09:00", "bo"),
    ] {
      #expect(house.file.allocated(in: "keeper", at: try #require(Moment(moment))) == WorkerID(worker))
    }
    #expect(house.file.allocations["keeper"] == "bo")
  }
}
