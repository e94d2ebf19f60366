import Testing
import Workflow

@Suite("Time of day")
struct TimeOfDayTests {
  @Test(
    "the ways people write a time",
    arguments: [
      ("14:00", "14:00"), ("9:30", "09:30"), ("09:30", "09:30"), ("0930", "09:30"), ("9.30", "09:30"),
      ("2pm", "14:00"), ("2.30pm", "14:30"), ("2:30 PM", "14:30"), ("9am", "09:00"), ("12am", "00:00"),
      ("12pm", "12:00"), ("12.01am", "00:01"), ("0000", "00:00"), ("23:59", "23:59"), (" 9:30 ", "09:30"),
      ("11 Am", "11:00"),
    ])
  func good(text: String, expected: String) throws {
    let time = try TimeOfDay.of(text)
    #expect(time.description == expected)
    #expect(TimeOfDay(time.description) == time)
  }

  @Test(
    "what is no time is refused",
    arguments: [
      "", " ", "14", "9", "24:00", "12:60", "2400", "1260", "930", "09300", "13pm", "0am", "14:00pm", "9:3", "9:300",
      "9:30:00", "-1:00", "pm", "2p", "2.pm", "9;30", "noon", "0930am", "९:३०",
    ])
  func bad(text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test("parts, order and the way round the clock")
  func parts() throws {
    let time = try TimeOfDay.of("14:05")
    #expect(time.hour == 14)
    #expect(time.minute == 5)
    #expect(time.minutes == 845)
    #expect(TimeOfDay.midnight < time)
    #expect(time < TimeOfDay.lastMinute)
    #expect(TimeOfDay(minutes: -1) == .lastMinute)
    #expect(TimeOfDay(minutes: 1440) == .midnight)
    #expect(TimeOfDay(hour: 24, minute: 0) == nil)
    #expect(TimeOfDay(hour: 0, minute: -1) == nil)
  }
}
