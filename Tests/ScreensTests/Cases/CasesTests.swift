import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

struct CasesTests {
  @Test func aCaseInWhichNothingIsOpenSaysSo() {
    var row = CaseRow(
      id: "C0001", family: "Oak", label: "Oak, Sam", team: "north", procedure: "tiny",
      openedOn: .earliest, allocated: "Amina Shah", current: "")
    #expect(row.standing == "no step is open · with Amina Shah")
    row.current = "Talk"
    row.allocated = nil
    #expect(row.standing == "Talk")
  }

  @Test func findsFamiliesAndPeopleWhileTyping() {
    let driver = Driver(World().session()).type("fsiân")
    Golden.check(driver.frame, "cases-80x24")
    #expect(driver.text.contains("Evans, Siân"))
    #expect(!driver.text.contains("Okafor"))
    driver.press(.enter)
    #expect(driver.frame.text(row: 0).contains("Family summary"))
    #expect(driver.frame.text(row: 1).contains("Evans, Siân"))
  }

  @Test func saysWhenNobodyIsFound() {
    let driver = Driver(World().session()).type("fxyzzy")
    #expect(driver.text.contains("Nobody is found by that."))
    #expect(driver.press(.enter).message.contains("type less of the name"))
    #expect(driver.press(.escape).frame.text(row: 0).contains("Work tray"))
  }

  @Test func whoLeavesWhileTheySearchFindsNobodyFromTheNextKeyOn() throws {
    let world = World()
    let driver = Driver(world.session()).type("fsi")
    #expect(driver.text.contains("Evans, Siân"))
    var gone = World.amina
    gone.roles = []
    try world.service.register([gone], by: "system")
    driver.type("â")
    #expect(driver.text.contains("Nobody is found by that."))
    #expect(!driver.text.contains("Evans"))
  }

  @Test func aCaseIsOpenedFromASearchInVain() {
    let world = World()
    let driver = Driver(world.session()).type("fZenith")
    #expect(driver.text.contains("^N opens a case"))
    #expect(driver.footer.contains("^N new case"))
    driver.press(.control("n"))
    Golden.check(driver.frame, "case-new-80x24")
    driver.press(.down).type("1 Hill Lane").press(.down).type("Zoë").press(.enter).type("5/5/2020").press(.enter)
    #expect(driver.text.contains("Amina Shah, North"))
    driver.press(.down, .enter).type("Ben").press(.enter)
    #expect(driver.text.contains("Ben Cole, North"))
    #expect(driver.footer.contains("Enter open the case"))
    driver.press(.enter)
    #expect(driver.message.contains("C0007 is open. a adds the other people of the family."))
    #expect(driver.frame.text(row: 0).contains("Family summary"))
    let file = try? world.service.file("C0007")
    #expect(file?.label == "Zenith, Zoë")
    #expect(file?.address == "1 Hill Lane")
    #expect(file?.children.first?.born == Day("2020-05-05"))
    #expect(file?.team == "north")
    #expect(file?.allocations == ["social-worker": World.amina.id, "team-manager": World.ben.id])
    #expect(driver.press(.escape).frame.text(row: 0).contains("Find a family"))
  }

  @Test func aCaseThatIsRefusedKeepsWhatWasTyped() {
    let world = World()
    let driver = Driver(world.session()).type("f").press(.tab).type("n").press(.control("s"))
    #expect(driver.text.contains("! Family name is needed."))
    driver.type("Zenith").press(.control("s"))
    #expect(driver.text.contains("The name is empty.") == false)
    #expect((try? world.service.file("C0007"))?.label == "Zenith")
    driver.press(.escape).press(.control("n")).type("Quill").press(.down, .down, .down).type("1/1/2031")
    driver.press(.control("s"))
    #expect(driver.text.contains("date of birth is in the future."))
    #expect(driver.text.contains("Family name               Quill"))
    driver.press(.escape).type("n")
    #expect(driver.text.contains("Quill"))
  }

  @Test func whoMayNotOpenACaseIsToldWhoMay() {
    let driver = Driver(World().session(as: World.cerys)).type("fzzz")
    #expect(!driver.footer.contains("new case"))
    #expect(!driver.text.contains("opens a case"))
    #expect(driver.press(.control("n")).message.contains("! Opening a case is for: Social worker, Team manager."))
  }

  @Test func aDayThatThereIsNotIsSaidWhereItWasTyped() {
    let driver = Driver(World().session()).type("fzenith").press(.control("n"), .down, .down, .down)
    driver.type("31/02/2020").press(.down)
    #expect(driver.text.contains("! There is no 31 February 2020: check the date of birth."))
    #expect(driver.text.contains("31/02/2020"))
    driver.press(.down)
    #expect(!driver.text.contains("There is no 31"), "who goes on keeps the text")
    #expect(driver.press(.control("s")).text.contains("! There is no 31 February 2020"))
  }

  @Test func aChildWhoWouldBeGrownUpIsAskedAboutOnce() {
    let world = World()
    let driver = Driver(world.session()).type("fZenith").press(.control("n"), .down, .down).type("Kit").press(.down)
    driver.type("5/5/1915").press(.control("s"))
    #expect(driver.text.contains("! Kit would be 110 years old: check the year, or keep it with ^S."))
    driver.press(.control("s"))
    #expect(driver.text.contains("Kit Zenith would be 110 years old"), "nobody over 25 is taken")
    driver.press(.backspace, .backspace, .backspace, .backspace).type("2007").press(.control("s"))
    #expect(driver.text.contains("! Kit would be 18 years old"))
    driver.press(.control("s"))
    #expect((try? world.service.file("C0007"))?.children.first?.born == Day("2007-05-05"))
  }

  @Test func aCaseBeginsAsMostOfTheAuthoritysDo() {
    var other = TestDefinitions.procedure
    other.key = "a-first"
    other.title = "Another procedure"
    let forms = Array(TestDefinitions.set.forms.values)
    let both = DefinitionSet(procedures: [other, TestDefinitions.procedure], forms: forms)
    let empty = Driver(World(families: false, definitions: both).session()).type("fzz").press(.control("n"))
    #expect(empty.text.contains("Strategy discussion (Another procedure)"))
    let busy = Driver(World(definitions: both).session()).type("fzz").press(.control("n"))
    #expect(busy.text.contains("Strategy discussion (Test procedure)"))
  }

  @Test(arguments: [(60, 20), (120, 40), (40, 8)])
  func theSheetFitsEveryWindow(size: (Int, Int)) {
    let driver = Driver(World().session(), width: size.0, height: size.1).type("fzz").press(.control("n"))
    for _ in 0..<7 {
      #expect(driver.frame.cursor.map { $0.y > 0 && $0.y < size.1 - 1 && $0.x < size.0 } == true)
      driver.press(.down)
    }
    if size.0 == 60 { Golden.check(driver.frame, "case-new-60x20") }
  }
}
