import Testing

@testable import Storage

@Suite("What remains of an entry")
struct KeptRemainsTests {
  @Test(
    "is kept by how much of the payload it is, and word for word where it is nothing of the kind",
    arguments: [
      (#"{"a":{},"e":1}"#, #"{"a":{"x":"some text"},"e":1}"#, "6 8"),
      (#"{"a":""}"#, #"{"a":""}"#, "8 0"),
      (#"{"a":""}"#, #"{"a":"\"\""}"#, "6 2"),
      // The text begins and ends as what is about it does.
      (#"{"a":""}"#, #"{"a":""}"}"}"#, "8 0"),
      (#"{"t":"","ö":1}"#, #"{"t":"óö","ö":1}"#, "6 9"),
      // Two texts, in two places.
      (#"{"a":{},"b":{}}"#, #"{"a":{"x":1},"b":{"y":2}}"#, #"{"a":{},"b":{}}"#),
      // The text is gone.
      (#"{"a":{}}"#, #"{"a":{},"erased":3,"was":"00"}"#, "7 1"),
      (#"{"a":{},"b":1}"#, #"{"a":1}"#, #"{"a":{},"b":1}"#),
      ("{}", "", "{}"),
    ])
  func kept(_ remains: String, payload: String, as expected: String) {
    let kept = KeptRemains.kept(remains, of: payload)
    #expect(kept == expected)
    #expect(KeptRemains.whole(kept, of: payload) == remains)
  }

  @Test(
    "is what is there where no two numbers of the payload's bytes are",
    arguments: [
      "", "{}", "3", "3 ", " 3", "03 3", "3 03", "00 3", "3 3 ", "3  3", "-3 3", "+3 3", "3 x", "9 9",
      "9999999999 9999999999", "3 99999999999",
    ])
  func asItIs(_ kept: String) { #expect(KeptRemains.whole(kept, of: #"{"a":"text"}"#) == kept) }

  @Test("may begin and end within a character")
  func withinCharacters() {
    let (remains, payload) = (#"{"t":"é"}"#, #"{"t":"è, and é"}"#)
    let kept = KeptRemains.kept(remains, of: payload)
    #expect(kept == "7 3")
    #expect(KeptRemains.whole(kept, of: payload) == remains)
  }
}
