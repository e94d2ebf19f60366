import Testing
import Workflow

@testable import Casework

/// Lines of the journal are read as `JSONDecoder` reads them, or are left to it.
@Suite struct JSONLineTests {
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 32) << 32 | (state &* 2_862_933_555_777_941_757) >> 32
    }
  }

  private static func read(_ text: String) throws -> (tree: JSONTree, words: String)? {
    guard let line = JSONLine(text) else { return nil }
    return (try line.value.decode(JSONTree.self), try line.value.decode(JSONWalk.self).words)
  }

  private static func expectAsFoundation(_ text: String) throws {
    guard let found = try read(text) else { return }
    #expect(try found.tree == JSONText.decodeByLibrary(JSONTree.self, from: text), "\(text)")
    #expect(try found.words == JSONText.decodeByLibrary(JSONWalk.self, from: text).words, "\(text)")
  }

  @Test func whatTheJournalWritesIsReadAndIsTheSame() throws {
    var dice = Dice(state: 3)
    for _ in 0..<1_500 {
      let tree = JSONTree.random(using: &dice)
      let text = try JSONText.encode(tree)
      #expect(try Self.read(text)?.tree == tree, "\(text)")
      try Self.expectAsFoundation(text)
    }
  }

  /// Bytes changed, put in, taken out, and texts cut off: whatever is read then, Foundation reads too, and as the same.
  @Test func whatIsSpoiltIsReadAsFoundationReadsItOrNotAtAll() throws {
    var dice = Dice(state: 5)
    let marks = Array("\"\\{}[]:,0123456789-+.eEtrufalsn/b \n\u{0}\u{1}\u{7F}".utf8) + [0xC3, 0xA9, 0xFF]
    var kept = 0
    for _ in 0..<6_000 {
      var bytes = Array(try JSONText.encode(JSONTree.random(using: &dice)).utf8)
      for _ in 0..<Int.random(in: 1...2, using: &dice) {
        let place = Int.random(in: 0...bytes.count, using: &dice)
        switch Int.random(in: 0..<4, using: &dice) {
        case 0: bytes.insert(marks.randomElement(using: &dice) ?? 0, at: place)
        case 1 where place < bytes.count: bytes.remove(at: place)
        case 2 where place < bytes.count: bytes[place] = marks.randomElement(using: &dice) ?? 0
        default: bytes.removeSubrange(place...)
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      if JSONLine(text) != nil { kept += 1 }
      try Self.expectAsFoundation(text)
    }
    // Enough of them are JSON still for that to say something.
    #expect(kept > 300)
  }

  @Test(
    arguments: [
      #"{"a":1,"b":2}"#, #"{"":1,"A":[],"a":{}}"#, #"[true,false,null,"x",-1,0,0.5,-0.5]"#, #""\"\\\/\b\f\n\r\t""#,
      "\"Siân 👩‍👧\"", "999999999999999", "0.30000000000000004",
      String(repeating: "[", count: 32)
        + String(repeating: "]", count: 32),
    ]) func isRead(text: String) throws
  {
    #expect(JSONLine(text) != nil)
    try Self.expectAsFoundation(text)
  }

  /// Some of these are JSON, and Foundation says what they mean; the others it refuses.
  @Test(
    arguments: [
      "", " 1", "1 ", #"{"a": 1}"#, #"{"a":1 }"#, "[1, 2]", "\u{FEFF}1", #"{"b":1,"a":2}"#, #"{"a":1,"a":2}"#,
      #"{"a\n":1}"#, #"{"é":1}"#, #""\u0041""#, #""\ud83d\ude00""#, #""\ud83d""#, #""\x""#, "\"a\nb\"", "\"\u{0}\"",
      "\"", #""\"#, #""\""#, "1e3", "1E3", "1.5e3", "1.0", "0.10", "-0", "-0.0", "01", "-", "+1", ".5", "1.", "0x1",
      "1000000000000000", "0.123456789012345678901", "tru", "truee", "nul", "True", "NaN", "[", "[1", "[1,", "[1,]",
      "[,1]", "]", "{", #"{"a"#, #"{"a""#, #"{"a":"#, #"{"a":1"#, #"{"a":1,"#, #"{"a":1,}"#, "{1:2}", "{}}", "[]]",
      "1\u{0}", "{}\u{0}", String(repeating: "[", count: 33) + String(repeating: "]", count: 33),
      String(repeating: "[", count: 100_000), String(repeating: #"{"a":"#, count: 100_000),
    ]) func isLeftToFoundation(text: String)
  {
    #expect(JSONLine(text) == nil)
  }
}
