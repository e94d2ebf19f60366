import Casework
import Testing
import Workflow

@Suite("The part of a text that is shown")
struct ExcerptTests {
  private func excerpt(_ text: String, _ typed: String, _ limit: Int = 40) -> Excerpt {
    Excerpt(
      of: text, for: FindQuestion(reading: typed, today: .earliest, calendar: .englandAndWales), characters: limit)
  }

  /// What is marked.
  private func marked(_ excerpt: Excerpt) -> [String] {
    let characters = Array(excerpt.text)
    return excerpt.matches.map { String(characters[$0]) }
  }

  @Test("stands around the first match, on one line, each match marked as it is written")
  func around() {
    let text =
      String(repeating: "Words before. ", count: 20) + "Ellie was not\nat Schôol today, her school said. Later."
    let found = excerpt(text, "school")
    #expect(found.text == "…before. Words before. Ellie was not at Schôol today, …" || found.text.contains("Schôol"))
    #expect(marked(found).first == "Schôol")
    #expect(found.text.count <= 41)
    #expect(!found.text.contains("\n"))
  }

  @Test("is the beginning where nothing matches, and cut where a word is too long")
  func beginning() {
    #expect(excerpt("A short text.", "other").text == "A short text.")
    #expect(excerpt("A short text.", "other").matches.isEmpty)
    #expect(excerpt(String(repeating: "x", count: 500), "x", 20).text.count <= 20)
    #expect(excerpt("", "x").text.isEmpty)
  }

  @Test("marks the words of a phrase and the beginnings of words")
  func marks() {
    #expect(marked(excerpt("Sam was not there", "\"not there\"")) == ["not", "there"])
    #expect(marked(excerpt("Okafor, Sam", "oka sa")) == ["Okafor,", "Sam"])
  }
}
