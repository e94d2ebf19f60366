import Screens
import Terminal
import Testing

struct HelpTests {
  @Test(arguments: [(60, 20), (80, 24), (120, 40)])
  func help(size: (Int, Int)) {
    let driver = Driver(World().session(), width: size.0, height: size.1)
    Golden.check(driver.type("?").frame, "help-\(size.0)x\(size.1)")
  }

  @Test func whileOneTypesOnlyKeysThatDoSomethingAreListed() {
    let driver = Driver(World().session(), width: 120, height: 40).type("/car").press(.function(1))
    #expect(driver.frame.text(row: 0).contains("Help: Work tray"))
    #expect(driver.text.contains("F1"))
    #expect(driver.text.contains("^P"))
    let listed = (2..<38).map { driver.frame.text(row: $0) }.joined()
    for key in ["  :", "  ?", "  q "] { #expect(!listed.contains(key), "\(key)") }
  }

  @Test func palette() {
    Golden.check(Driver(World().session()).type(":").frame, "palette-80x24")
  }

  @Test func whoAmI() {
    Golden.check(Driver(World().session()).type("w").frame, "who-80x24")
  }

  @Test func typingSearchesAndEnterDoesIt() {
    let driver = Driver(World().session()).type("?pathway")
    #expect(driver.text.contains("pathway map"))
    #expect(driver.press(.enter).frame.text(row: 0).contains("Pathway map"))
    #expect(driver.press(.escape).frame.text(row: 0).contains("Work tray"))
  }

  @Test func escapeClearsTheSearchAndThenCloses() {
    let driver = Driver(World().session()).type("?/zzz")
    #expect(driver.text.contains("No key has that in its help."))
    #expect(driver.press(.escape).frame.text(row: 0).contains("Help: Work tray"))
    #expect(driver.press(.escape).frame.text(row: 0).contains("Work tray"))
  }

  @Test func whatCannotBeDoneSaysWhy() {
    let driver = Driver(World(families: false).session(), width: 120, height: 40).type("?")
    #expect(driver.text.contains("not now: There is no task under the cursor."))
    #expect(driver.type("/open").press(.enter).message.contains("There is no task under the cursor."))
  }

  @Test func aLongReasonIsWrappedAndNeverCut() {
    let driver = Driver(World(families: false).session(), width: 50, height: 40).type("?/reassign")
    for _ in 0..<8 { driver.press(.backspace) }
    driver.type("another worker")
    #expect(driver.text.contains("(not now:"))
    #expect(driver.text.contains("cursor.)"))
    #expect(!driver.text.contains("…"))
  }

  @Test func thePaletteSaysTheWholeSentenceAboutTheActionUnderTheCursor() {
    let driver = Driver(World(families: false).session(), width: 60, height: 20).type(":claim")
    #expect(driver.text.contains("Not now: There is no task under the cursor."))
    let text = Driver(World().session(), width: 60, height: 20).type(":team").text
    #expect(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("roles │ │ that nobody has"))
  }

  @Test func thePaletteFindsAnActionBySomeOfItsLetters() {
    let driver = Driver(World().session()).press(.control("p")).type("whoam")
    #expect(driver.press(.enter).frame.text(row: 0).contains("Who am I"))
  }

  @Test func thePaletteRunsTheShellsOwnActionsToo() {
    let driver = Driver(World().session()).type(":leave").press(.enter)
    #expect(driver.outcome == .quit)
  }
}
