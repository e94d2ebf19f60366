import Casework
import Foundation
import Storage
import Testing
import Workflow

/// The promise that no more than a second of typing is ever lost, whatever ends the program.
@Suite struct KilledWhileTypingTests {
  private static let today = "2026-01-12"
  private static let form = TaskID(StepID("review-conference", 2), "report")

  /// 200 kills, divided among stores that are typed into at the same time; each goes on where the one before ended.
  @Test(arguments: 0..<8) func aKillAtAnyMomentLosesNoMoreThanASecond(lane: Int) async throws {
    // A thread each: they mostly wait, and tasks that wait keep others from running.
    let trouble = try await withCheckedThrowingContinuation { (done: CheckedContinuation<String?, any Error>) in
      Thread.detachNewThread {
        done.resume(with: Result { try KilledWhileTypingTests.play(kills: 25, seed: UInt64(2_026 + lane)) })
      }
    }
    if let trouble { Issue.record("\(trouble)") }
  }

  /// Types and kills; what was lost or damaged, in words, or nil where nothing was.
  private static func play(kills: Int, seed: UInt64) throws -> String? {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lost-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("test.store").path
    try Tmux.run(Tmux.program.path, ["demo", "--store", path, "--today", today, "--families", "6"])
    let session = TypingSession(rounds: 60)
    let strokes = session.strokes
    var random = Seeded(state: seed)
    var next = 0
    for kill in 0..<kills {
      let program = try open(path, isNew: kill == 0)
      let end = ContinuousClock.now + .milliseconds(Int.random(in: 0...1_400, using: &random))
      // When the person saw what each key did: from then on it is theirs.
      var seen: [(index: Int, at: ContinuousClock.Instant)] = []
      var last = next - 1
      while ContinuousClock.now < end, last + 1 < strokes.count {
        last += 1
        program.type(strokes[last].keys)
        // Esc on its own, and not Alt with the key after it.
        if strokes[last].keys == "\u{1B}" { program.read(milliseconds: 150) }
        if program.read(milliseconds: 400, untilFirst: true) { seen.append((last, ContinuousClock.now)) }
        let pause = Int.random(in: 0...19, using: &random)
        program.read(milliseconds: pause == 0 ? 350 : Int32(pause))
      }
      let left = end - ContinuousClock.now
      if left > .zero { program.read(milliseconds: Int32(left.components.attoseconds / 1_000_000_000_000_000)) }
      let killed = ContinuousClock.now
      program.kill9()
      let safe = seen.last { $0.at + .seconds(1) <= killed }?.index ?? next - 1
      let found = try state(in: path)
      let allowed = max(0, safe)...max(0, last)
      // The latest stroke that fits: several in a row may mean the same.
      let isUntouched =
        safe < 0 && found.answers == session.initial.answers && found.focus ?? TypingSession.type == TypingSession.type
      let place = allowed.last { strokes[$0].after.plain == found.plain } ?? (isUntouched ? -1 : nil)
      guard let place else {
        return """
          Kill \(kill) of seed \(seed): none of the strokes \(allowed) was found, of which \(safe) was safe.
          Found: \(found)
          Safe: \(strokes[max(0, safe)].after)
          Last: \(strokes[max(0, last)].after)
          """
      }
      next = place + 1
    }
    return nil
  }

  /// Opens the form of the last task in the tray.
  private static func open(_ path: String, isNew: Bool) throws -> ProgramOnTerminal {
    let program = try ProgramOnTerminal(["--store", path, "--today", today])
    try program.wait(for: "quit")
    program.type("jj\r")
    if isNew {
      try program.wait(for: "blank")
      program.type("b")
    }
    try program.wait(for: "Conference")
    program.read(milliseconds: 60)
    return program
  }

  /// What the store holds: whole, its chain unbroken, and the draft over what is saved.
  private static func state(in path: String) throws -> TypingSession.State {
    let store = try SQLiteStore(opening: path)
    for stream in try store.streams() {
      if let broken = HashChain.firstBreak(in: try store.entries(of: stream)) { throw Damage("\(stream) at \(broken)") }
    }
    let damage = try store.damage()
    guard damage.isEmpty else { throw Damage(damage.joined(separator: "; ")) }
    let id = try #require(try store.tray(TrayPage(view: .mine("amina.shah"), limit: 50)).last?.caseID)
    let service = CaseService(store: store, clock: TestClock(Moment(day: .earliest, time: .midnight))) {
      () throws(CaseworkError) in DefinitionSet(procedures: [], forms: [])
    }
    var answers = try service.file(id).form(form)?.answers ?? [:]
    let draft = try store.draft(of: form, in: id, by: "amina.shah")
    answers.merge(draft?.answers ?? [:]) { $1 }
    return TypingSession.State(
      answers: answers, focus: draft?.focus, cell: draft?.cell,
      offset: draft?.focus == TypingSession.reason ? draft?.offset : nil)
  }

  private struct Damage: Error {
    var what: String
    init(_ what: String) { self.what = what }
  }

  /// Steele, Lea and Flood's SplitMix64: the same moments in every run.
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
