import Testing
import Workflow

@testable import Definitions
@testable import Screens

/// How a tour goes on: given a step, when this is seen, then that.
@Suite struct TourGuideTests {
  private func step(
    _ until: TourSign..., at places: [TourPlace] = [.tray], lost: String? = nil
  ) -> TourDefinition.Step {
    TourDefinition.Step(says: "Do it.", at: places, lost: lost, until: until, walk: [])
  }

  private func guide(_ steps: TourDefinition.Step..., seeing sight: TourSight = .tray) -> TourGuide {
    TourGuide(
      TourDefinition(role: "chair", title: "Chair", worker: "owen.price", families: [1], steps: steps), seeing: sight)
  }

  @Test func whatHasToChangeIsComparedWithTheBeginningOfTheStep() {
    var guide = guide(step(.moved), step(.moved))
    guide.observe(.tray)
    #expect((guide.index, guide.arrival) == (0, .stayed))
    guide.observe(.tray.pointing(at: "b"))
    #expect((guide.index, guide.arrival) == (1, .done))
    guide.observe(.tray.pointing(at: "b"))
    #expect((guide.index, guide.arrival) == (1, .stayed))
    guide.observe(.tray)
    #expect(guide.index == 2)
    #expect(guide.marks == [.done, .done])
    #expect(guide.step == nil)
  }

  @Test func otherKeysAreNoStep() {
    var guide = guide(step(.recorded("forms-authorised")))
    var sight = TourSight(place: .form, base: .form)
    guide.observe(sight)
    sight.recorded = ["forms-rejected": 1]
    guide.observe(sight)
    #expect(guide.index == 0)
    sight.recorded = ["forms-rejected": 1, "forms-authorised": 1]
    guide.observe(sight)
    #expect(guide.index == 1)
  }

  @Test func someWordsAreMoreThanAKey() {
    var guide = guide(step(.typed, at: [.form]), seeing: .form("Police"))
    guide.observe(.form("Police c"))
    #expect(guide.index == 0)
    guide.observe(.form("Police came"))
    #expect(guide.index == 1)
  }

  @Test func whatWasTypedHasToBeThereAgain() {
    var guide = guide(step(.typed, at: [.form]), step(.screen(.tray)), step(.kept), seeing: .form(""))
    guide.observe(.form("The sc"))
    guide.observe(.form("The school rang"))
    guide.observe(.tray)
    #expect(guide.index == 2)
    guide.observe(.form("The sc"))
    #expect(guide.index == 2)
    guide.observe(.form("The school rang"))
    #expect(guide.index == 3)
  }

  @Test func anAnswerIsComparedWithTheFormBeforeTheDialog() {
    var guide = guide(step(.screen(.prompt)), step(.screen(.form), .answered), seeing: .form("a"))
    guide.observe(TourSight(place: .prompt, base: .form))
    #expect(guide.index == 1)
    guide.observe(.form("a"))
    #expect(guide.index == 1)
    guide.observe(.form("b"))
    #expect(guide.index == 2)
  }

  @Test func aStepCanBeSkippedAndGoneBackTo() {
    var guide = guide(step(.screen(.form)), step(.screen(.tray)))
    guide.goBack()
    #expect(guide.index == 0)
    guide.skip()
    #expect((guide.index, guide.marks, guide.arrival) == (1, [.skipped, .open], .skipped))
    guide.goBack()
    #expect((guide.index, guide.marks, guide.arrival) == (0, [.open, .open], .back))
    guide.observe(.form(""))
    #expect((guide.index, guide.marks) == (1, [.done, .open]))
    // It is as if it were done still: it has to be done anew.
    guide.goBack()
    guide.observe(.form(""))
    #expect(guide.index == 0)
    guide.observe(.tray)
    #expect(guide.index == 0)
    guide.observe(.form(""))
    #expect(guide.index == 1)
    guide.skip()
    guide.skip()
    #expect((guide.index, guide.step == nil) == (2, true))
    guide.goBack()
    #expect((guide.index, guide.marks) == (1, [.done, .open]))
  }

  @Test func whoeverWentElsewhereIsToldTheWayBack() {
    var guide = guide(step(.moved, lost: "Press x."), step(.moved, at: [.form]))
    #expect(guide.wayBack == nil)
    guide.observe(TourSight(place: .summary, base: .summary, below: [.tray]))
    #expect(guide.wayBack == .escape(to: .tray))
    guide.observe(TourSight(place: .summary, base: .summary))
    #expect(guide.wayBack == .words("Press x."))
    // A question over the right screen is part of the way.
    guide.observe(TourSight(place: .confirm, base: .tray, below: [.tray]))
    #expect(guide.wayBack == nil)
    guide.skip()
    #expect(guide.wayBack == .stepBack(to: .form))
    guide.observe(.tray)
    #expect(guide.wayBack == .stepBack(to: .form))
  }
}

extension TourSight {
  fileprivate static let tray = TourSight(place: .tray, base: .tray, pointed: "a")

  fileprivate func pointing(at place: String) -> TourSight {
    var sight = self
    sight.pointed = place
    return sight
  }

  fileprivate static func form(_ text: String) -> TourSight {
    TourSight(place: .form, base: .form, below: [.tray], written: ["reason": text])
  }
}
