import Terminal
import Testing

@testable import Screens

/// What a trial asks a shell: whether a screen keeps to its area, with screens that do not.
@Suite struct StrayDrawingTests {
  private struct Stray: Screen {
    var title: String { "Stray" }
    var bindings: [Binding] { [] }
    var place: Position
    var cursor: Position?

    mutating func perform(_ action: ActionID, in session: Session) -> [Effect] { [] }

    func render(into buffer: inout Buffer, area: Area, theme: Theme, session: Session) {
      buffer.write("x", at: Position(x: area.x + place.x, y: area.y + place.y), style: .plain)
      buffer.cursor = cursor.map { Position(x: area.x + $0.x, y: area.y + $0.y) }
    }
  }

  @Test(
    "is found on every side",
    arguments: [(-1, 0), (0, -1), (80, 0), (0, 21), (79, 21)])
  func isFound(x: Int, y: Int) throws {
    let shell = Shell(
      session: World(families: false).session(), root: Stray(place: Position(x: x, y: y)), depth: .indexed)
    let found = try #require(shell.strayDrawing(size: Size(width: 80, height: 24)))
    #expect(found == "Stray draws outside its area, at \(x),\(y)")
  }

  @Test("is found of the cursor alone") func cursor() throws {
    let screen = Stray(place: Position(x: 0, y: 0), cursor: Position(x: 80, y: 2))
    let shell = Shell(session: World(families: false).session(), root: screen, depth: .indexed)
    #expect(
      shell.strayDrawing(size: Size(width: 80, height: 24)) == "Stray puts the cursor outside its area, at 80,2")
  }

  @Test("is none where a screen keeps to its area") func none() {
    for place in [Position(x: 0, y: 0), Position(x: 79, y: 20)] {
      let shell = Shell(
        session: World(families: false).session(), root: Stray(place: place, cursor: place), depth: .indexed)
      #expect(shell.strayDrawing(size: Size(width: 80, height: 24)) == nil)
    }
  }
}
