import Casework
import Screens
import Terminal
import Testing
import Workflow

@Suite("Dialogs")
struct DialogTests {
  let world = MeetingWorld()

  /// The answer that keys lead to: characters are typed or looked up, as the dialog wants.
  private func answer(_ dialog: any Screen, _ events: [InputEvent]) -> DialogAnswer? {
    var player = AnswerRecorder(dialog, world.session())
    for event in events { player.send(event) }
    return player.answer
  }

  private func keys(_ keys: Key...) -> [InputEvent] { keys.map(InputEvent.key) }
  private func typed(_ text: String) -> [InputEvent] { text.map { .key(.character($0)) } }

  @Test("a question is answered no until it is made yes")
  func confirm() {
    let dialog = ConfirmDialog(title: "Close", message: "Close it?", confirm: "Close", tag: "t")
    #expect(answer(dialog, keys(.enter)) == .cancelled)
    #expect(answer(dialog, keys(.tab, .enter)) == .confirmed)
    #expect(answer(dialog, keys(.right, .left, .enter)) == .cancelled)
    #expect(answer(dialog, keys(.character("y"))) == .confirmed)
    for key in [Key.character("n"), .character("q"), .escape] { #expect(answer(dialog, keys(key)) == .cancelled) }
  }

  @Test("a line of text is trimmed, and not taken blank where it is needed")
  func prompt() {
    let dialog = PromptDialog(title: "Reason", label: "The reason", tag: "t", about: "")
    #expect(answer(dialog, keys(.enter)) == nil)
    #expect(answer(dialog, typed("  so it is ") + keys(.enter)) == .text("so it is"))
    #expect(answer(dialog, [.paste("two\nlines")] + keys(.enter)) == .text("two lines"))
    #expect(answer(dialog, typed("q?:") + keys(.enter)) == .text("q?:"))
    #expect(answer(dialog, keys(.escape)) == .cancelled)
    #expect(
      answer(PromptDialog(title: "", label: "", tag: "t", isRequired: false, about: ""), keys(.enter)) == .text(""))
  }

  @Test("one of several: arrows, jk, letters that narrow")
  func choice() {
    let choices = ["Apple", "Banana", "Éclair", "Jelly", "Kiwi"].map { Choice($0.lowercased(), title: $0) }
    let one = ChoiceDialog(title: "One", choices: choices, selected: ["banana"], multiple: false, tag: "t")
    #expect(answer(one, keys(.enter)) == .choice("banana"))
    #expect(answer(one, keys(.character("j"), .down, .character("k"), .enter)) == .choice("éclair"))
    #expect(answer(one, typed("ecl") + keys(.enter)) == .choice("éclair"))
    #expect(answer(one, typed("/jel") + keys(.enter)) == .choice("jelly"))
    #expect(answer(one, typed("xx") + keys(.enter)) == nil)
    #expect(answer(one, typed("xx") + keys(.escape, .enter)) == .choice("apple"))
    #expect(answer(one, typed("xx") + keys(.escape, .escape)) == .cancelled)
    let some = ChoiceDialog(title: "Some", choices: choices, selected: ["kiwi"], multiple: true, tag: "t")
    #expect(answer(some, keys(.enter)) == .choices(["kiwi"]))
    #expect(answer(some, keys(.home, .character(" "), .end, .character(" "), .enter)) == .choices(["apple"]))
    #expect(answer(some, typed("ban ") + keys(.enter)) == .choices(["banana", "kiwi"]))
    #expect(answer(ChoiceDialog(title: "None", choices: [], tag: "t"), keys(.enter, .down, .escape)) == .cancelled)
  }

  @Test("a worker is found by a part of the name, within a role where one is given")
  func worker() {
    let any = WorkerDialog(title: "Find", role: nil, tag: "t")
    #expect(answer(any, typed("oko") + keys(.enter)) == .choice("efe.okoro"))
    #expect(answer(any, keys(.down, .enter)) == .choice("ben.cole"))
    #expect(answer(any, typed("nobody") + keys(.enter)) == nil)
    let chair = WorkerDialog(title: "Chair", role: "chair", tag: "t")
    #expect(answer(chair, keys(.enter)) == .choice("cerys.pugh"))
    #expect(answer(chair, typed("oko") + keys(.enter, .escape)) == .cancelled)
  }

  @Test("a day is walked to or typed")
  func calendar() throws {
    let day = try #require(Day("2026-01-14"))
    let dialog = CalendarDialog(title: "Date", day: day, due: nil, explanation: nil, tag: "t")
    func chosen(_ events: [InputEvent]) -> String? {
      if case .choice(let iso) = answer(dialog, events + keys(.enter)) { iso } else { nil }
    }
    #expect(chosen([]) == "2026-01-14")
    #expect(chosen(keys(.left, .up)) == "2026-01-06")
    #expect(chosen(keys(.character("l"), .character("j"))) == "2026-01-22")
    #expect(chosen(keys(.pageDown)) == "2026-02-14")
    #expect(chosen(keys(.home)) == "2026-01-02")
    #expect(chosen(typed("+10wd")) == "2026-01-16")
    #expect(chosen(typed("12 july")) == "2026-07-12")
    #expect(chosen(typed("soon")) == nil)
    #expect(chosen(typed("fri") + keys(.escape)) == "2026-01-09")
    #expect(answer(dialog, typed("soon") + keys(.escape, .escape)) == .cancelled)
    let limited = CalendarDialog(
      title: "Date", day: day, due: Deadline(day: day.adding(days: 9)), explanation: "Because.", tag: "t")
    #expect(answer(limited, keys(.character("d"), .enter)) == .choice("2026-01-23"))
  }

  @Test("the ends of the calendar and every size are drawn")
  func sizes() {
    for day in [Day.earliest, .latest] {
      let dialog = CalendarDialog(title: "Date", day: day, due: Deadline(day: day), explanation: "Why", tag: "t")
      for size in [(0, 0), (1, 1), (20, 2), (20, 5), (24, 5), (30, 9), (46, 12), (71, 20), (72, 11), (200, 60)] {
        var player = AnswerRecorder(dialog, world.session())
        for key in [Key.left, .right, .up, .down, .pageUp, .pageDown] { player.send(.key(key)) }
        _ = player.frame(size.0, size.1)
        let long = String(repeating: "A reason that is longer than the box 山田 ", count: 9)
        for dialog in [
          PromptDialog(title: "Reason", label: "The reason", text: long, tag: "t", about: ""),
          ConfirmDialog(title: long, message: long, confirm: long, tag: "t"),
          ChoiceDialog(title: "Choose", choices: [Choice("a", title: long)], tag: "t"),
        ] as [any Screen] {
          _ = AnswerRecorder(dialog, world.session()).frame(size.0, size.1)
        }
      }
    }
  }
}

/// Plays events into one dialog until it answers.
struct AnswerRecorder {
  var screen: any Screen
  let session: Session
  var answer: DialogAnswer?

  init(_ screen: any Screen, _ session: Session) {
    self.screen = screen
    self.session = session
    _ = self.screen.appear(in: session)
  }

  mutating func send(_ event: InputEvent) {
    guard answer == nil else { return }
    var effects: [Effect] = []
    if case .key(let key) = event, let binding = binding(of: key) {
      if screen.availability(of: binding.action) == .available { effects = screen.perform(binding.action, in: session) }
    } else {
      effects = screen.receive(event, in: session)
    }
    for case .answer(let given, _) in effects { answer = given }
  }

  private func binding(of key: Key) -> Binding? {
    if screen.capturesText, case .character = key { return nil }
    return screen.bindings.first { $0.keys.contains(key) }
  }

  func frame(_ width: Int, _ height: Int) -> Buffer {
    var buffer = Buffer(size: Size(width: width, height: height))
    screen.render(into: &buffer, area: buffer.area, theme: Theme(depth: .indexed), session: session)
    return buffer
  }
}
