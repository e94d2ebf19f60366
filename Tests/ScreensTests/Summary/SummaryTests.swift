import Terminal
import Testing

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
    let driver = Driver(World().session()).select("Carter").type("s").press(.enter)
    #expect(driver.message.contains("This line opens nothing"))
  }

  @Test func aPersonIsAddedByAnsweringQuestions() {
    let driver = Driver(World().session(), width: 120, height: 50).select("Carter").type("sa")
    driver.press(.down, .enter).type("Alun").press(.enter).type("Rhys").press(.enter)
    #expect(driver.text.contains("Add Alun Rhys"))
    driver.type("grandfather").press(.enter).press(.enter)
    #expect(driver.message.contains("Added: Alun Rhys."))
    #expect(driver.text.contains("Alun Rhys · grandfather"))
    driver.type("a").press(.escape)
    #expect(driver.message.contains("Nobody was added."))
  }
}
