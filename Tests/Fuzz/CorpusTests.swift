import Foundation
import Testing

/// What the fuzzer has found, and what leads it to the most of the program: each input once through its door.
@Suite struct CorpusTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Corpus")

  private static func inputs(of target: String) throws -> [URL] {
    let found = try FileManager.default.contentsOfDirectory(
      at: folder.appendingPathComponent(target), includingPropertiesForKeys: nil)
    return found.sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  @Test("every input of the corpus passes", arguments: FuzzTarget.all) func everyInputPasses(target: FuzzTarget) throws
  {
    let inputs = try Self.inputs(of: target.name)
    #expect(!inputs.isEmpty)
    for input in inputs {
      do {
        try target.run(Array(Data(contentsOf: input)))
      } catch {
        Issue.record("\(target) \(input.lastPathComponent): \(error)")
      }
    }
  }

  @Test("a name is one where it is no text and not drawn") func namesOfAPDF() {
    let file = """
      %PDF-1.5 /Comment
      1 0 obj << /Title (a \\) (b) /Text) /S/URI /Length 7 >> stream
      /Drawn
      endstream endobj << /JS(/No) >>
      """
    #expect(PDFNames.of(Array(file.utf8)) == ["Title", "S", "URI", "Length", "JS"])
  }

  @Test("each folder of the corpus is a target's, and all of it is small") func corpusIsSmall() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(folders.sorted() == FuzzTarget.all.map(\.name).sorted())
    let inputs = try folders.flatMap(Self.inputs)
    #expect(inputs.count <= 900)
    let sizes = try inputs.map { try FileManager.default.attributesOfItem(atPath: $0.path)[.size] as? Int ?? 0 }
    #expect(sizes.reduce(0, +) <= 1_000_000)
  }
}
