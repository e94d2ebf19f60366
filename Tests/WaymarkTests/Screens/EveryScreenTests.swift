import Foundation
import Screens
import Terminal
import Testing

@testable import waymark

/// Every screen and dialog of the program, over the demo authority on one day: cell by cell in three sizes, in colour
/// and without, and as a screen reader hears it.
@Suite struct EveryScreenTests {
  static let store = Result { try TrialStore() }
  static let sizes = [(60, 20), (80, 24), (120, 40)].map { Size(width: $0.0, height: $0.1) }

  @Test("the screen is the one that is kept; make record writes it anew", arguments: TrialPlace.all)
  func isTheOneThatIsKept(place: TrialPlace) throws {
    let store = try Self.store.get()
    var golden = ScreenGolden(place.name)
    let trial = try KeyTrial(place, in: store)
    for size in Self.sizes {
      try trial.type(.resize(size))
      let frame = trial.shell.render(size: size)
      golden.check(frame.snapshot(), as: "\(size.width)x\(size.height) in colour")
      let plainFrame = trial.shell.renderWithoutColour(size: size)
      // The same words without colour, which old terminals draw other bars beside.
      #expect(
        plainFrame.text.filter(\.isLetter) == frame.text.filter(\.isLetter),
        "\(place.name) says something else without colour")
      golden.check(
        plainFrame.text == frame.text ? plainFrame.styles : plainFrame.snapshot(),
        as: "\(size.width)x\(size.height) without colour")
      var reader = LineReader()
      let read = reader.text(for: trial.shell.readAloud(size: size), isAnswer: true, width: size.width)
      golden.check(read + "\n", as: "\(size.width) columns, read")
    }
    golden.finish()
  }

  @Test("every type of screen in the sources is in the list") func everyTypeIsThere() throws {
    let protocols = ["Screen", "TypingDialog", "SheetDialog", "WorkSheet"]
    var types: Set<String> = []
    for file in try Sources.swiftFiles(in: "Screens") {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let words = line.split { !$0.isLetter }.map(String.init)
        guard let kind = words.firstIndex(where: { ["struct", "class", "enum", "actor"].contains($0) }),
          line.contains(":"), !line.drop(while: { $0 == " " }).hasPrefix("//"), words.count > kind + 2,
          words[(kind + 2)...].contains(where: protocols.contains)
        else { continue }
        types.insert(words[kind + 1])
      }
    }
    #expect(types.count > 40)
    // The tour needs a shell that has tours: its own tests show it.
    #expect(types.subtracting(["TourOffer", "TourDialog"]) == Set(TrialPlace.all.map(\.type)))
  }

  @Test("no two places have the same name") func namesDiffer() {
    #expect(Set(TrialPlace.all.map(\.name)).count == TrialPlace.all.count)
  }
}

extension Buffer {
  /// How the cells look, without what they say.
  fileprivate var styles: String {
    let lines = snapshot().split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropFirst(height).joined(separator: "\n")
  }
}
