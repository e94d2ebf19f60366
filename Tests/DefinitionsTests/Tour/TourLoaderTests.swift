import Testing
import Workflow

@testable import Definitions

/// A tour as its file says it, and what is wrong with it by line.
@Suite struct TourLoaderTests {
  private static let whole = """
    tour: chair
    title: Chair
    worker: owen.price
    families: [6, 18]
    steps:
      - says: "Press `j`."
        at: tray
        until: { moved: true }
        walk: [j]
      - says: "Press `b` and say why."
        at: [form, prompt]
        lost: Open the form again.
        until: { screen: form, recorded: [forms-rolled-back] }
        walk: [b, { type: "a: b" }, Enter]
    """

  private func load(_ text: String) -> (tour: TourDefinition?, problems: [String]) {
    let (tour, problems) = TourLoader.load(SourceFile(path: "tour/chair.yaml", text: text))
    return (tour, problems.map(\.description))
  }

  @Test func allOfATourIsRead() throws {
    let (found, problems) = load(Self.whole)
    #expect(problems == [])
    let tour = try #require(found)
    #expect((tour.role, tour.title, tour.worker, tour.families) == ("chair", "Chair", "owen.price", [6, 18]))
    #expect(tour.steps.map(\.at) == [[.tray], [.form, .prompt]])
    #expect(tour.steps.map(\.lost) == [nil, "Open the form again."])
    #expect(tour.steps.map(\.until) == [[.moved], [.screen(.form), .recorded("forms-rolled-back")]])
    #expect(tour.steps.map(\.walk) == [[.press("j")], [.press("b"), .type("a: b"), .press("Enter")]])
  }

  /// A text of the whole, what stands in its place, and the problem.
  @Test(arguments: [
    ("at: tray", "at: trey", ":7:9: error: there is no screen \"trey\"; did you mean \"tray\"? [bad-value]"),
    (
      "says: \"Press `j`.\"", "sayz: \"x\"",
      ":6:5: error: a step has no key \"sayz\"; did you mean \"says\"? [unknown-key]"
    ),
    ("moved: true", "moved: maybe", ":8:21: error: \"moved\" must be true or false [wrong-type]"),
    ("forms-rolled-back", "forms-roled-back", ":13:39: error: there is no event \"forms-roled-back\""),
    ("[6, 18]", "[6, 41]", ":4:15: error: a family is a number from 1 to 40 [bad-value]"),
    (
      "tour: chair", "tour: chairs",
      ":1:1: warning: the file is named \"chair\" and is the tour of \"chairs\" [name-mismatch]"
    ),
    (
      "{ type: \"a: b\" }", "{ typ: x }",
      ":14:17: error: a stroke has no key \"typ\"; did you mean \"type\"? [unknown-key]"
    ),
    ("walk: [j]", "walk: [j", ": error: "),
  ]) func whatIsWrongIsNamedWithItsPlace(old: String, new: String, problem: String) throws {
    let text = Self.whole.replacing(old, with: new, maxReplacements: 1)
    #expect(text != Self.whole)
    let (tour, problems) = load(text)
    #expect(tour == nil)
    #expect(problems.contains { $0.hasPrefix("tour/chair.yaml:") && $0.contains(problem) }, "\(problems)")
  }

  @Test func oneThatCannotBeReadLeavesTheOthers() throws {
    let broken = Array(Self.whole.replacing("at: tray", with: "at: trey").utf8)
    let good = Array(Self.whole.replacing("tour: chair", with: "tour: reader").utf8)
    try Folder.with(["tour/chair.yaml": broken, "tour/reader.yaml": good, "tour/notes.txt": [0xFF]]) { folder in
      let (tours, problems) = TourLoader.load(resources: folder)
      #expect(tours.map(\.role) == ["reader"])
      #expect(problems.map(\.line) == [7])
      #expect(problems.first?.path == "\(folder)/tour/chair.yaml")
    }
    #expect(TourLoader.load(resources: "/nonexistent").tours == [])
  }
}
