import Casework
import Exports
import Foundation
import Screens
import Terminal
import TestSupport
import Testing
import Workflow

@testable import waymark

/// Texts that mean harm, in at the doors that commands come by and out at every other: nothing but text comes out.
@Suite struct HostileTextTests {
  private static let step = "initial-conference-1"

  private static func quoted(_ text: String) throws -> String { try JSONText.encode(text) }

  /// Each door of a text that a command has, with the text at its place.
  private static func lines(with text: String) throws -> [String] {
    let text = try quoted(text)
    return [
      "{\"command\":\"add-to-chronology\",\"on\":\"2026-01-02\",\"text\":\(text),\"source\":\(text)}",
      "{\"command\":\"change-case\",\"family\":\(text),\"address\":\(text)}",
      "{\"command\":\"add-person\",\"person\":{\"kind\":\"relative\",\"givenName\":\(text),\"familyName\":\"Carter\"}}",
      "{\"command\":\"add-person\",\"person\":{\"kind\":\"professional\",\"givenName\":\"Ada\",\"familyName\":\"Bell\",\"agency\":\(text)}}",
      "{\"command\":\"schedule-meeting\",\"step\":\"\(step)\",\"date\":\"2026-01-14\",\"time\":\"10:00\",\"venue\":\(text)}",
      "{\"command\":\"save-form\",\"form\":\"\(step)/report\",\"answers\":{\"reason\":\(text)}}",
      "{\"command\":\"cancel-step\",\"step\":\(text),\"reason\":\(text)}",
      "{\"command\":\(text)}", "{\"command\":\"close-step\",\"step\":\"\(step)\",\(text):1}",
      "{\"command\":\"save-form\",\"form\":\"\(step)/report\",\"answers\":{\(text):\(text)}}",
      "{\"command\":\"reassign-task\",\"task\":\(text),\"to\":\(text)}",
    ]
  }

  private static func office() throws -> Office {
    let office = try Office()
    try office.untilConference()
    try office.take("{\"command\":\"start-form\",\"form\":\"\(step)/report\"}")
    return office
  }

  @Test("each door takes a text, or says on one line of text why not, and then nothing has changed")
  func doors() throws {
    let office = try Self.office()
    let applier = Applier(service: office.service, isTraining: true) { Office.staff[0] }
    var taken = 0
    for (name, text) in HostileText.texts {
      for line in try Self.lines(with: text) {
        let before = try office.service.store.version(of: "C0001")
        let answer = applier.answer(to: "{\"case\":\"C0001\"," + line.dropFirst(), number: 7)
        #expect(HostileText.firstHarmful(in: answer.text) == nil, "\(name): \(answer.text.debugDescription)")
        let isOne = (try? JSONSerialization.jsonObject(with: Data(answer.text.utf8))) is [String: Any]
        #expect(isOne, "\(name): \(answer.text)")
        if answer.isTaken {
          taken += 1
        } else {
          #expect(answer.text.contains("\"line\":7"), "\(name): \(answer.text)")
          #expect(try office.service.store.version(of: "C0001") == before, "\(name): \(line)")
        }
      }
    }
    #expect(taken > 40, "what is only text must be taken")
    try Self.expectText(at: office)
  }

  /// Every exit of what the office has.
  private static func expectText(at office: Office) throws {
    let service = office.service
    let file = try office.file
    let procedure = try service.procedure(of: file)
    var listings = [
      try Listing.audit(service.store.entries(of: "C0001")), try .cases(service.store.cases(matching: "", limit: 50)),
      try .people(of: file, procedure: procedure, on: service.clock.now.day),
      try .forms(service.store.forms(of: file.id)),
      try .meetings(service.store.meetings(of: file.id)),
      try .chronology(service.chronology(of: file.id).lines, file: file),
    ]
    listings += try ["amina.shah", "grace.obi"].map { try .tray(office.rows(of: $0)) }
    for listing in listings { expectText(listing) }
    for (kind, reference) in [("report", "\(step)/report"), ("chronology", "")] {
      let markdown = try office.text(kind, reference, as: .markdown)
      #expect(HostileText.firstHarmful(in: markdown, allowingLines: true) == nil)
      let text = try office.text(kind, reference, as: .text)
      #expect(HostileText.firstHarmful(in: text, allowingLines: true) == nil)
      let pages = try office.print(kind, reference, as: .pdf)
      for name in ["/JavaScript", "/Launch", "/URI", "/Annots"] {
        #expect(!String(decoding: pages, as: UTF8.self).contains(name), "\(kind) holds \(name)")
      }
    }
    let worker = try #require(Office.staff.first)
    let session = Session(service: service, worker: worker, isTraining: true)
    let shell = makeShell(session: session, depth: .indexed, tours: TrialTours(isDue: false))
    try expectText(on: shell)
  }

  /// A listing as a table's cells, as a sheet and as JSON.
  static func expectText(_ listing: Listing) {
    for cell in listing.rows.joined() {
      #expect(HostileText.firstHarmful(in: Display.line(cell)) == nil, "\(cell.debugDescription)")
    }
    #expect(HostileText.firstHarmful(in: listing.jsonArray, allowingLines: true) == nil)
    expectSheet(listing.csv)
  }

  /// A sheet whose cells are no formulas, and all of them text.
  static func expectSheet(_ csv: String) {
    for line in csv.split(separator: "\r\n") {
      #expect(HostileText.firstHarmful(in: line, allowingLines: true) == nil, "\(line.debugDescription)")
    }
    var isQuoted = false
    var isStart = true
    var scalars = Array(csv.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      if isStart, scalar != "\"" {
        let next = scalars.first
        let isDash = scalar == "-" && (next == "," || next == "\r" || next == "\"")
        #expect(
          isDash || !"=+-@\t".unicodeScalars.contains(scalar),
          "a formula before \(String(String.UnicodeScalarView(scalars.prefix(20))))")
        isStart = false
      }
      switch scalar {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted, "\n" where !isQuoted: isStart = true
      default: break
      }
    }
  }

  /// The screens that show a case, as cells and as they are read.
  private static func expectText(on shell: Shell) throws {
    let size = Size(width: 120, height: 40)
    for step in try TypedScript(#"F "C0001" idle Enter p Esc c Esc Esc Enter"#).steps {
      for event in step.events { _ = shell.update(event) }
      let frame = shell.render(size: size)
      for row in 0..<frame.height { #expect(HostileText.firstHarmful(in: frame.text(row: row)) == nil) }
      for line in shell.reading(size: size).lines { #expect(HostileText.firstHarmful(in: line.text) == nil) }
    }
  }

  @Test("a case number is a name: it leads to no other folder, and acts on nothing")
  func caseNumbers() throws {
    let office = try Office()
    let applier = Applier(service: office.service, isTraining: true) { Office.staff[0] }
    let opening = """
      "command":"open-case","family":"Carter","procedure":"ics-steps","step":"strategy-discussion","team":"north",\
      "people":[{"kind":"child","givenName":"Ellie","familyName":"Carter"}]
      """
    for (name, text) in HostileText.texts {
      let answer = applier.answer(to: "{\"case\":\(try Self.quoted(text)),\(opening)}", number: 1)
      #expect(!answer.isTaken, "\(name)")
      #expect(HostileText.firstHarmful(in: answer.text) == nil, "\(name)")
      let team = opening.replacing("\"north\"", with: try Self.quoted(text))
      #expect(!applier.answer(to: "{\(team)}", number: 1).isTaken, "\(name) as a team")
    }
    #expect(applier.answer(to: "{\"case\":\"C-7.b_ŵ\",\(opening)}", number: 1).isTaken)
  }

  @Test("what is too much is refused with its place, and changes nothing")
  func bounds() throws {
    let office = try Self.office()
    let before = try office.service.store.dumpRows()
    let people = String(
      repeating: "{\"kind\":\"child\",\"givenName\":\"Ellie\",\"familyName\":\"Carter\"},", count: 501)
    let opening = """
      {"command":"open-case","family":"Carter","procedure":"ics-steps","step":"strategy-discussion","team":"north","people":[
      """
    #expect(
      answer(office, opening + people.dropLast() + "]}").contains("The list of people is longer than 500."))
    #expect(
      answer(office, opening + String(repeating: people, count: 4).dropLast() + "]}")
        .contains("\\\"people\\\" has more than 2000 values, at byte "))
    let deep = String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
    #expect(
      answer(office, "{\"command\":\"note-task\",\"text\":\(deep)}")
        .contains("The line is nested more than 32 levels deep, at byte "))
    #expect(answer(office, String(repeating: "[", count: 3_000_000)).contains("nested more than 32 levels"))
    // SQLite would take it for the end of a name.
    for line in [
      #"{"case":"C0001\u0000","command":"change-case","family":"Elm"}"#,
      #"{"command":"allocate","role":"social-worker","worker":"amina.shah\u0000"}"#,
      #"{"command":"change-case","family":"Elm\\\u0000"}"#,
    ] {
      #expect(answer(office, line).contains("A text holds the character U+0000, at byte "), "\(line)")
    }
    let escaped = #"{"command":"change-case","family":"Elm\\u0000","wrong":1}"#
    #expect(answer(office, escaped).contains("change-case has no field"))
    let long = String(repeating: "a", count: 200_001)
    #expect(
      answer(
        office, "{\"command\":\"save-form\",\"form\":\"\(Self.step)/report\",\"answers\":{\"reason\":\"\(long)\"}}"
      )
      .contains("is longer than 200000 characters"))
    let rows = String(repeating: "{\"event\":\"a\"},", count: 501).dropLast()
    let table = "{\"command\":\"save-form\",\"form\":\"\(Self.step)/report\",\"answers\":{\"chronology\":[\(rows)]}}"
    #expect(answer(office, table).contains("has more than 500 rows"))
    #expect(try office.service.store.dumpRows() == before)
  }

  private func answer(_ office: Office, _ line: String) -> String {
    let applier = Applier(service: office.service, isTraining: true) { Office.staff[0] }
    let answer = applier.answer(
      to: line.contains("open-case") ? line : "{\"case\":\"C0001\"," + line.dropFirst(), number: 1)
    #expect(!answer.isTaken)
    return answer.text
  }
}
