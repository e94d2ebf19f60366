import Terminal
import Testing

struct CasesTests {
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
}
