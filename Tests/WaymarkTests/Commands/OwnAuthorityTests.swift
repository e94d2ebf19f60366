import Foundation
import Testing

@testable import waymark

/// An authority that begins with nothing but its YAML: an empty store, its own workers, a case worked to its end.
@Suite struct OwnAuthorityTests {
  static let form = """
    # forms/sighting.yaml
    form: sighting
    version: 1
    title: Sighting
    sections:
      it:
        title: It
        fields:
          what: { label: What was seen, kind: text, required: true }

    """

  static let procedure = """
    # procedures/quay.yaml
    procedure: quay
    version: 1
    title: Quay watch
    roles:
      watcher: { title: Watcher, may: [open-case, edit-people, read-audit] }
      harbour-master: { title: Harbour master, may: KEEPS }
    invitation-methods: { phone: Telephone }
    starts-with: sighting
    timescales:
      answer: { within: 2 working days after sighting.opened, cite: Quay rules 1 }
    steps:
      sighting:
        title: Sighting
        kind: work
        tasks:
          write: { title: Write it down, form: sighting, by: watcher }
          ask: { title: Ask the harbour master, does: request, to: harbour-master, by: watcher, after: write }
          look: { title: Look, does: confirm, by: harbour-master, after: ask, due: answer }
          close: { title: Close it, does: close, by: watcher, after: look }

    """

  /// A folder with the procedure, and an empty store beside it.
  private func authority(
    administering keeps: String = "administer", training: Bool = false
  ) throws -> Newcomer {
    let newcomer = try Newcomer()
    _ = try newcomer.run(
      """
      mkdir -p quay/procedures quay/forms
      export WAYMARK_RESOURCES=$PWD/quay XDG_DATA_HOME=$PWD/data
      """)
    try newcomer.write(Self.form)
    try newcomer.write(Self.procedure.replacing("KEEPS", with: keeps))
    let made = try newcomer.run("waymark store create\(training ? " --training" : "")")
    #expect(made.status == 0, "\(made.errors)")
    return newcomer
  }

  @Test func nobodyIsRegisteredUntilTheOwnerDoes() throws {
    let newcomer = try authority()
    #expect(try newcomer.run("ls -l data/waymark/waymark.store").output.hasPrefix("-rw-------"))
    #expect(try newcomer.run("waymark store create").errors.contains("exists already"))
    #expect(try newcomer.run("waymark worker list").output == "No worker is registered yet.\n")
    #expect(
      try newcomer.run("waymark tray").errors
        == "Error: No worker is registered in this store yet: `waymark worker add` registers one.\n")
    let wrong = try newcomer.run("waymark worker add bo --name Bo --role harbor-master --team quay")
    #expect(wrong.status == 1)
    #expect(
      wrong.errors.contains("There is no role \"harbor-master\"; there are: watcher, harbour-master."),
      "\(wrong.errors)")
    let added = try newcomer.run(
      "waymark worker add $(id -un) --name 'Bo Oak' --role watcher --role harbour-master --team quay")
    #expect(added.output.hasSuffix(": Bo Oak, watcher, harbour-master, Quay.\n"), "\(added)")
    let list = try newcomer.run("waymark worker list --format json").output
    #expect(list.contains(#""roles":["watcher","harbour-master"]"#))
    #expect(list.contains(#""title":"Watcher""#))
    let audit = try newcomer.run("waymark audit authority").output
    #expect(audit.contains("worker-registered") && audit.contains("store-owner"))
    #expect(try newcomer.run("waymark tray").output == "Nothing in this tray.\n")
  }

  @Test func onceThereIsAnAdministratorOthersAreRefused() throws {
    let newcomer = try authority()
    _ = try newcomer.run("waymark worker add kim --name 'Kim Elm' --role harbour-master --team quay")
    let refused = try newcomer.run("waymark worker add bo --name Bo --role watcher --team quay")
    #expect(refused.status == 1)
    #expect(refused.errors == "Error: Registering workers is for: Harbour master.\n")
  }

  @Test func aCaseOfOnesOwnIsWalkedToItsEndByApply() throws {
    let newcomer = try authority(administering: "[]", training: true)
    let answers = try newcomer.run(
      """
      cat > lines.jsonl <<'END'
      {"command":"register-worker","worker":"wat","name":"Wat Reed","roles":["watcher"],"team":"quay"}
      {"command":"open-case","by":"wat","at":"2026-01-12T09:00:00Z","family":"Ash","procedure":"quay","step":"sighting","team":"quay","people":[{"kind":"child","givenName":"Ida","familyName":"Ash"}]}
      {"command":"start-form","by":"wat","at":"2026-01-12T09:01:00Z","case":"C0001","form":"sighting-1/write"}
      {"command":"save-form","by":"wat","at":"2026-01-12T09:02:00Z","case":"C0001","form":"sighting-1/write","answers":{"what":"A light."}}
      {"command":"finalise-form","by":"wat","at":"2026-01-12T09:03:00Z","case":"C0001","form":"sighting-1/write"}
      {"command":"send-request","by":"wat","at":"2026-01-12T09:04:00Z","case":"C0001","task":"sighting-1/ask","to":"role:harbour-master"}
      {"command":"register-worker","by":"wat","worker":"kim","name":"Kim Elm","roles":["harbour-master"],"team":"quay"}
      {"command":"answer-request","by":"kim","at":"2026-01-16T09:04:00Z","case":"C0001","task":"sighting-1/ask","done":true}
      {"command":"confirm-task","by":"kim","at":"2026-01-16T09:05:00Z","case":"C0001","task":"sighting-1/look"}
      {"command":"change-worker","by":"wat","worker":"kim","name":"Kim Oak","expecting":3}
      {"command":"change-worker","by":"wat","worker":"kim","name":"Kim Oak"}
      {"command":"close-step","by":"wat","at":"2026-01-16T09:06:00Z","case":"C0001","step":"sighting-1"}
      END
      waymark apply lines.jsonl || true
      """)
    let lines = answers.output.split(separator: "\n").map(String.init)
    try #require(lines.count == 12, "\(answers)")
    let refused = lines.indices.filter { !lines[$0].contains(#""ok":true"#) }
    #expect(refused == [9], "\(answers.output)")
    #expect(lines[9].contains("change-worker concerns no case"))
    #expect(lines[0].contains(#""worker":{"id":"wat""#))
    #expect(!lines[4].contains("warnings"))
    #expect(
      lines[5].contains(
        #""warnings":["Nobody here has the role Harbour master, and what waits for it is in an inbox that nobody can "#
          + #"open: Request: ask the harbour master (Sighting)."]"#), "\(lines[5])")
    #expect(!lines[7].contains("Nobody here"))
    #expect(lines[8].contains(#"\"Look\" was done 2 working days after its limit of Wed 14 Jan 2026"#), "\(lines[8])")
    #expect(lines[10].contains("Kim Oak"))
    #expect(try newcomer.run("waymark audit C0001 --as wat").output.contains("the chain holds"))
    let whose = try newcomer.run("waymark tray || true").errors
    #expect(whose == "Error: Say as whom, with --as. There are: kim, wat.\n")
  }
}
