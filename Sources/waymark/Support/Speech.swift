import Definitions
import Screens
import Terminal
import Workflow

/// The language in which the screens speak to whoever runs the program.
struct Speech {
  /// Nil for English.
  var catalogue: Catalogue?
  /// What is wrong with the catalogue, as it is said when the program begins; nil where nothing is.
  var notice: String?

  /// The language of these preferences, or of the locale where they leave it open; English, with a notice, where its
  /// catalogue can't be read.
  init(
    _ preferences: Preferences, environment: (String) -> String? = environment, resources: ResourceLocator = .current
  ) {
    let language = preferences.language ?? Language(environment: environment)
    guard language != .english else { return }
    do {
      let (read, problems) = CatalogueLoader.load(language, resources: try resources.locate())
      catalogue = read
      guard let first = problems.first else { return }
      let more = problems.count > 1 ? " (1 of \(problems.count))" : ""
      let rest = read == nil ? "The screens are in English." : "What it concerns is in English."
      // A line or two: what is wrong with keys can name a screenful of them.
      let what = "\(first)".clipped(toColumns: 160, ellipsis: true)
      notice = Display.line("The catalogue of the language \(language.rawValue)\(more): \(what) \(rest)")
    } catch {
      notice = Display.line("\(error) The screens are in English.")
    }
  }

  /// Does something in this language.
  func speaking<Result, Failure: Error>(_ work: () throws(Failure) -> Result) throws -> Result {
    guard let catalogue else { return try work() }
    return try Catalogue.$current.withValue(catalogue) {
      try ReadingWords.$speaker.withValue(ReadingWords.Speaker { Workflow.say(Phrase(stringLiteral: $0)) }) {
        try work()
      }
    }
  }
}
