import Testing
import Workflow

/// What an audit says of events.
@Suite struct EventWordingTests {
  @Test func everyEventHasWordsOfItsOwn() {
    let words = Event.names.map { wording(ofEvent: $0) }
    #expect(words.allSatisfy { $0 != nil })
    #expect(Set(words).count == Event.names.count)
    #expect(wording(ofEvent: "nothing-happened") == nil)
  }
}
