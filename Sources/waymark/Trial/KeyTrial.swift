import Casework
import Screens
import Terminal
import Workflow

/// One person at the screens, typing whatever comes: each event goes to the real shell, over a copy of the trial's
/// store, and after each all that must always hold is checked.
final class KeyTrial {
  let place: TrialPlace
  let desk: TrialDesk
  let shell: Shell
  /// How many entries of each stream were looked at before.
  private let looked: [StreamID: Int]
  private(set) var size: Size
  /// All that was typed after the place was reached.
  private(set) var typed: [InputEvent] = []
  /// True once somebody has left the program.
  private(set) var hasLeft = false

  /// Something that must never be, and how the screen looked.
  struct Broken: Error, Hashable {
    /// What it is, without what differs from one time to the next.
    var rule: String
    var detail: String
  }

  /// Opens the program in a window of a size and goes to a place; throws where its keys lead elsewhere.
  init(_ place: TrialPlace, in store: TrialStore, size: Size = Size(width: 80, height: 24)) throws {
    self.place = place
    self.size = size
    looked = [:]
    desk = try store.desk(of: place.worker)
    shell = makeShell(
      session: desk.session, depth: .indexed, tours: TrialTours(isDue: place.type == "TourOffer"))
    _ = shell.render(size: size)
    try play(TypedScript(place.keys))
    _ = shell.render(size: size)
    guard shell.topType == place.type else {
      throw Complaint(
        "\(place.name): \(place.keys) leads to \(shell.topType), not \(place.type):\n\(shell.render(size: size).text)")
    }
    typed = []
  }

  /// Goes on from where another stands, at a desk with the same in its store. The other goes on from there too: nothing
  /// that is done here changes it. Of the journal, what is named was looked at.
  init(_ other: KeyTrial, at desk: TrialDesk, looked: [StreamID: Int]) {
    (place, size, self.desk, self.looked) = (other.place, other.size, desk, looked)
    shell = Shell(copying: other.shell, session: desk.session)
  }

  /// How many entries each stream has, all of which hold.
  func lookedStreams() throws -> [StreamID: Int] {
    try checkJournal(rebuilds: false)
    let store = desk.session.service.store.seen(within: .whole)
    return try Dictionary(uniqueKeysWithValues: store.streams().map { ($0, try store.version(of: $0)) })
  }

  /// Types what a script says, without looking; throws where there is no line that it goes to.
  func play(_ script: TypedScript) throws {
    for step in script.steps { try play(step) }
  }

  private func play(_ step: TypedScript.Step) throws {
    switch step {
    case .events(let events): for event in events { send(event) }
    case .go(let text):
      for _ in 0..<200 where !line.contains(text) { send(.key(.down)) }
      guard line.contains(text) else {
        throw Complaint("\(place.name): no line holds \"\(text)\":\n\(shell.render(size: size).text)")
      }
    }
  }

  /// The line that the cursor is in.
  private var line: String {
    let reading = shell.reading(size: size)
    return reading.focus.map { focus in
      focus.spoken ?? (reading.lines.indices.contains(focus.line) ? reading.lines[focus.line].text : "")
    } ?? ""
  }

  /// Types an event and draws what is there then; throws what must never be.
  func type(_ event: InputEvent) throws(Broken) {
    send(event)
    guard !hasLeft else { return }
    let frame = shell.render(size: size)
    try check(frame)
    // Every frame is looked at; what costs as much as a frame again, now and then.
    if typed.count % 4 == 0, let stray = shell.strayDrawing(size: size) { throw Broken(rule: "inside", detail: stray) }
    if typed.count % 16 == 0 {
      try check(shell.readAloud(size: size))
      _ = shell.render(size: size)
    }
  }

  /// Types an event, without looking.
  private func send(_ event: InputEvent) {
    guard !hasLeft else { return }
    desk.clock.tick()
    typed.append(event)
    if case .resize(let size) = event { self.size = size }
    switch shell.update(event) {
    case .continue, .redraw, .suspend: break
    case .edit(let text, let tag): shell.takeBack(text + " (edited)", tag: tag)
    case .quit: hasLeft = true
    }
  }

  private func check(_ frame: Buffer) throws(Broken) {
    guard frame.size == size else { throw Broken(rule: "size", detail: "the frame is \(frame.size), not \(size)") }
    let isLarge = size.width >= 40 && size.height >= 8
    if frame.text(row: 0).allSatisfy({ $0 == " " }) || (isLarge && !frame.text(row: 0).contains(shell.titleStart)) {
      throw Broken(rule: "title", detail: "the first line is \"\(frame.text(row: 0))\"")
    }
    if let cursor = frame.cursor, !frame.area.contains(cursor) {
      throw Broken(rule: "cursor", detail: "the cursor is at \(cursor.x),\(cursor.y)")
    }
    for row in 0..<frame.height {
      for scalar in frame.text(row: row).unicodeScalars where KeyTrial.isHarmful(scalar) {
        throw Broken(rule: "control", detail: "row \(row) has U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  private func check(_ reading: Reading) throws(Broken) {
    if reading.title.isEmpty { throw Broken(rule: "reading", detail: "the screen has no title") }
    for line in reading.lines {
      for scalar in line.text.unicodeScalars where KeyTrial.isHarmful(scalar) {
        throw Broken(rule: "reading", detail: "a line has U+\(String(scalar.value, radix: 16))")
      }
    }
    if let focus = reading.focus, focus.line < 0 || (focus.line >= max(1, reading.lines.count)) {
      throw Broken(rule: "reading", detail: "the cursor is in line \(focus.line) of \(reading.lines.count)")
    }
  }

  /// What would make a terminal do something, or turn the text around.
  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Ends the trial, and checks what must be true of all that was done: the way back, the text in a form, the journal
  /// and the lists that are made from it.
  func finish(checkingForm: Bool, rebuilds: Bool) throws(Broken) {
    if !hasLeft { try checkingForm ? closeAndReopen() : goBack() }
    try checkJournal(rebuilds: rebuilds)
  }

  /// Esc leads back to the tray, however often it must be pressed, within reason. Where it asks first what becomes of
  /// what is not saved, that is left (yes, or the last choice): Esc says no, so that nobody loses it by pressing twice.
  private func goBack() throws(Broken) {
    if size.width < 40 || size.height < 8 { send(.resize(Size(width: 80, height: 24))) }
    for _ in 0..<60 where shell.depth > 1 && !hasLeft {
      let depth = shell.depth
      try type(.key(.escape))
      guard shell.depth > depth else { continue }
      switch shell.topType {
      case "ConfirmDialog": try type(.key(.character("y")))
      case "ChoiceDialog":
        try type(.key(.end))
        try type(.key(.enter))
      default: continue
      }
    }
    if shell.depth > 1, !hasLeft { throw Broken(rule: "stuck", detail: "Esc does not lead out of \(shell.topType)") }
  }

  /// What is typed in a form is there again after the program has ended.
  private func closeAndReopen() throws(Broken) {
    _ = shell.update(.closed)
    hasLeft = true
    guard let form = shell.writtenForm else { return }
    let again = Shell(session: desk.session, root: FormScreen(caseID: form.caseID, form: form.form), depth: .indexed)
    _ = again.render(size: Size(width: 80, height: 24))
    let found = again.writtenForm?.answers ?? [:]
    for (address, answer) in form.answers where found[address] != answer {
      throw Broken(
        rule: "lost", detail: "\(form.caseID) \(form.form) \(address): \(answer), and then \(found[address] ?? .blank)")
    }
  }

  private func checkJournal(rebuilds: Bool) throws(Broken) {
    do {
      let store = desk.session.service.store.seen(within: .whole)
      for stream in try store.streams() where try store.version(of: stream) != looked[stream] {
        if let broken = HashChain.firstBreak(in: try store.entries(of: stream)) {
          throw Broken(rule: "journal", detail: "\(stream) is broken at entry \(broken)")
        }
      }
      guard rebuilds else { return }
      let rows = try store.dumpRows()
      try desk.session.service.rebuild()
      let rebuilt = try store.dumpRows()
      guard rows != rebuilt else { return }
      let kept = Set(rows).subtracting(rebuilt).sorted().first ?? "nothing"
      let made = Set(rebuilt).subtracting(rows).sorted().first ?? "nothing"
      throw Broken(rule: "rebuild", detail: "kept \(kept)\nmade anew \(made)")
    } catch let broken as Broken {
      throw broken
    } catch {
      throw Broken(rule: "store", detail: "\(error)")
    }
  }
}
