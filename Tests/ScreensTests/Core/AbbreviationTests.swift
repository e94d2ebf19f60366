import Terminal
import Testing

@testable import Screens

struct AbbreviationTests {
  @Test(arguments: [
    ("Write the report", 20, "Write the report"),
    ("Complete initial child protection report", 28, "Complete initial … report"),
    ("Complete initial child protection minutes", 28, "Complete initial … minutes"),
    ("Close meeting process, all tasks are completed", 33, "Close meeting … are completed"),
    ("Organise the conference", 22, "Organise … conference"),
    ("Llanfairpwllgwyngyllgogerychwyrndrobwll", 20, "Llanfairpwllg…robwll"),
    ("Core group minutes", 10, "Core grou…"),
    ("山田太郎の会議の議事録を書く", 20, "山田太郎の会…を書く"),
  ])
  func titlesKeepTheirEnds(text: String, width: Int, expected: String) {
    let found = text.abbreviated(toColumns: width)
    #expect(found.columns <= width)
    #expect(found == expected)
  }

  @Test func noWidthIsEverPassed() {
    let texts = ["", "a", "Authorise: write initial conference report", "Siân 山田 🧸 Carter", "one  two   three    four"]
    for text in texts {
      for width in 0...60 {
        #expect(text.abbreviated(toColumns: width).columns <= width)
        #expect(text.nameAbbreviated(toColumns: width).columns <= width)
      }
    }
  }

  @Test func namesKeepTheFamilyName() {
    #expect("Amina Shah".nameAbbreviated(toColumns: 11) == "Amina Shah")
    #expect("Gareth Llwyd".nameAbbreviated(toColumns: 11) == "G. Llwyd")
    #expect("Amina Featherstonehaugh".nameAbbreviated(toColumns: 11) == "A. Feather…")
    #expect("Featherstonehaugh".nameAbbreviated(toColumns: 11) == "Featherston…".clipped(toColumns: 10) + "…")
  }
}
