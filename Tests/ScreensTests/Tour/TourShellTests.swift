import Casework
import Terminal
import Testing
import Workflow

@testable import Definitions
@testable import Screens

/// Tours on stores in memory, and what becomes of them.
private final class MemoryTours: TourSource {
  var isDue: Bool
  private(set) var offers = 0
  private(set) var ended = 0
  var problems: [Problem] = []
  let world = World()

  init(isDue: Bool = false) { self.isDue = isDue }

  var hasTours: Bool { true }

  func noteOffered() {
    offers += 1
    isDue = false
  }

  func load() -> (tours: [TourDefinition], problems: [Problem]) {
    let steps = [
      TourDefinition.Step(says: "Press `j` to go down.", at: [.tray], lost: nil, until: [.moved], walk: [.press("j")]),
      TourDefinition.Step(
        says: "`s` shows the family.", at: [.tray], lost: nil, until: [.screen(.summary)], walk: [.press("s")]),
    ]
    let roles: [RoleKey] = ["social-worker", "team-manager"]
    return (
      roles.map { role in
        TourDefinition(role: role, title: "\(role)", worker: "amina.shah", families: [1], steps: steps)
      }, problems
    )
  }

  func ground(for tour: TourDefinition) throws(TourProblem) -> TourGround {
    TourGround(session: world.session()) { self.ended += 1 }
  }
}

/// The tour around a person's own screens.
@Suite struct TourShellTests {
  private func shell(_ world: World, _ tours: MemoryTours, width: Int = 80, height: Int = 24) -> (Shell, Size) {
    let shell = makeShell(session: world.session(isTraining: false), depth: .indexed, tours: tours)
    let size = Size(width: width, height: height)
    _ = shell.render(size: size)
    return (shell, size)
  }

  private func press(_ shell: Shell, _ size: Size, _ keys: Key...) -> String {
    for key in keys {
      _ = shell.update(.key(key))
      _ = shell.render(size: size)
    }
    return shell.render(size: size).text
  }

  @Test(arguments: [Key.enter, .character("y")]) func aFirstStartOffersItAndYesBegins(key: Key) {
    let tours = MemoryTours(isDue: true)
    let (shell, size) = shell(World(), tours)
    #expect(tours.offers == 1)
    #expect(shell.render(size: size).text.contains("Take the five-minute tour?"))
    Golden.check(shell.render(size: size), "tour-offer-80x24")
    let text = press(shell, size, key)
    #expect(text.contains("Press j to go down."))
    #expect(text.contains("Waymark  TRAINING TOUR  Work tray"))
  }

  @Test(arguments: [Key.character("n"), .escape, .character("q")]) func noGoesToTheTray(key: Key) {
    let tours = MemoryTours(isDue: true)
    let (shell, size) = shell(World(), tours)
    let text = press(shell, size, key)
    #expect(!text.contains("five-minute tour?"))
    #expect(text.contains("`waymark tour`, or Ctrl-P and \"tour\", starts it any time."))
    #expect(!text.contains("TRAINING"))
  }

  @Test func nobodyIsAskedTwice() {
    let tours = MemoryTours()
    let (shell, size) = shell(World(), tours)
    #expect(tours.offers == 0)
    #expect(!shell.render(size: size).text.contains("tour"))
  }

  @Test func aTourThatCannotBeReadIsNamedAndTheProgramStarts() {
    let tours = MemoryTours(isDue: true)
    tours.problems = [Problem(path: "tour/chair.yaml", line: 7, column: 9, id: .badValue, message: "no such screen")]
    let (shell, size) = shell(World(), tours)
    let text = press(shell, size)
    #expect(text.contains("! A tour can't be read, and the program goes on without it:"))
    #expect(text.contains("tour/chair.yaml:7:9: error: no such screen [bad-value]"))
    #expect(press(shell, size, .character("n")).contains("Work tray"))
  }

  @Test func afterwardsEverythingIsAsItWas() throws {
    let world = World()
    let rows = try world.store.dumpRows()
    let tours = MemoryTours()
    let (shell, size) = shell(world, tours)
    let before = press(shell, size, .down, .down, .character("s"))
    #expect(before.contains("Family summary"))
    var text = press(shell, size, .control("p"))
    for character in "tour" { text = press(shell, size, .character(character)) }
    text = press(shell, size, .enter)
    #expect(text.contains("The tour: for whom?"))
    text = press(shell, size, .enter)
    #expect(text.contains("Tour, 1 of 2"))
    // What is done in it is done elsewhere.
    text = press(shell, size, .character("j"))
    #expect(text.contains("✔ Tour, 2 of 2 ✔▸"))
    text = press(shell, size, .character("s"))
    #expect(text.contains("That was the tour."))
    #expect(tours.ended == 0)
    text = press(shell, size, .control("q"))
    #expect(tours.ended == 1)
    #expect(text.contains("That was the tour; you are back where you were."))
    // The message goes with the next key, and nothing else was changed.
    #expect(press(shell, size, .control("l")) == before)
    #expect(try world.store.dumpRows() == rows)
    #expect(!press(shell, size, .escape).contains("TRAINING"))
  }

  @Test(arguments: [Key.control("q"), .character("q")]) func itIsLeftAtAnyTime(key: Key) {
    let tours = MemoryTours(isDue: true)
    let (shell, size) = shell(World(), tours)
    _ = press(shell, size, .enter, .character("j"))
    let text = press(shell, size, key)
    #expect(text.contains("You are back where you were; Ctrl-P and \"tour\" begins the tour again."))
    #expect(tours.ended == 1)
    #expect(!text.contains("TRAINING"))
  }

  @Test func stepsAreSkippedAndGoneBackTo() {
    let tours = MemoryTours(isDue: true)
    let (shell, size) = shell(World(), tours)
    #expect(press(shell, size, .enter, .control("g")).contains("Tour, 2 of 2 -▸"))
    #expect(press(shell, size, .control("y")).contains("Tour, 1 of 2 ▸·"))
    // Its keys work where text is typed, too, and where a dialog is open.
    #expect(press(shell, size, .character("/"), .character("a"), .control("g")).contains("Tour, 2 of 2 -▸"))
    #expect(press(shell, size, .escape, .control("p"), .control("y")).contains("Tour, 1 of 2 ▸·"))
  }

  @Test func whoeverGoesElsewhereReadsTheWayBack() {
    let tours = MemoryTours(isDue: true)
    let (shell, size) = shell(World(), tours)
    let text = press(shell, size, .enter, .character("p"))
    #expect(text.contains("Press j to go down."))
    #expect(text.contains("Esc goes back to the tray, where this step is done."))
    #expect(!press(shell, size, .escape).contains("where this step is done"))
  }

  @Test func aTerminalThatGoesAwayEndsItAndKeepsWhatIsOnesOwn() throws {
    let world = World()
    let tours = MemoryTours()
    let (shell, size) = shell(world, tours)
    _ = press(shell, size, .control("p"))
    for character in "tour" { _ = press(shell, size, .character(character)) }
    _ = press(shell, size, .enter, .enter)
    #expect(shell.update(.closed) == .quit)
    #expect(tours.ended == 1)
    #expect(shell.session.isTraining == false)
  }

  /// What a step begins with is what is on screen by then: going up from the first task moves nothing.
  @Test func aKeyThatDoesNothingEndsNoStep() throws {
    let tours = MemoryTours()
    let tour = try #require(tours.load().tours.first)
    let shell = makeShell(tour: tour, on: try tours.ground(for: tour), depth: .indexed)
    let size = Size(width: 80, height: 24)
    _ = shell.render(size: size)
    #expect(press(shell, size, .character("k")).contains("Tour, 1 of 2"))
    #expect(press(shell, size, .character("j")).contains("Tour, 2 of 2"))
  }

  @Test func aProgramThatWasStartedForItEndsWithIt() throws {
    let tours = MemoryTours()
    let tour = try #require(tours.load().tours.first)
    for key in [Key.control("q"), .character("q")] {
      let ground = try tours.ground(for: tour)
      let shell = makeShell(tour: tour, on: ground, depth: .indexed)
      #expect(shell.render(size: Size(width: 80, height: 24)).text.contains("Tour, 1 of 2"))
      #expect(shell.update(.key(key)) == .quit)
    }
    #expect(tours.ended == 2)
  }

  /// No screen has the keys of the tour, nor does a field that is typed into.
  @Test func itsKeysAreItsOwn() {
    let own = Binding.touring.flatMap(\.keys)
    #expect(own.count == 3)
    for named in Routes.everyScreen {
      for binding in named.screen.bindings + Binding.globals {
        #expect(Set(binding.keys).isDisjoint(with: own), "\(named.name): \(binding.label)")
      }
    }
    for key in own {
      var editor = TextEditor("Ellie is well.")
      let before = editor.text
      _ = editor.receive(.key(key))
      #expect(editor.text == before)
    }
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 20), (40, 8)]) func theBandStandsAboveTheFooter(width: Int, height: Int) {
    let tours = MemoryTours(isDue: true)
    let (shell, size) = shell(World(), tours, width: width, height: height)
    _ = press(shell, size, .enter, .character("j"), .character("p"))
    Golden.check(shell.render(size: size), "tour-band-\(width)x\(height)")
  }

  @Test func inLinesEachInstructionIsSaidOnce() {
    let tours = MemoryTours(isDue: true)
    let (shell, _) = shell(World(), tours)
    var reader = LineReader()
    let size = Size(width: 79, height: 40)
    func read(_ key: Key?) -> String {
      if let key { _ = shell.update(.key(key)) }
      return reader.text(for: shell.reading(size: size), isAnswer: key != nil, width: 80)
    }
    #expect(read(nil).contains("Take the five-minute tour?"))
    let begun = read(.enter)
    #expect(begun.contains("Waymark: Work tray, tour on a training store, Amina Shah"))
    #expect(
      begun.contains("The tour: Ctrl-G skip, Ctrl-Y back, Ctrl-Q leave. Step 1 of 2: Press j to go down."))
    #expect(!read(.character("d")).contains("Step 1 of 2"))
    #expect(read(.character("j")).contains("Done. Step 2 of 2: s shows the family."))
    #expect(!read(.character("k")).contains("Step 2"))
    #expect(read(.control("y")).contains("Back. Step 1 of 2"))
    #expect(read(.control("g")).contains("Skipped. Step 2 of 2"))
    #expect(read(.character("s")).contains("Done. That was the tour."))
  }
}
