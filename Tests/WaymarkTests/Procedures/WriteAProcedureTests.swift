import Definitions
import Foundation
import Testing

@testable import waymark

/// "Write your authority's procedure", followed word by word by somebody new.
@Suite struct WriteAProcedureTests {
  @Test func everythingOnThePageWorksAsItStands() throws {
    let page = try DocumentationPage("WriteAProcedure")
    let newcomer = try Newcomer()
    var output = ""
    var files = 0
    for block in page.blocks {
      switch block.kind {
      case "yaml":
        try newcomer.write(block.text)
        files += 1
      case "sh":
        let result = try newcomer.run(block.text)
        #expect(result.status == 0, "\(block.text)\(result.output)\(result.errors)")
        output = result.output
      case "text": #expect(output == block.text)
      default: Issue.record("The page has a block of the kind \(block.kind).")
      }
    }
    #expect(files == 11)
  }

  /// What the reader of definitions knows is on the page, and a key that is new to it is missed here.
  @Test func everyKeyOfAProcedureIsExplained() throws {
    let page = try DocumentationPage("WriteAProcedure").text
    let text = """
      procedure: keys
      a-key: 1
      roles: { a: { a-key: 1 } }
      timescales: { a: { a-key: 1 } }
      steps: { a: { a-key: 1, next: { a-key: 1 }, tasks: { a: { form: a, a-key: 1, sets: { a-key: 1 } } } } }

      """
    let problems = DefinitionReader.read([SourceFile(path: "keys.yaml", text: text)]).problems
    let keys = problems.filter { $0.id == .unknownKey }.flatMap { problem in
      problem.message.split(separator: "known: ").last?.split(separator: ", ").map(String.init) ?? []
    }
    #expect(keys.count > 35)
    for key in keys { #expect(page.contains("`\(key)`"), "\(key)") }
  }
}
