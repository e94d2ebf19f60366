import Definitions
import Foundation
import Testing
import Workflow

/// Every phrase that the sources say is in each catalogue, and a catalogue has no other.
@Suite("What the screens say")
struct CatalogueCoverageTests {
  /// The phrases of all the sources with one place where each is said, and those that are nouns after a count.
  private static let (phrases, nouns): ([String: String], Set<String>) = {
    var found: [String: String] = [:]
    var nouns: Set<String> = []
    let targets = (try? FileManager.default.contentsOfDirectory(atPath: Sources.folder.path)) ?? []
    for target in targets.sorted() {
      for file in (try? Sources.swiftFiles(in: target)) ?? [] where file.lastPathComponent != "Phrase.swift" {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
        for said in SwiftLiterals(text).said {
          found[said.key] = "\(file.lastPathComponent):\(said.line)"
          if said.isCounted { nouns.insert(said.key) }
        }
      }
    }
    return (found, nouns)
  }()

  private static let welsh =
    CatalogueLoader.load(
      .welsh, resources: Sources.folder.deletingLastPathComponent().appendingPathComponent("Resources").path
    ).catalogue?.phrases ?? [:]

  @Test("the lexer reads phrases as they are said")
  func lexer() {
    let source = #"""
      let a = say("open"), b = say("Give \(what("x", y: "z")) to \(say("nobody"))", "of a case")
      // say("a remark")
      let c = say(
        "one " + "two \(x) "
          + "three \(y)")
      let d = counted(rows.count { $0 == "a,b" }, "child", "children") + kept("Boxing Day") + .say("no") + essay("no")
      let e = "\(n) \(say("inner"))" + "say(\"no\")" + say("""
        First \
        line
          second \(z).
        """)
      """#
    #expect(
      Set(SwiftLiterals(source).said.map(\.key)) == [
        "open", "Give {1} to {2} ~ of a case", "nobody", "one two {1} three {2}", "child / children", "Boxing Day",
        "inner", "First line\n  second {1}.",
      ])
  }

  @Test("every phrase is translated")
  func translated() {
    #expect(CatalogueCoverageTests.phrases.count > 2000)
    let missing = CatalogueCoverageTests.phrases.filter { CatalogueCoverageTests.welsh[$0.key] == nil }
    for (phrase, place) in missing.sorted(by: { $0.value < $1.value }) {
      Issue.record("cy.yaml has no \"\(phrase)\", which \(place) says")
    }
  }

  @Test("no translation is of a phrase that nobody says")
  func unused() {
    for phrase in CatalogueCoverageTests.welsh.keys.sorted() where CatalogueCoverageTests.phrases[phrase] == nil {
      Issue.record("nothing says \"\(phrase)\" of cy.yaml")
    }
  }

  @Test("a translation has the places of its phrase, and the blanks around it")
  func places() {
    for (phrase, translation) in CatalogueCoverageTests.welsh {
      let isCounted = CatalogueCoverageTests.nouns.contains(phrase)
      let wanted = Catalogue.places(in: phrase).union(isCounted ? [1] : [])
      let english = phrase.components(separatedBy: " ~ ")[0]
      for wording in translation.wordings {
        #expect(Catalogue.places(in: wording) == wanted, "\(phrase): \(wording)")
        let isBlank = wording.allSatisfy(\.isWhitespace)
        #expect(!isBlank, "\(phrase) is empty")
        guard !isCounted else { continue }
        #expect(wording.prefix { $0 == " " } == english.prefix { $0 == " " }, "\(phrase): \(wording)")
        #expect(wording.hasSuffix(" ") == english.hasSuffix(" "), "\(phrase): \(wording)")
      }
    }
  }

  @Test("what is kept in English is said somewhere in the same words")
  func kept() throws {
    let file = Sources.folder.appendingPathComponent("Workflow/Language/KeptPhrase.swift")
    let literals = SwiftLiterals(try String(contentsOf: file, encoding: .utf8))
    let source = try String(contentsOf: file, encoding: .utf8)
    let keys = literals.literals.filter { source.contains("KeptPhrase(\"\($0.text)\"") }.map(\.text)
    #expect(keys.count > 15)
    for key in keys where key != "{1} and {2} more" {
      #expect(CatalogueCoverageTests.phrases[key] != nil, "\(key)")
    }
  }
}
