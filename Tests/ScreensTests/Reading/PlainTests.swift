import Terminal
import Testing
import Workflow

@testable import Screens

/// The program on a terminal of lines: real keys, and all that a screen reader is given after each.
@Suite("Plain screens")
struct PlainTests {
  @Test("the tray: rows, tabs, a filter, the reason for a date, what can't be done")
  func tray() {
    checkTranscript(
      "tray", World().session(),
      keys(
        Key.down, Key.down, "d", "2", "1", "/", "evans", Key.left, Key.backspace, "n", Key.enter, Key.escape, "c",
        InputEvent.idle, Key.control("l")))
  }

  @Test("a family found by name, its summary and its pathway")
  func pathway() {
    checkTranscript(
      "pathway", World().session(),
      keys("f", "cart", Key.enter, Key.enter, Key.down, Key.down, "p", Key.down, Key.up, "t", Key.escape, Key.escape))
  }

  @Test("a form: fields, choices, text, what is missing")
  func form() throws {
    let world = FormWorld()
    try world.finishEnquiry()
    checkTranscript(
      "form", world.session(as: FormWorld.amina),
      keys(
        "b", "Two children.", Key.left, Key.left, "!", InputEvent.idle, Key.tab, "fri", Key.tab, Key.tab, Key.tab,
        Key.tab, Key.character(" "), Key.down, Key.tab, "One.", Key.enter, "Two.", Key.up, Key.control("s"),
        Key.function(8), Key.escape, Key.escape),
      root: FormScreen(caseID: world.caseID, form: FormWorld.report))
  }

  @Test("dialogs: a question, a list, a calendar, a sheet that is filled in")
  func dialogs() {
    let session = World().session()
    checkTranscript("dialog-worker", session, keys("r", Key.down, "ce", Key.escape, Key.escape))
    checkTranscript(
      "dialog-sheet", session,
      keys(
        "f", "Zenith", Key.control("n"), Key.tab, "4 Mill Lane", Key.home, Key.shiftEnd, Key.tab, "Ada",
        Key.control("s"),
        Key.escape))
    checkTranscript(
      "dialog-confirm", session, keys(Key.tab, Key.enter),
      root: ConfirmDialog(title: "Close", message: "Close the strategy discussion?", confirm: "Close", tag: "t"))
    checkTranscript(
      "dialog-calendar", session, keys(Key.right, Key.down, Key.end, "mon", Key.escape),
      root: CalendarDialog(
        title: "Date", day: Day("2026-01-26") ?? .earliest, due: Day("2026-02-03").map { Deadline(day: $0) },
        explanation: "Five working days.", tag: "t"))
  }

  @Test("the help reads the keys, and does what is under the cursor")
  func help() {
    checkTranscript("help", World().session(), keys("?", Key.down, "pathway", Key.enter, Key.enter, Key.escape, "q"))
  }
}
