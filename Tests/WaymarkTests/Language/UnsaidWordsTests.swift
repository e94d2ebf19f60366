import Foundation
import Testing

/// Words of a screen that are not given to `say` stay English in every language.
@Suite("Words that are not said")
struct UnsaidWordsTests {
  /// Files, or lines of them, whose words stay English, and why.
  private static let exceptions: [(file: String, text: String?, why: String)] = [
    ("KeyCheck.swift", nil, "what is wrong with settings is said to whoever writes them, as of every file"),
    ("Preferences.swift", nil, "what is wrong with settings is said to whoever writes them, as of every file"),
    ("KeySheet.swift", nil, "the key sheet is a page of the manual"),
    ("Shell+Trial.swift", nil, "what a trial of the screens found is said to whoever mends them"),
    ("Routes.swift", nil, "the names of the screens in the key sheet and in what is wrong with settings"),
    ("Binding.swift", "Waymark", "the program's name"),
    ("TextEditor+Sentences.swift", nil, "abbreviations that end no sentence of what is written"),
    (
      "TrayScreen+View.swift", "due:<fri   due:mon..fri   role:chair   worker:none   -kind:request",
      "the filter's language"
    ),
    ("TrayColumns.swift", "Authorise", "how a procedure's own title begins"),
    ("TrayColumns.swift", "Request", "how a procedure's own title begins"),
  ]

  @Test("every literal of the screens with words in it is said")
  func unsaid() throws {
    var unused = Set(UnsaidWordsTests.exceptions.indices)
    for file in try Sources.swiftFiles(in: "Screens").sorted(by: { $0.path < $1.path }) {
      let source = SwiftLiterals(try String(contentsOf: file, encoding: .utf8))
      let said = source.said.map(\.range)
      for literal in source.literals where UnsaidWordsTests.isWords(literal.text) {
        guard !said.contains(where: { $0.contains(literal.range.lowerBound) }) else { continue }
        let name = file.lastPathComponent
        let exception = UnsaidWordsTests.exceptions.firstIndex {
          $0.file == name && ($0.text == nil || $0.text == literal.text)
        }
        if let exception {
          unused.remove(exception)
        } else {
          Issue.record("\(name):\(literal.line): \"\(literal.text)\" is not said")
        }
      }
    }
    for index in unused { Issue.record("\(UnsaidWordsTests.exceptions[index]) excepts nothing") }
  }

  @Test("nothing that is said is held by a constant, which would keep its language")
  func constants() throws {
    for target in ["Workflow", "Casework", "Screens", "waymark"] {
      for file in try Sources.swiftFiles(in: target) {
        let source = SwiftLiterals(try String(contentsOf: file, encoding: .utf8))
        for line in source.linesOfConstantsThatSay {
          Issue.record("\(file.lastPathComponent):\(line): a static let keeps what it says in one language")
        }
      }
    }
    let held = SwiftLiterals("static let a = [\n  b(say(\"c\")),\n]\nstatic let d = 1\nfunc e() { say(\"f\") }\n")
    #expect(held.linesOfConstantsThatSay == [1])
  }

  @Test(
    "what has words in it",
    arguments: [
      ("Open the case", true), ("no task", true), ("Open", true), ("{1} is late", true), ("wd late", true),
      ("open", false), ("section-47", false), ("{1}: {2}", false), (" · ", false), ("OK", false), ("p4", false),
      ("%-4d", false), ("task:{1}", false),
    ])
  func words(text: String, isWords: Bool) { #expect(UnsaidWordsTests.isWords(text) == isWords) }

  /// True for a text that begins as a sentence does, or has two words beside each other. Words alone and in lower case
  /// are mostly the names of actions and fields.
  private static func isWords(_ text: String) -> Bool {
    let words = text.replacing(#/\{\d+\}/#, with: " 1 ").split(separator: " ").map { word in
      word.filter(\.isLetter).count > 1 && word.allSatisfy { $0.isLetter || ",.:;!?'\"()".contains($0) }
    }
    if zip(words, words.dropFirst()).contains(where: { $0 && $1 }) { return true }
    return text.contains(#/^[A-Z][a-z]{2,}[:.!?]?$/#) || text.contains(#/\{\d+\}[,:]? [a-z]{2,}/#)
  }
}
