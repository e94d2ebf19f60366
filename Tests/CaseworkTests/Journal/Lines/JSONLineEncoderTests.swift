import Testing
import Workflow

@testable import Casework

/// Lines of the journal are written as `JSONEncoder` writes them, or are left to it.
@Suite struct JSONLineEncoderTests {
  @Test func whatIsWrittenIsWhatFoundationWrites() throws {
    var dice = JSONLineTests.Dice(state: 11)
    var written = 0
    for _ in 0..<2_000 {
      let tree = JSONTree.random(using: &dice)
      guard let line = JSONLineEncoder.line(of: tree) else { continue }
      written += 1
      #expect(try line == JSONText.encodeByLibrary(tree))
    }
    #expect(written > 500)
  }

  @Test(
    arguments: [
      "", "a", "\"", "\\", "/", "\u{8}\u{C}\n\r\t", "\u{7F}", "Siân 👩‍👧", "\u{2028}", "e\u{301}", "a\"b\\c\nd",
      "\u{FEFF}", "<script>&amp;</script>",
    ]) func aTextIsWrittenWithTheSameEscapes(text: String) throws
  {
    let tree = JSONTree.group(["text": .text(text), "list": .list([.text(text), .nothing, .flag(true), .whole(-7)])])
    #expect(try JSONLineEncoder.line(of: tree) == JSONText.encodeByLibrary(tree))
    #expect(JSONLineEncoder.line(of: tree) != nil)
  }

  @Test(
    arguments: [
      JSONTree.number(0.5), .text("\u{0}"), .text("\u{1B}[2J"), .group(["é": .nothing]),
      .list([.whole(1), .group(["a": .text("\u{1}")])]),
    ]) func isLeftToFoundation(tree: JSONTree) throws
  {
    #expect(JSONLineEncoder.line(of: tree) == nil)
    #expect(try JSONText.encode(tree) == JSONText.encodeByLibrary(tree))
  }

  /// What the compiler makes of an enumeration nests a group in a group, and says of none that it has ended.
  @Test func whatIsNestedEndsWhereWhatHoldsItGoesOn() throws {
    let value = Nested(
      b: .several(["z", "a"], of: 2), c: [.none, .one("x"), .several([], of: 0)], a: ["k2": .none, "k1": .one("y")])
    let line = JSONLineEncoder.line(of: value)
    #expect(try line == JSONText.encodeByLibrary(value))
    #expect(line != nil)
  }

  private struct Nested: Encodable {
    var b: Choice
    var c: [Choice]
    var a: [String: Choice]
  }

  private enum Choice: Encodable {
    case none
    case one(String)
    case several([String], of: Int)
  }

  /// Two of one name, one that goes on after what is behind it, a group that is a list too: not as anybody writes them.
  @Test(arguments: Disorder.allCases) func whatIsWrittenInDisorderIsLeftToFoundation(disorder: Disorder) {
    #expect(JSONLineEncoder.line(of: Disordered(disorder: disorder)) == nil)
  }

  enum Disorder: CaseIterable { case twice, late, both, nothing }

  private struct Disordered: Encodable {
    var disorder: Disorder

    func encode(to encoder: any Encoder) throws {
      if disorder == .nothing { return }
      var group = encoder.container(keyedBy: FieldName.self)
      try group.encode(1, forKey: .b)
      switch disorder {
      case .twice: try group.encode(2, forKey: .b)
      case .late:
        var nested = group.nestedContainer(keyedBy: FieldName.self, forKey: .a)
        try group.encode(3, forKey: .c)
        try nested.encode(4, forKey: .a)
      case .both:
        var list = encoder.unkeyedContainer()
        try list.encode(5)
      case .nothing: break
      }
    }

    private enum FieldName: CodingKey { case a, b, c }
  }

  @Test func keysStandInTheirOrderWhateverTheyAre() throws {
    let keys = ["b", "a", "A", "a2", "a10", "a_", "a-b", "aB", "ab", "Z", "0", "~", "", "a.b", "a b"]
    let tree = JSONTree.group(Dictionary(uniqueKeysWithValues: keys.map { ($0, .whole($0.count)) }))
    #expect(try JSONLineEncoder.line(of: tree) == JSONText.encodeByLibrary(tree))
  }
}
