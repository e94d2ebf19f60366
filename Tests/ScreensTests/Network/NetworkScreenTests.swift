import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

struct NetworkScreenTests {
  @Test(arguments: [(60, 20), (80, 24), (120, 40)])
  func theNetwork(size: (Int, Int)) {
    let driver = Driver(World().session(), width: size.0, height: size.1).select("Okafor").type("s").type("n")
    Golden.check(driver.frame, "network-\(size.0)x\(size.1)")
  }

  @Test func theNetworkWithoutColour() {
    let driver = Driver(World().session(), depth: .none).select("Okafor").type("s").type("n")
    Golden.check(driver.frame, "network-mono-80x24")
  }

  @Test func aPersonIsPutRightFromTheTree() {
    let driver = Driver(World().session()).select("Okafor").type("s").type("n").select("Sam Okafor").press(.enter)
    #expect(driver.text.contains("Sam"))
    #expect(driver.footer.contains("save"), "\(driver.footer)")
    driver.press(.escape).type("c")
    #expect(driver.frame.text(row: 0).contains("Chronology"))
  }

  @Test func fortyChildrenWithWideNamesFit() {
    let world = World(families: false)
    let wide = String(repeating: "Wilhelmina", count: 19)
    let people = (1...40).map {
      NewPerson(kind: .child, givenName: wide, familyName: "Number \($0)", born: Day("2020-01-01"))
    }
    let command = OpenCase(
      family: "Wide", procedure: "test", step: "strategy-discussion", team: "north", people: people,
      allocations: ["social-worker": World.amina.id, "team-manager": World.ben.id])
    let id = world.perform(.openCase(command), on: nil, at: "2025-12-10 09:00")
    #expect(id != nil)
    let driver = Driver(world.session(), width: 60, height: 20).type("s").type("n").press(.end)
    #expect(driver.text.contains("Number 40"))
    driver.press(.home)
    #expect(driver.text.contains("Number 1"))
    driver.press(.escape).type("c")
    #expect(driver.text.contains("Case opened"))
  }
}
