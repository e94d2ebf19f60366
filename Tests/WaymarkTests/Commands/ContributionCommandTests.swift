import Foundation
import Testing

@testable import waymark

/// `waymark contribution` as somebody at a shell uses it, with what agencies really send.
@Suite struct ContributionCommandTests {
  private static let procedure = """
    procedure: joint
    version: 1
    title: Joint report
    roles:
      social-worker: { title: Social worker, may: [open-case, edit-people, administer] }
    invitation-methods: { phone: Telephone }
    starts-with: joint
    steps:
      joint:
        title: Joint report
        kind: work
        tasks:
          agencies: { title: Contributions, form: agency-contributions, by: social-worker }
          close: { title: Close it, does: close, by: social-worker, after: agencies }

    """

  private static let opening = """
    {"command":"open-case","case":"C0001","by":"amina.shah","family":"Carter","procedure":"joint","step":"joint",\
    "team":"north","people":[{"kind":"child","givenName":"Ellie","familyName":"Carter","born":"2014-05-02"},\
    {"kind":"relative","givenName":"Dana","familyName":"Carter","relationship":"mother"},\
    {"kind":"professional","givenName":"Ruth","familyName":"Bell","agency":"Oakfield School"},\
    {"kind":"professional","givenName":"أمل","familyName":"حداد","agency":"Clinic"}],\
    "allocations":{"social-worker":"amina.shah"}}

    """

  private static let progress = "## Review of progress of the protection plan"

  private let scratch: CommandLineTests.Scratch
  private let store: String
  private let environment: [String: String]

  init() throws {
    scratch = try CommandLineTests.Scratch()
    store = scratch.path("c.store")
    let resources = scratch.path("resources")
    try FileManager.default.copyItem(atPath: Office.resources, toPath: resources)
    try Self.procedure.write(toFile: resources + "/procedures/joint.yaml", atomically: true, encoding: .utf8)
    environment = ["WAYMARK_RESOURCES": resources]
    _ = try run("store", "create", "--training", "--store", store)
    _ = try run(
      "worker", "add", "amina.shah", "--name", "Amina Shah", "--role", "social-worker", "--team", "north", "--store",
      store)
    let opened = try Tmux.execute(
      Tmux.program.path, ["apply", "-", "--store", store, "--as", "amina.shah"], input: Self.opening,
      environment: environment)
    #expect(opened.status == 0, "\(opened.output) \(opened.errors)")
  }

  private func run(_ arguments: String...) throws -> (status: Int32, output: String, errors: String) {
    try Tmux.execute(Tmux.program.path, arguments, environment: environment)
  }

  private func take(_ path: String, _ more: String...) throws -> (status: Int32, output: String, errors: String) {
    try Tmux.execute(
      Tmux.program.path,
      ["contribution", "import", "C0001", "joint-1/agencies", path, "--store", store, "--as", "amina.shah"] + more,
      environment: environment)
  }

  private func take(
    _ name: String, holding bytes: [UInt8], _ more: String...
  ) throws -> (status: Int32, output: String, errors: String) {
    let path = scratch.path(name)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let result = try Tmux.execute(
      Tmux.program.path,
      ["contribution", "import", "C0001", "joint-1/agencies", path, "--store", store, "--as", "amina.shah"] + more,
      environment: environment)
    return (result.status, result.output, result.errors.replacing(scratch.folder.path + "/", with: ""))
  }

  @Test("CG-9 a template that came back filled in is taken once, whatever its line ends and its script")
  func filledIn() throws {
    let template = scratch.path("template.md")
    let options = ["--store", store, "--as", "amina.shah", "--member", "p4", "--out", template]
    func write() throws -> (status: Int32, output: String, errors: String) {
      try Tmux.execute(
        Tmux.program.path, ["contribution", "template", "C0001", "joint-1/agencies"] + options,
        environment: environment)
    }
    #expect(try write().status == 0)
    let text = try String(contentsOfFile: template, encoding: .utf8)
    #expect(text.contains("From: أمل حداد, Clinic"))
    #expect(try write().errors == "Error: \(template) can't be written: it exists already.\n")
    #expect(try take(template).errors.hasSuffix("Nothing is filled in below its headings.\n"))
    let filled = text.replacing("\(Self.progress)\n", with: "\(Self.progress)\n\nتأكل كل يوم\n").replacing(
      "\n", with: "\r\n")
    #expect(try take("rtl.md", holding: Array(filled.utf8)).output == "Took in the contribution of أمل حداد.\n")
    let again = try take("rtl2.md", holding: Array(filled.utf8))
    #expect(
      again.errors
        == "Error: There is a contribution of أمل حداد already: delete that row first, or change it by hand.\n")
    #expect(
      try run("form", "C0001", "joint-1/agencies", "--store", store, "--as", "amina.shah").output.contains("1 row"))
  }

  @Test("CG-9 what is no contribution is refused by name, and nothing is begun") func refused() throws {
    let wrong: [(name: String, bytes: [UInt8], reason: String)] = [
      ("a.pdf", Array("%PDF-1.7 ...".utf8), "a.pdf is a PDF. Plain text or Markdown (.txt, .md) is taken"),
      ("a.png", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], "a.png is an image (PNG)."),
      ("a.jsonl", Array(#"{"member":"p3","progress":"x"}"#.utf8), "a.jsonl is a file of data (JSON)."),
      ("a.json", Array("[\n  { \"member\": \"p3\" } ]".utf8), "a.json is a file of data (JSON)."),
      ("a.dat", [0x41, 0xFE, 0x00, 0x9C], "a.dat is no text in UTF-8: line 1 has a byte that is none."),
      ("big.txt", [UInt8](repeating: 0x61, count: 2_000_000), "big.txt is larger than 1000 KB"),
      ("empty.txt", [], "empty.txt is empty."),
      (
        "who.md", Array("From: Nobody Known\n\(Self.progress)\nShe eats.".utf8),
        #"who.md says that it is from "Nobody Known", and nobody in the case who contributes has that name: say so with"#
      ),
      (
        "child.md", Array("From: Ellie Carter\n\(Self.progress)\nI eat.".utf8),
        #"it is from "Ellie Carter", and nobody"#
      ),
      (
        "none.md", Array("From:\n\(Self.progress)\nShe eats.".utf8),
        "none.md does not say whose it is: say so with --member."
      ),
    ]
    for (name, bytes, reason) in wrong {
      let result = try take(name, holding: bytes)
      #expect(result.status == 1)
      #expect(result.errors.contains(reason), "\(name): \(result.errors)")
    }
    #expect(try take(scratch.path("missing.txt")).errors.contains("missing.txt can't be read: no such file"))
    #expect(try take(scratch.folder.path).errors.hasSuffix("is not a file.\n"))
    let child = try take("she.md", holding: Array("She eats.".utf8), "--member", "p1")
    #expect(
      child.errors == "Error: Ellie Carter contributes nothing here: it is for a relative or a worker or agency.\n")
    #expect(try take("she2.md", holding: Array("x".utf8), "--member", "p9").errors.contains("nobody with the id p9"))
    #expect(
      try run("form", "C0001", "joint-1/agencies", "--store", store, "--as", "amina.shah").status != 0,
      "no form was begun")
  }
}
