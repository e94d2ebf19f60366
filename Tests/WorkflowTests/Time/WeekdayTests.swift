import Testing
import Workflow

@Suite("Weekday")
struct WeekdayTests {
  @Test("names, from Monday as 1")
  func names() {
    #expect(Weekday.allCases.map(\.shortName) == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
    #expect(Weekday.allCases.map(\.rawValue) == Array(1...7))
    #expect(Weekday.wednesday.name == "Wednesday")
    #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
  }
}
