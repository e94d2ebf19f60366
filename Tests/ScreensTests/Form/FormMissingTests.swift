import Casework
import Terminal
import Testing
import Workflow

@testable import Screens

/// What a form says of what it still lacks, before anybody asks.
@Suite("What a form still lacks")
struct FormMissingTests {
  private let world = FormWorld()
  private let safe = "Nobody has said that it is safe to meet."

  private func change(_ person: PersonID, on id: CaseID, _ change: (inout Person) -> Void) throws {
    var found = try #require(try world.service.file(id).person(person))
    change(&found)
    try world.perform(.changePerson(ChangePerson(person: found)), on: id)
  }

  @Test("each thing that the gate misses stands at the foot of the form, and goes as it is there")
  func gate() throws {
    let driver = world.open(FormWorld.sheet).type("b")
    for sentence in ["Siân Evans has no file number.", "Zoë Evans has no file number.", safe] {
      #expect(driver.flat.contains(sentence), "\(sentence)\n\(driver.text)")
    }
    driver.go(to: FieldAddress("safe")).type("y")
    #expect(!driver.flat.contains(safe), "what is typed counts at once\n\(driver.text)")
    #expect(driver.flat.contains("Zoë Evans has no file number."))
    driver.press(.escape)
    for child in ["p1", "p2"] as [PersonID] {
      try change(child, on: world.caseID) { $0.fileNumber = "E 1" }
    }
    let again = world.open(FormWorld.sheet)
    #expect(!again.flat.contains("Before it can be finalised"), "\(again.text)")
    again.go(to: FieldAddress("why")).type("A referral.").press(.function(8))
    #expect(again.text.contains("Finalise"), "\(again.text)")
  }

  @Test("what the gate of the task that sends it misses is said too, in the draft and once it is finalised")
  func gateOfSending() throws {
    try change("p3", on: world.planCase) { $0.relationship = nil }
    let driver = world.open(FormWorld.part1).type("bA warm home.")
    let sentence = "Before it can be sent: Dana Evans has no relationship to the family."
    #expect(driver.flat.contains(sentence), "\(driver.text)")
    driver.press(.function(8)).type("y")
    #expect(world.form(FormWorld.part1)?.state == .finalised)
    #expect(world.open(FormWorld.part1).flat.contains(sentence))
  }

  @Test("an answer that is none of its kind is named, and is no part of what is complete")
  func wrongAnswers() throws {
    let driver = world.open(FormWorld.report).type("bTwo children.").press(.tab).type("32/1").press(.tab)
    #expect(driver.flat.contains("25% complete"))
    #expect(driver.flat.contains("! To be put right: Last visit"), "\(driver.text)")
    driver.go(to: FieldAddress("actions")).type("aMend the boiler").press(.tab, .tab).type("soonish").press(.tab)
      .press(.escape, .escape)
    #expect(driver.flat.contains("! To be put right: Last visit; Actions"), "\(driver.text)")
    #expect(driver.flat.contains("40% complete"), "the row's required cell is there\n\(driver.text)")
  }

  @Test("a required answer that is none of its kind does not count")
  func wrongRequiredAnswer() throws {
    let outline = world.open(FormWorld.outline).type("bTo see each other.").press(.tab).type("y").press(.tab)
    #expect(outline.flat.contains("100% complete"), "\(outline.text)")
    outline.type("a").press(.tab).type("soonish").press(.tab).type("Home").press(.tab).press(.escape)
    #expect(outline.flat.contains("75% complete"), "\(outline.text)")
    #expect(outline.flat.contains("1 required (*): Contacts, row 1: From"), "\(outline.text)")
  }

  @Test("how it looks while writing and in the list of sections")
  func golden() {
    let driver = world.open(FormWorld.sheet).type("b")
    for (width, height) in [(80, 24), (120, 40), (60, 20)] {
      driver.resize(width, height)
      Golden.check(driver.frame, "form-gate-\(width)x\(height)")
    }
    driver.press(.escape)
    driver.resize(60, 20)
    Golden.check(driver.frame, "form-gate-sections-60x20")
  }
}

extension Driver {
  /// The text of the frame without its line breaks.
  fileprivate var flat: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
