import Definitions
import Foundation
import Testing
import Workflow

@testable import Exports
@testable import Typesetting

/// Templates are files: what is wrong in them is named at its place, and what they ask for and is not there is nothing.
@Suite struct TemplateTests {
  /// A folder of templates, gone with the test.
  final class Templates {
    let folder: URL
    init(_ files: [String: String]) throws {
      folder = FileManager.default.temporaryDirectory.appendingPathComponent("templates-\(UUID().uuidString)")
      for (name, text) in files {
        let file = folder.appendingPathComponent("templates/\(name)")
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
      }
    }
    deinit { try? FileManager.default.removeItem(at: folder) }

    var load: (set: TemplateSet, problems: [Problem]) { TemplateLoader.load(resources: folder.path) }

    /// Every problem without the folder's path.
    var problems: [String] {
      let loaded = load
      let all = loaded.problems + TemplateCheck(loaded.set, forms: [TemplateTests.form]).problems
      return all.map { "\($0)".replacingOccurrences(of: folder.path + "/templates/", with: "") }
    }
  }

  static let form = FormDefinition(
    key: "outcomes", version: 1, title: "Outcomes",
    sections: [
      SectionDefinition(
        key: "each", title: "Each", isForEachChild: true,
        fields: [FieldDefinition(key: "decision", label: "Decision", kind: .text)]),
      SectionDefinition(
        key: "all", title: "All", fields: [FieldDefinition(key: "reason", label: "Reason", kind: .longText)]),
    ])

  static func head(_ name: String, _ more: String = "") -> String {
    "---\ntemplate: \(name)\ntitle: A letter\nprints: form\nforms: [outcomes]\n\(more)---\n"
  }

  @Test func aNameThatStandsForNothingIsNamedAtItsPlace() throws {
    let templates = try Templates([
      "letter.md": Self.head("letter", "header: \"{{famly}}\"\n")
        + "{{family}} {{famly}}\n{{#children}}{{nam}} {{step}}{{/children}}\n{{form.answers.reson.text}}\n"
        + "{{#form.children}}{{answers.decision.text}} {{answers.reason}}{{/form.children}}\n{{>foot}}\n{{#present}}{{/present}}\n"
    ])
    #expect(
      templates.problems == [
        #"letter.md:6:10: error: no document has "famly" here; did you mean "family"? [unknown-field]"#,
        #"letter.md:8:12: error: no document has "famly" here; did you mean "family"? [unknown-field]"#,
        #"letter.md:9:14: error: no document has "nam" here; did you mean "name"? [unknown-field]"#,
        #"letter.md:10:1: error: "form.answers.reson.text" stands for nothing: there is no "reson"; did you mean "reason"? [unknown-field]"#,
        #"letter.md:11:45: error: "answers.reason" stands for nothing: there is no "reason"; known: decision [unknown-field]"#,
        #"letter.md:12:1: error: there is no part "foot" [unknown-part]"#,
        #"letter.md:13:1: error: no document has "present" here; known: address, agenda, case, children, children-names, chronology, draft, family, form, forms, meeting, members, people, procedure, recipient, standing, step, template, today [unknown-field]"#,
      ])
  }

  @Test func tagsThatDoNotHoldTogetherAreNamed() throws {
    let open = try Templates(["letter.md": Self.head("letter") + "{{#children}}\n{{name}}\n"])
    #expect(open.problems == [#"letter.md:7:1: error: "children" is opened and never closed [bad-template]"#])
    let crossed = try Templates(["letter.md": Self.head("letter") + "{{#children}}{{#name}}{{/children}}{{/name}}"])
    #expect(
      crossed.problems.first
        == #"letter.md:7:23: error: "children" is closed here before "name" of line 7 [bad-template]"#)
    let endless = try Templates(["letter.md": Self.head("letter") + "a {{family"])
    #expect(endless.problems == [#"letter.md:7:3: error: the tag that begins here has no end "}}" [bad-template]"#])
    let strange = try Templates(["letter.md": Self.head("letter") + "{{=<% %>=}}"])
    #expect(strange.problems.count == 1 && strange.problems[0].contains("is none of {{name}}"))
    let headless = try Templates(["letter.md": "Dear {{family}}"])
    #expect(
      headless.problems
        == [#"letter.md:1:1: error: a template begins with what it prints, between two lines "---" [bad-template]"#])
    let loop = try Templates(["letter.md": Self.head("letter") + "{{>a}}", "parts/a.md": "{{>a}}"])
    #expect(loop.problems == [#"parts/a.md:1:1: error: the part "a" is made of itself [bad-template]"#])
    let key = try Templates(["letter.md": Self.head("letter", "footr: x\nreminders: soon\n")])
    #expect(
      key.problems.contains {
        $0.hasPrefix(#"letter.md:6:1: error: a template has no key "footr"; did you mean "footer"?"#)
      })
    #expect(key.problems.contains { $0.contains(#"letter.md:7:12: error: "soon" is no time"#) })
  }

  @Test func aProcedureHasItsOwnBeforeThatOfAll() throws {
    let templates = try Templates([
      "letter.md": Self.head("letter") + "{{>sign}}", "parts/sign.md": "All",
      "elm/letter.md": Self.head("letter") + "Elm: {{>sign}}", "elm/parts/sign.md": "Elm's own",
    ])
    #expect(templates.problems.isEmpty)
    let set = templates.load.set
    func text(_ procedure: ProcedureKey) throws -> String {
      let template = try #require(set.template("letter", for: procedure))
      return try TemplateRenderer(template, parts: set.parts(for: template.procedure)).markdown(.record([:]))
    }
    #expect(try text("elm") == "Elm: Elm's own\n")
    #expect(try text("oak") == "All\n")
    #expect(set.kinds.map(\.name) == ["letter"])
  }

  /// A person without an agency is not given that of somebody around them.
  @Test func whatIsNotThereIsNotTakenFromElsewhere() throws {
    let templates = try Templates([
      "letter.md": Self.head("letter") + "{{#children}}[{{name}}{{#address}}, {{address}}{{/address}}]{{/children}}"
    ])
    let template = try #require(templates.load.set.templates.first)
    let data = DocumentValue.record([
      "address": .line("1 Elm Road"),
      "children": .list([.record(["name": .line("Sam"), "address": .nothing])]),
    ])
    #expect(try TemplateRenderer(template, parts: [:]).markdown(data) == "[Sam]\n")
  }
}
