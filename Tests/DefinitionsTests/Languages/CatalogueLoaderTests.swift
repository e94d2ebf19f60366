import Definitions
import Testing
import Workflow

/// Reading what the screens say in another language, and saying by line what is wrong with it.
@Suite("Catalogues")
struct CatalogueLoaderTests {
  private func read(_ text: String) -> (catalogue: Catalogue?, problems: [String]) {
    let (catalogue, problems) = CatalogueLoader.read(SourceFile(path: "cy.yaml", text: text), as: .welsh)
    return (catalogue, problems.map(\.description))
  }

  @Test("phrases, and forms for some counts")
  func phrases() {
    let (catalogue, problems) = read(
      """
      # a remark
      "open": agor
      "Give {1} to {2}": "Rhoi i {2}: {1}"
      "child / children":
        2: "{1} blentyn"
        other: "{1} plentyn"
      "{1} and {2}":
        vowel: "{1} ac {2}"
        other: "{1} a {2}"
      """)
    #expect(problems == [])
    #expect(catalogue?.code == "cy")
    #expect(
      catalogue?.phrases == [
        "open": .text("agor"), "Give {1} to {2}": .text("Rhoi i {2}: {1}"),
        "child / children": .counted([2: "{1} blentyn"], other: "{1} plentyn"),
        "{1} and {2}": .joined(beforeVowel: "{1} ac {2}", other: "{1} a {2}"),
      ])
  }

  @Test(
    "a phrase that is wrong is left out and said by line",
    arguments: [
      ("\"a\": x\n\"open\": \"\"\n", "cy.yaml:2:1: error: \"open\" has no translation [wrong-type]"),
      ("\"a\": x\n\"open\":\n", "cy.yaml:2:1: error: \"open\" has no translation [wrong-type]"),
      ("\"a\": x\n\"open\": [agor]\n", "cy.yaml:2:1: error: \"open\" has no translation [wrong-type]"),
      ("\"a\": x\n\"to {1}\": \"i {2}\"\n", "cy.yaml:2:11: error: \"to {1}\" has no place {2} [bad-value]"),
      (
        "\"a\": x\n\"b / c\":\n  two: d\n  other: e\n",
        "cy.yaml:3:3: error: a form is for a count such as 2, before a \"vowel\" or for every \"other\" one [bad-key]"
      ),
      (
        "\"a\": x\n\"b / c\":\n  2: d\n",
        "cy.yaml:2:1: error: \"b / c\" needs a form for every \"other\" one [missing-key]"
      ),
      (
        "\"a\": x\n\"b\": y\n\"b\": z\n",
        "cy.yaml:3:1: error: the key \"b\" was given before, on line 2 [duplicate-key]"
      ),
    ])
  func wrong(text: String, problem: String) {
    let (catalogue, problems) = read(text)
    #expect(problems == [problem])
    #expect(catalogue?.phrases["a"] == .text("x"))
  }

  @Test("a text that is no YAML gives no catalogue", arguments: ["\"a\": x\n\"b: y\n", "- a\n", "", "a: \"\u{7}\"\n"])
  func broken(text: String) {
    let (catalogue, problems) = read(text)
    #expect(catalogue == nil)
    #expect(problems.count == 1)
    #expect(problems.first?.hasPrefix("cy.yaml:") == true)
  }

  @Test("a missing file is named")
  func missing() throws {
    try Folder.with { folder in
      let (catalogue, problems) = CatalogueLoader.load(.welsh, resources: folder)
      #expect(catalogue == nil)
      #expect(
        problems.map(\.description) == [
          "\(folder)/languages/cy.yaml:1:1: error: the file cannot be read: no such file or directory [unreadable-file]"
        ])
    }
  }

  @Test("the Welsh that is shipped has no problem")
  func shipped() {
    let (catalogue, problems) = CatalogueLoader.load(.welsh, resources: Folder.resources)
    #expect(problems == [])
    #expect((catalogue?.phrases.count ?? 0) > 2000)
  }
}
