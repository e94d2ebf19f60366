import Casework
import Foundation
import Testing
import Workflow

@testable import waymark

/// Chronologies of cases that were played through the shipped procedures, as they are listed and printed.
@Suite struct ChronologyDocumentTests {
  private func held() throws -> Office {
    let office = try Office()
    try office.untilFirstCoreGroup()
    return office
  }

  @Test func aCaseTellsWhatWasDecidedAndWhenItMet() throws {
    let office = try held()
    let told = try office.service.chronology(of: "C0001").lines()
    let texts = told.map { "\($0.what)\($0.outcome.map { ": \($0)" } ?? "")" }
    #expect(texts.first?.hasPrefix("Case opened") == true, "\(texts)")
    #expect(texts.contains { $0.hasPrefix("Strategy discussion held") }, "\(texts)")
    #expect(texts.contains { $0.hasPrefix("Initial conference held") }, "\(texts)")
    #expect(
      told.contains { $0.what.contains("subject to a child protection plan") && !$0.children.isEmpty }, "\(texts)")
    #expect(
      told.contains { $0.form != nil && $0.version == 1 && $0.source?.hasSuffix("version 1") == true }, "\(texts)")
    #expect(told.map(\.date) == told.map(\.date).sorted())
  }

  @Test func linesAreAddedAndHiddenThroughApply() throws {
    let office = try held()
    try office.take(
      #"{"command":"add-to-chronology","date":"2019-03-14","text":"Moved here","source":"Letter","children":["p1"]}"#)
    try office.take(#"{"command":"hide-from-chronology","line":"e1","reason":"Known to all."}"#)
    let refused = try office.refuse(#"{"command":"hide-from-chronology","line":"x1","reason":"r"}"#)
    #expect(refused.contains("line"), "\(refused)")
    #expect(try office.refuse(#"{"command":"show-in-chronology","line":"a9"}"#).contains("no line a9"))
    let lines = try office.service.chronology(of: "C0001").lines()
    #expect(lines.first?.what == "Moved here")
    #expect(!lines.contains { $0.id.description == "e1" })
  }

  @Test func itIsPrintedAsADocument() throws {
    let office = try held()
    try office.take(#"{"command":"add-to-chronology","date":"2019-03-14","text":"Moved here","source":"Letter"}"#)
    try office.take(#"{"command":"hide-from-chronology","line":"e1","reason":"Known to all."}"#)
    let text = try office.expectDocument("chronology", "", golden: "chronology")
    #expect(text.contains("14 Mar 2019") && text.contains("Moved here"))
    #expect(!text.contains("Case opened"))
  }
}
