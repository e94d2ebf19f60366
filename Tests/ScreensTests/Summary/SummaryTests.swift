import Casework
import Terminal
import Testing
import Workflow

struct SummaryTests {
  @Test(arguments: [(60, 20), (80, 24), (120, 40)])
  func aFamily(size: (Int, Int)) {
    let driver = Driver(World().session(), width: size.0, height: size.1)
    Golden.check(driver.select("Carter").type("s").frame, "summary-\(size.0)x\(size.1)")
  }

  @Test func statusesSayTheirDetailAsTheFormDoes() {
    let driver = Driver(World().session(), width: 120, height: 40).select("Carter").type("s")
    #expect(driver.text.contains("Ellie Carter, 6 · subject to a plan since 14 Jan 2026 (neglect)"))
    #expect(driver.text.contains("Jack Carter, 4 · subject to a plan since 14 Jan 2026 (physical abuse)"))
  }

  @Test func enterOpensWhatIsUnderTheCursor() {
    let driver = Driver(World().session(), width: 120, height: 40).select("Carter").type("s").press(
      .tab, .tab, .tab, .tab)
    #expect(driver.selectedRow?.contains("Organise the core group") == true)
    #expect(driver.press(.enter).frame.text(row: 0).contains("Family summary") == false)
    #expect(driver.press(.escape).selectedRow?.contains("Organise the core group") == true)
  }

  @Test func aLineThatOpensNothingSaysSo() {
    let driver = Driver(World().session()).select("Smith").type("s").press(.end, .enter)
    #expect(driver.message.contains("There is nothing to open on this line."))
  }

  @Test func aPersonIsAddedByFillingInASheet() {
    let driver = Driver(World().session(), width: 120, height: 50).select("Carter").type("sa")
    driver.press(.down, .enter).type("Alun").press(.enter).type("Rhys").press(.enter)
    #expect(driver.text.contains("Add a relative"))
    driver.type("grandfather").press(.control("s"))
    #expect(driver.message.contains("Added: Alun Rhys."))
    #expect(driver.text.contains("Alun Rhys · grandfather"))
    driver.type("a").press(.escape)
    #expect(driver.frame.text(row: 0).contains("Family summary"))
  }

  @Test func whatARefusedPersonHadTypedStays() {
    let driver = Driver(World().session(), width: 80, height: 24).select("Carter").type("sa").press(.enter)
    #expect(driver.text.contains("Family name    Carter"), "a child has the family's name until another is typed")
    driver.press(.down).press(.backspace, .backspace, .backspace, .backspace, .backspace, .backspace)
    driver.press(.up, .control("s"))
    #expect(driver.text.contains("! The name is empty."))
    driver.type("Tom").press(.down).type("Carter").press(.down).type("5/5").press(.control("s"))
    #expect(driver.text.contains("\"5/5\" is no date of birth"))
    #expect(driver.text.contains("Given name     Tom"))
    driver.type("/2031").press(.control("s"))
    #expect(driver.text.contains("! Tom Carter's date of birth is in the future."))
    Golden.check(driver.frame, "person-refused-80x24")
    driver.press(.escape)
    #expect(driver.text.contains("What you have typed here is not kept."))
    driver.press(.enter)
    #expect(driver.text.contains("Given name     Tom"))
    driver.press(.escape).type("y")
    #expect(!driver.text.contains("Tom Carter"))
  }

  @Test func aPersonIsPutRightFromTheDetailsThatThereAre() {
    let world = World()
    let driver = Driver(world.session(), width: 120, height: 40).select("Carter").type("s")
    #expect(driver.footer.contains("Enter change"))
    driver.press(.enter)
    #expect(driver.text.contains("Change Ellie Carter"))
    #expect(driver.text.contains("14/3/2019"))
    driver.press(.down, .down, .backspace).type("8").press(.down).type("01632 960009").press(.control("s"))
    #expect(driver.message.contains("Changed: Ellie Carter."))
    let ellie = try? world.service.file("C0001").person("p1")
    #expect(ellie?.born == Day("2018-03-14"))
    #expect(ellie?.phone == "01632 960009")
    driver.press(.enter, .control("s"))
    #expect(driver.message.contains("Nothing was changed."))
    #expect(!driver.message.contains("!"))
  }

  @Test func whoMayNotChangePeopleIsToldWhoMay() {
    let driver = Driver(World().session(as: World.cerys)).type("fCarter").press(.enter, .enter)
    #expect(driver.message.contains("! Changing the family's details and people is for: Social worker."))
    #expect(driver.type("a").message.contains("! Changing the family's details and people is for: Social worker."))
    #expect(!driver.footer.contains("add a person"))
  }

  @Test func theFamilysNameAndAddressArePutRight() {
    let world = World()
    let driver = Driver(world.session(), width: 80, height: 24).select("Carter").type("s")
    driver.type("e")
    Golden.check(driver.frame, "family-change-80x24")
    driver.type("son").press(.down).type(", Oakfield").press(.control("s"))
    #expect(driver.message.contains("Changed: the family's details."))
    let file = try? world.service.file("C0001")
    #expect(file?.family == "Carterson")
    #expect(file?.address == "4 Mill Lane, Oakfield")
    #expect(driver.text.contains("4 Mill Lane, Oakfield"))
    #expect(driver.type("e").press(.control("s")).message.contains("Nothing was changed."))
  }

  @Test func aPersonIsRemovedOnceThatIsConfirmed() {
    let world = World()
    let driver = Driver(world.session(), width: 120, height: 40).select("Carter").type("s").press(.tab)
    driver.press(.tab)
    #expect(driver.selectedRow?.contains("Ruth Bell") == true)
    driver.type("x").press(.enter)
    #expect((try? world.service.file("C0001"))?.people.count == 5, "No is marked first")
    driver.type("xy")
    #expect(driver.message.contains("Removed from the case: Ruth Bell."))
    #expect(!driver.text.contains("Ruth Bell · school nurse"))
    driver.press(.home).type("x")
    #expect(driver.message.contains("Ellie Carter can't be removed:"))
    driver.press(.end)
    #expect(driver.type("x").message.contains("There is no person under the cursor."))
  }

  @Test func whoMayNotAllocateIsToldForWhichRole() {
    let driver = Driver(World().session(as: World.cerys), width: 120, height: 40).type("fCarter").press(.enter)
    driver.press(.tab, .tab, .tab, .down, .enter)
    #expect(driver.message.contains("! Allocating a team manager is for: "))
  }

  @Test func aWorkerIsAllocatedWhereTheLineSaysNobody() {
    let world = World()
    let driver = Driver(world.session(as: World.ben), width: 120, height: 40).type("fCarter").press(.enter)
    driver.press(.tab, .tab, .tab, .down)
    #expect(driver.selectedRow?.contains("Team manager: Ben Cole") == true)
    #expect(driver.footer.contains("Enter allocate"))
    driver.press(.enter).type("Ben").press(.enter)
    #expect(driver.message.contains("Nothing was changed."))
  }

  @Test func aLongStatusIsWrappedAndNeverCut() {
    let driver = Driver(World().session(), width: 50, height: 24).select("Carter").type("s")
    #expect(driver.text.contains("● Jack Carter, 4 · subject to a plan since 14"))
    #expect(driver.text.contains("     Jan 2026 (physical abuse)"))
  }
}
