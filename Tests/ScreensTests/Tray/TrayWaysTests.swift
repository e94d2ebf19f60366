import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

/// What one key of the tray leads to: the form that was left, the next task of nobody, a visit, the last minutes.
struct TrayWaysTests {
  @Test func goesOnWithTheFormThatWasLeft() {
    let world = World()
    let driver = Driver(world.session(), width: 100, height: 30)
    #expect(driver.type(".").message.contains("You have left no form to go on with yet: F finds any."))
    let form = TaskID(StepID("initial-conference", 1), "report")
    let draft = { (id: CaseID, at: String) in
      Draft(
        caseID: id, form: form, worker: World.amina.id, revision: 1, answers: [:], focus: nil, offset: 0,
        savedAt: Instant(Moment(at) ?? Moment(day: .earliest, time: .midnight)))
    }
    world.store.saveDraft(draft("C0002", "2026-01-25T09:00"))
    world.store.saveDraft(draft("C0003", "2026-01-24T09:00"))
    driver.type(".")
    #expect(driver.shell.top is FormScreen)
    #expect(driver.text.contains("Okafor"))
    driver.press(.escape, .escape)
    // What was left and saved later is nearer.
    let row = FormRow(
      caseID: "C0003", form: form, label: "", title: "", stepTitle: "", state: .draft,
      savedAt: world.clock.now, savedBy: "")
    let place = KeptPlace(
      hit: FindHit(row), isPinned: false, at: world.clock.now, writing: KeptPlace.Writing(field: nil, offset: 0))
    world.store.keep(place, of: World.amina.id)
    #expect(driver.type(".").text.contains("Evans"))
  }

  @Test func takesTheNextTaskOfNobodyThatOneMayDo() {
    let world = World()
    let driver = Driver(world.session(as: World.cerys), width: 100, height: 30)
    let unclaimed = { world.store.tray(TrayPage(view: .queues(World.cerys.queues), limit: 500)) }
    let waiting = unclaimed().filter { $0.worker == nil }
    driver.type("T")
    guard let first = waiting.first else {
      #expect(driver.message.contains("No task of yours or of your team waits for somebody."))
      return
    }
    #expect(driver.message.contains("Yours now: \(first.title.inSentence)"))
    #expect(driver.selectedRow?.contains(first.label) == true)
    #expect(unclaimed().filter { $0.worker == nil }.count == waiting.count - 1)
    driver.type("u")
    #expect(unclaimed().filter { $0.worker == nil } == waiting)
  }

  @Test func saysWhereNothingWaits() {
    let driver = Driver(World(families: false).session())
    #expect(driver.type("T").message.contains("No task of yours or of your team waits for somebody."))
    #expect(driver.type("M").message.contains("There is no task under the cursor."))
    #expect(driver.type("V").message.contains("There is no task under the cursor."))
  }

  @Test func aVisitWantsToBeTold() {
    let driver = Driver(World().session(), width: 100, height: 30).type("V")
    #expect(driver.text.contains("26 Jan 2026"))
    driver.press(.control("s"))
    #expect(driver.text.contains("Say what was seen and said."))
    driver.type("both seen").press(.control("s"))
    #expect(driver.message.contains("Added to the chronology, 26 Jan 2026."))
  }

  @Test func minutesThatThereAreNoneOfAreSaid() {
    let world = World()
    let driver = Driver(world.session(), width: 100, height: 30).select("Smith").type("M")
    #expect(driver.message.contains("No meeting about") && driver.message.contains("has minutes yet."))
  }

  @Test func aLetterIsAWeekdayWhereOneAloneBeginsSo() {
    let session = World().session()
    #expect(TrayScreen.deadline("m", in: session)?.day == Day("2026-02-02"))
    #expect(TrayScreen.deadline("F", in: session)?.day == Day("2026-01-30"))
    #expect(TrayScreen.deadline("t", in: session) == nil)
    #expect(TrayScreen.deadline("s", in: session) == nil)
    #expect(TrayScreen.deadline("x", in: session) == nil)
  }

  @Test func onAMondayWhatChangedCountsFromFriday() {
    let calendar = WorkingCalendar.englandAndWales
    let days = [("2026-01-12", "2026-01-09", "Fri 9 Jan"), ("2026-01-13", "2026-01-12", "yesterday")]
    for (today, first, wording) in days {
      let (today, first) = (Day(today) ?? .earliest, Day(first) ?? .earliest)
      #expect(TrayChange.firstDay(asOf: today, calendar) == first)
      #expect(TrayChange.wording(of: first, asOf: today) == wording)
    }
  }
}
