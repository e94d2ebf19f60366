import ArgumentParser

/// How a document is written.
enum DocumentFormat: String, ExpressibleByArgument, CaseIterable {
  case pdf, markdown, text, ics

  /// What a file's name ends with.
  var fileEnding: String {
    switch self {
    case .pdf, .ics: rawValue
    case .markdown: "md"
    case .text: "txt"
    }
  }

  /// The format that a file's name ends with; nil for any other.
  init?(fileNamed name: String) {
    guard let found = Self.allCases.first(where: { name.hasSuffix("." + $0.fileEnding) }) else { return nil }
    self = found
  }
}
