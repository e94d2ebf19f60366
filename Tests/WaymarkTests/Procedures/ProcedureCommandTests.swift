import Exports
import Foundation
import Testing

@testable import waymark

/// `waymark procedure` as somebody who writes one uses it.
@Suite struct ProcedureCommandTests {
  /// A procedure whose names are as awkward as names can be, and whose second step comes back to itself and the first.
  static let loops = """
    procedure: loops
    version: 1
    title: Loops & <b>"bold"</b>
    roles:
      worker: { title: Worker, may: open-case }
    invitation-methods: { phone: Telephone }
    starts-with: first
    steps:
      first:
        title: 山田's <first> & step
        kind: work
        repeats: true
        tasks:
          go: { title: Go on, does: confirm, by: worker }
          close: { title: Close, does: close, by: worker, after: go }
        next: { open: second }
      second:
        title: Second
        kind: work
        repeats: true
        tasks:
          close: { title: Close, does: close, by: worker }
        next: { open: [second, first], cancel: first }

    """

  /// A folder of definitions with this procedure in it, and the program run on it.
  private func run(
    _ arguments: [String], _ procedures: [String: String] = ["loops": loops]
  ) throws -> (status: Int32, output: String, errors: String) {
    let newcomer = try Newcomer()
    let folder = newcomer.folder.appendingPathComponent("procedures")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in procedures {
      try text.write(to: folder.appendingPathComponent("\(name).yaml"), atomically: true, encoding: .utf8)
    }
    return try Tmux.execute(
      Tmux.program.path, ["procedure"] + arguments, environment: ["WAYMARK_RESOURCES": newcomer.folder.path])
  }

  /// The program on the definitions that it ships.
  private func shipped(_ arguments: String...) throws -> (status: Int32, output: String, errors: String) {
    try Tmux.execute(Tmux.program.path, ["procedure"] + arguments, environment: ["WAYMARK_RESOURCES": ""])
  }

  @Test func theListSaysWhatEachExtends() throws {
    let lines = try shipped("list").output.split(separator: "\n")
    #expect(lines[0].hasPrefix("PROCEDURE"))
    #expect(lines.contains { $0.hasPrefix("ics-steps ") && $0.contains("working-together") })
    #expect(lines.contains { $0.hasPrefix("working-together (base)") })
    #expect(lines.last?.hasPrefix("Read from /") == true)
    let json = try shipped("list", "--format", "json").output
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    let ics = try #require(rows.first { $0["procedure"] as? String == "ics-steps" })
    #expect(ics["steps"] as? Int == 6)
    #expect(ics["extends"] as? String == "working-together")
  }

  @Test func aProcedureReadsAsAPersonWouldSayIt() throws {
    let result = try shipped("show", "ics-steps")
    #expect(result.status == 0, "\(result.errors)")
    let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 80 && $0.last != " " && !$0.contains("\u{1B}") })
    let text = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for sentence in [
      "extends working-together; written from: Steps for ICS, 7.5",
      "Initial conference (meeting) Due within 15 working days after the strategy discussion is held (national limit: "
        + "Working Together 2023, chapter 3; children in need census guide, 4.12.2).",
      "Each later one is due within 6 weeks after the previous core group is held (local limit:",
      "- Write initial conference report Social worker; authorised by team manager: fills in",
      "Due by 2 working days before the date set for the initial conference",
      "Only where \"Decision\" is \"Subject to a child protection plan\" for any child.",
      "Waits for \"Complete the outcome form\", \"Write the outline child protection plan\" and \"Write the minutes",
      "> Calls off core group and child protection plan update, where \"Decision\" is \"Subject to a child protection "
        + "plan\" for no child.",
      "sends to be authorised together: \"Update the child protection plan, part 1\" and",
      "Records support (CCRST): may move cases to other versions, read the audit and roll",
    ] { #expect(text.contains(sentence), "\(sentence)") }
    let json = try shipped("show", "ics-steps", "--format", "json").output
    let tasks = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(tasks.count == 37)
  }

  @Test("ECL-1 lanes, periods and whose meeting it is are said of a step") func whatAStepSays() throws {
    let output = try shipped("show", "eclipse-booking").output
    let text = output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for sentence in [
      "It is chosen which of the children it is about.",
      "; its periods are 0-5, 5-10 and 10-15.", "Its board has a lane for the social worker, ", "In the period 5-10.",
    ] { #expect(text.contains(sentence), "\(sentence)") }
    let plain = try shipped("show", "quick-guide").output.split(whereSeparator: \.isWhitespace)
    #expect(plain.joined(separator: " ").contains("It closes itself when its last task is done."))
  }

  @Test func whatReadsTheSameIsSaidOnceAndATitleWithACommaIsQuoted() throws {
    let output = try shipped("show", "quick-guide").output
    let text = output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("> Opens strategy discussion, where \"Outcome\" is \"A strategy discussion is needed\"."))
    #expect(text.contains("within 2 weeks after the \"Visit, every 2 weeks\" opens"))
    let mosaic = try shipped("show", "mosaic").output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(mosaic.contains("sends a request with a note to: Business Support Team (Safeguarding and Meetings), for"))
    #expect(mosaic.contains("Not before: at least 1 member."))
  }

  @Test func aParagraphKeepsToTheWidthAndAHeadingIsBoldOnATerminalOnly() {
    let item = ProcedureSheet.Line(kind: .item, text: "- one two three four five six seven eight nine ten")
    #expect(
      Page(width: 40, isStyled: true).lines(of: item) == [
        "  - one two three four five six seven", "    eight nine ten",
      ])
    let heading = ProcedureSheet.Line(kind: .heading, text: "Who\u{1B}[2J")
    #expect(Page(width: 40, isStyled: true).lines(of: heading).first?.split(separator: "\u{1B}").count == 2)
    #expect(Page(width: 40, isStyled: true).lines(of: heading).first?.hasPrefix("\u{1B}[1mWho") == true)
    #expect(Page(width: 40, isStyled: false).lines(of: heading).first?.contains("\u{1B}") == false)
  }

  @Test func checkFailsOnAnErrorAndNotOnAWarning() throws {
    #expect(try shipped("check").output == "No problems.\n")
    let warned = Self.loops.replacing("roles:", with: "roles:\n  clerk: { title: Clerk }")
    let warning = try run(["check"], ["loops": warned])
    #expect(warning.status == 0)
    #expect(warning.output.contains("loops.yaml:5:3: warning: no task is for the role \"clerk\""))
    #expect(warning.output.hasSuffix("\n1 warning.\n"))
    let wrong = ["loops": Self.loops.replacing("after: go", with: "after: og"), "b": "procedure: b\nextends: lops\n"]
    let error = try run(["check", "--format", "json"], wrong)
    #expect(error.status == 1)
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(error.output.utf8)) as? [[String: Any]])
    #expect(rows.map { $0["id"] as? String } == ["unknown-procedure", "unknown-task"])
    #expect(rows.map { $0["line"] as? Int } == [2, 15])
    let list = try run(["list"], wrong)
    #expect(list.status == 1)
    #expect(list.errors.contains("The definitions have errors:"))
  }

  @Test func checkReadsTheTemplatesThatPrintWhatIsChecked() throws {
    let newcomer = try Newcomer()
    let folder = newcomer.folder.appendingPathComponent("resources")
    try FileManager.default.copyItem(atPath: Office.resources, toPath: folder.path)
    let environment = ["WAYMARK_RESOURCES": folder.path]
    func check(_ files: String...) throws -> (status: Int32, output: String, errors: String) {
      let paths = files.map { folder.appendingPathComponent($0).path }
      let result = try Tmux.execute(Tmux.program.path, ["procedure", "check"] + paths, environment: environment)
      return (result.status, result.output.replacing(folder.path + "/", with: ""), result.errors)
    }
    func write(_ text: String, _ file: String) throws {
      try text.write(to: folder.appendingPathComponent(file), atomically: true, encoding: .utf8)
    }
    #expect(try check("procedures/ics-steps.yaml").output == "No problems.\n")
    let letter = try String(contentsOf: folder.appendingPathComponent("templates/decisions.md"), encoding: .utf8)
    try write(letter.replacing("answers.dissent", with: "answers.disent"), "templates/decisions.md")
    let problem =
      "templates/decisions.md:43:1: error: \"answers.disent\" stands for nothing: there is no \"disent\"; did you mean "
      + "\"dissent\"? [unknown-field]\n"
    for files in [[], ["procedures/ics-steps.yaml"], ["forms/outcomes.yaml"], ["templates/decisions.md"]] {
      let found = try Tmux.execute(
        Tmux.program.path, ["procedure", "check"] + files.map { folder.appendingPathComponent($0).path },
        environment: environment)
      #expect(found.status == 1)
      #expect(found.output.replacing(folder.path + "/", with: "").hasPrefix(problem), "\(files): \(found.output)")
    }
    #expect(try check("forms/convening-sheet.yaml").output == "No problems.\n", "the letter does not print it")
    try write(letter, "templates/decisions.md")
    // A folder of templates for a procedure that there is not.
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("templates/ics-step"), withIntermediateDirectories: true)
    try write(letter.replacing("version: 1", with: "version: none"), "templates/ics-step/decisions.md")
    let stray = try check()
    #expect(stray.status == 1)
    #expect(stray.output.contains("templates/ics-step/decisions.md:3:10: error: "), "\(stray.output)")
    #expect(
      stray.output.contains(
        "there is no procedure \"ics-step\" that the folder could be for; did you mean \"ics-steps\"?"))
  }

  @Test func theDiagramDrawsWayBacksAndWhatIsCalledOff() throws {
    let drawn = try run(["diagram", "loops"]).output
    #expect(
      drawn == """
        ┌────────────────────────────────────────────────────────┐
        │ 山田's <first> & step                                  │◄────┐
        │ work, repeats, a case begins here                      │◄┄┄┄┄┼┄┄┐
        ├────────────────────────────────────────────────────────┤     │  ┊
        │ opens second                                           ├──┐  │  ┊
        └────────────────────────────────────────────────────────┘  │  │  ┊
                                                                    │  │  ┊
        ┌────────────────────────────────────────────────────────┐  │  │  ┊
        │ Second                                                 │◄─┤  │  ┊
        │ work, repeats                                          │  │  │  ┊
        ├────────────────────────────────────────────────────────┤  │  │  ┊
        │ opens second                                           ├──┘  │  ┊
        │ opens 山田's <first> & step                            ├─────┘  ┊
        │ calls off 山田's <first> & step                        ├┄┄┄┄┄┄┄┄┘
        └────────────────────────────────────────────────────────┘

        """)
    let wide = try shipped("diagram", "ics-steps").output.split(separator: "\n")
    #expect(wide.allSatisfy { $0.count <= 80 })
  }

  @Test func theSVGStandsAloneAndTakesNoMarkup() throws {
    let svg = try run(["diagram", "loops", "--format", "svg"]).output
    #expect(svg.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(svg.contains("<title id=\"title\">Loops &amp; &lt;b&gt;&quot;bold&quot;&lt;/b&gt;</title>"))
    #expect(svg.contains("山田&#39;s &lt;first&gt; &amp; step</text>"))
    #expect(svg.contains("prefers-color-scheme: dark"))
    #expect(!svg.contains("<b>") && !svg.contains("href") && !svg.contains("url("))
    #expect(svg.split(separator: "<rect class=\"box\"").count == 3)
    #expect(svg.split(separator: "<path class=\"lane").count == 4)
    let newcomer = try Newcomer()
    let path = newcomer.folder.appendingPathComponent("a.svg").path
    let first = try shipped("diagram", "ics-steps", "--format", "svg", "--out", path)
    #expect(first.output == "Wrote \(path).\n")
    #expect(
      try String(contentsOfFile: path, encoding: .utf8) == shipped("diagram", "ics-steps", "--format", "svg").output)
    let second = try shipped("diagram", "ics-steps", "--out", path)
    #expect(second.errors == "Error: \(path) can't be written: it exists already.\n")
  }
}
