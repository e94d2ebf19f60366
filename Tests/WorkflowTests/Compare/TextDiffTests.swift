import TestSupport
import Testing

@testable import Workflow

@Suite("Comparing texts word by word")
struct TextDiffTests {
  @Test(
    "words, punctuation and blanks",
    arguments: [
      ("The home is cold.", "The home is warm.", "The home is [-cold-]{+warm+}."),
      ("The home is cold.", "The home is cold and damp.", "The home is cold{+ and damp+}."),
      ("One two three", "One three", "One [-two -]three"),
      ("", "New.", "{+New.+}"),
      ("Old.", "", "[-Old.-]"),
      ("Same", "Same", "Same"),
      ("Siân was seen", "Zoë was seen", "[-Siân-]{+Zoë+} was seen"),
      ("She said it's fine", "She said it isn't fine", "She said [-it's-]{+it isn't+} fine"),
      ("cold damp house", "warm dry house", "[-cold damp-]{+warm dry+} house"),
    ]) func words(old: String, new: String, marked: String)
  {
    #expect(TextDiff(from: old, to: new).marked == marked)
  }

  @Test("a paragraph that was put in is put in whole, and those around it are as they were")
  func paragraphs() {
    let diff = TextDiff(from: "First.\nThird, as it was.\n", to: "First.\nSecond.\nThird, as it is.\n")
    #expect(diff.marked == "First.\n{+Second.\n+}Third, as it [-was-]{+is+}.\n")
  }

  @Test("applying gives the new text, reversing the old one, for any two texts")
  func properties() {
    var random = SplitMix(seed: 11)
    for _ in 0..<2_000 {
      let old = TextDiffTests.text(&random)
      let new = Bool.random(using: &random) ? TextDiffTests.edited(old, &random) : TextDiffTests.text(&random)
      let diff = TextDiff(from: old, to: new)
      #expect(diff.old == old && diff.new == new, "\(old.debugDescription) -> \(new.debugDescription)")
      #expect(diff.applied(to: old) == new)
      #expect(diff.reversed.applied(to: new) == old)
      #expect(diff.reversed.reversed == diff)
      #expect(diff.isEmpty == (old == new))
      #expect(!diff.pieces.contains { $0.text.isEmpty })
      for (piece, next) in zip(diff.pieces, diff.pieces.dropFirst()) {
        switch (piece, next) {
        case (.same, .same), (.removed, .removed), (.added, .added), (.added, .removed):
          Issue.record("\(diff.marked) has neighbours of one sort, or what was put in first")
        default: break
        }
      }
    }
  }

  @Test("both texts in one lack no word of either")
  func united() {
    #expect(TextDiff(from: "The home is cold.", to: "The home is warm.").united == "The home is cold warm.")
    #expect(TextDiff(sentencesFrom: "Theirs.", to: "Mine.").united == "Theirs. Mine.")
    let both = TextDiff(sentencesFrom: "We met. It was clean. Zoë was well.", to: "We met. It was warm. Done.")
    #expect(both.united == "We met. It was clean. Zoë was well. It was warm. Done.")
    #expect(both.old == "We met. It was clean. Zoë was well." && both.new == "We met. It was warm. Done.")
    var random = SplitMix(seed: 12)
    for _ in 0..<500 {
      let (old, new) = (TextDiffTests.text(&random), TextDiffTests.text(&random))
      let united = Set(TextDiffTests.words(of: TextDiff(from: old, to: new).united))
      #expect(united.isSuperset(of: TextDiffTests.words(of: old) + TextDiffTests.words(of: new)))
    }
  }

  @Test("texts of 100,000 characters keep their words through the comparison, however much they differ")
  func long() {
    let sentence = "The health visitor saw both children at home and the kitchen was clean. "
    let old = String(repeating: sentence, count: 1_400)
    let unlike = String(old.map { $0 == "e" ? "o" : $0 })
    for new in [old + "At last.", "First. " + old + "Last.", unlike, String(old.reversed()), ""] {
      let diff = TextDiff(from: old, to: new)
      #expect(diff.old == old && diff.new == new)
    }
    #expect(TextDiff(from: old, to: "First. " + old + "Last.").pieces.count == 3)
  }

  private static let vocabulary = [
    "cold", "warm", "Siân", "home", "it's", "the", "x", ".", ",", "\n", "\n\n", "  ", "山田", "e\u{301}", "👩‍👧",
  ]

  private static func text(_ random: inout SplitMix) -> String {
    (0..<Int.random(in: 0...14, using: &random))
      .map { _ in vocabulary.randomElement(using: &random) ?? "" }.joined(separator: " ")
  }

  private static func edited(_ text: String, _ random: inout SplitMix) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let place = Int.random(in: 0...words.count, using: &random)
      if place < words.count, Bool.random(using: &random) {
        words.remove(at: place)
      } else {
        words.insert(vocabulary.randomElement(using: &random) ?? "", at: place)
      }
    }
    return words.joined(separator: " ")
  }

  private static func words(of text: String) -> [String] {
    text.split { !$0.isLetter && $0 != "'" }.map(String.init)
  }
}
