import Foundation
import Testing

@testable import waymark

/// `waymark audit` as somebody uses it who answers for the record.
@Suite struct AuditCommandTests {
  private let scratch: CommandLineTests.Scratch
  private let path: String

  init() throws {
    scratch = try CommandLineTests.Scratch()
    path = scratch.path("a.store")
    _ = try CommandLineTests.waymark("demo", "--store", path, "--today", "2026-01-12", "--families", "3")
  }

  private func audit(_ arguments: String...) throws -> (status: Int32, output: String, errors: String) {
    try Tmux.execute(Tmux.program.path, ["audit"] + arguments + ["--store", path, "--today", "2026-01-12"])
  }

  @Test func aCaseIsPrintedWithAndWithoutTheWord() throws {
    let plain = try audit("C0001")
    #expect(plain.status == 0)
    #expect(plain.output.contains("the chain holds"))
    #expect(try audit("case", "C0001").output == plain.output)
  }

  @Test func aStoreThatNobodyTouchedVerifiesAndSoDoesItsReceipt() throws {
    let verified = try audit("verify")
    #expect(verified.status == 0, "\(verified.errors)")
    #expect(verified.output.contains("are as they were written, sealed up to "))
    let receipt = try audit("receipt")
    #expect(receipt.status == 0)
    #expect(receipt.output.hasPrefix("Waymark receipt 1\nstore "))
    try receipt.output.write(toFile: scratch.path("receipt"), atomically: true, encoding: .utf8)
    let compared = try audit("verify", "--receipt", scratch.path("receipt"))
    #expect(compared.status == 0, "\(compared.errors)")
    #expect(compared.output.contains("They are what the receipt of 2026-01-12T"))
  }

  @Test func aByteThatWasChangedIsNamedByCaseAndEntry() throws {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    // The text is that of a journal alone.
    let place = try #require(bytes.firstRange(of: Data(#""event":"case-opened""#.utf8)))
    bytes[place.upperBound - 2] = UInt8(ascii: "D")
    try bytes.write(to: URL(fileURLWithPath: path))
    let verified = try audit("verify")
    #expect(verified.status == 1)
    let lines = verified.output.split(separator: "\n")
    #expect(lines.count == 1)
    #expect(lines.first?.hasSuffix(", entry 1: it is not what was written there.") ?? false, "\(lines)")
    #expect(verified.errors == "Error: 1 thing is not as it was written.\n")
  }

  @Test func aReceiptThatIsNoneOrOfAnotherStoreIsRefused() throws {
    let file = scratch.path("receipt")
    try "Waymark receipt 1\nstore 12\n".write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try audit("verify", "--receipt", file).errors == "Error: \(file), line 2: \"store ...\" is expected.\n")
    let other = scratch.path("b.store")
    _ = try CommandLineTests.waymark("demo", "--store", other, "--today", "2026-01-12", "--families", "3")
    let receipt = try CommandLineTests.waymark("audit", "receipt", "--store", other)
    try receipt.output.write(toFile: file, atomically: true, encoding: .utf8)
    let refused = try audit("verify", "--receipt", file)
    #expect(refused.status == 1)
    #expect(refused.errors == "Error: \(file), line 2: the receipt is of another store.\n")
    #expect(try audit("verify", "--receipt", scratch.path("none")).errors.contains("can't be read"))
  }
}
