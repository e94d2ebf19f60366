import Casework
import Exports
import Testing
import Workflow

@testable import waymark

/// What is kept confidential stands in no document of others, wherever it was written.
@Suite struct ConfidentialityTests {
  /// The mother's details are confidential, and were written into a form too.
  private func office() throws -> Office {
    let office = try Office()
    try office.untilReturned()
    try office.take(
      """
      {"command":"change-person","person":{"id":"p3","kind":"relative","givenName":"Dana","familyName":"Carter",\
      "relationship":"mother","phone":"01632 960001","email":"dana@example.org","address":"4 Mill Lane, Anytown",\
      "addressConfidential":true}}
      """)
    try office.take(Office.ticked, by: "tom.reed")
    try office.take(
      #"{"command":"send-request","task":"initial-conference-1/ask-screening","to":"role:duty-chair"}"#, by: "tom.reed")
    try office.write("initial-conference-1/screening", Office.split, by: "dora.finch")
    try office.take(Office.book, by: "tom.reed")
    try office.take(Office.invited, by: "tom.reed")
    return office
  }

  @Test func noDocumentOfOthersHasThem() throws {
    let office = try office()
    try office.take(#"{"command":"start-form","form":"initial-conference-1/report"}"#)
    try office.save(
      "initial-conference-1/report",
      [
        "reason": .text("She moved to 4 mill\nlane, Anytown and can be called on 01632-960001. He knows 4 Mill Lane."),
        "chronology": .rows([["event": .text("Police came to 4, Mill Lane")]]),
      ], by: "amina.shah")
    let kinds = [
      ("convening-sheet", "initial-conference-1"), ("agenda", "initial-conference-1"),
      ("report", "initial-conference-1"),
      ("members", "initial-conference-1"),
    ]
    var texts = try kinds.map { try office.text($0.0, $0.1) }
    for person in ["p4", "p5"] as [PersonID] {
      texts.append(try office.text("invitations", "initial-conference-1", to: person))
      texts.append(try office.text("invitations", "initial-conference-1", to: person, as: .ics))
    }
    texts.append(try office.text("invitations", "initial-conference-1", as: .ics))
    for text in texts {
      let flat = text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
      for secret in ["mill lane", "960001", "dana example org"] { #expect(!flat.contains(secret), "\(text)") }
    }
    #expect(texts[0].contains("withheld)"), "in a cell of its table")
    #expect(texts[2].contains("She moved to (address withheld) and can be called on (address withheld)."))
  }

  @Test func theirOwnInvitationHasThem() throws {
    let office = try office()
    #expect(try office.text("invitations", "initial-conference-1", to: "p3").contains("4 Mill Lane, Anytown"))
    #expect(
      try office.text("invitations", "initial-conference-1", to: "p3", as: .ics).contains("dana@example.org"))
  }

  /// Whoever has no address of their own lives at the family's.
  @Test func theFamilysAddressIsKeptWithThem() throws {
    let office = try Office()
    try office.take(
      Office.booking.replacing(#""family":"Carter","#, with: #""family":"Carter","address":"8 Weir Street","#)
        .replacing(#""address":"4 Mill Lane""#, with: #""addressConfidential":true"#))
    try office.take(
      #"{"command":"record-attendance","step":"strategy-discussion-1","date":"2026-01-05","time":"08:30","present":["p4"]}"#
    )
    try office.take(#"{"command":"start-form","form":"strategy-discussion-1/record"}"#)
    try office.save("strategy-discussion-1/record", ["concern": .text("Police at 8 Weir Street.")], by: "amina.shah")
    #expect(try office.text("form", "strategy-discussion-1").contains("Police at (address withheld)."))
  }

  @Test func theMarkIsKeptWithThePerson() throws {
    let office = try office()
    #expect(try office.file.person("p3")?.isAddressConfidential == true)
    #expect(try office.file.person("p4")?.isAddressConfidential == nil)
  }
}
