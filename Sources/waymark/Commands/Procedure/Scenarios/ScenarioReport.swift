import Definitions
import Exports

/// What came of all the scenarios that were asked for.
struct ScenarioReport {
  var problems: [Problem] = []
  private(set) var files: [(file: ScenarioFile, results: [ScenarioResult])] = []

  mutating func add(_ file: ScenarioFile, _ results: [ScenarioResult]) { files.append((file, results)) }

  private var results: [ScenarioResult] { files.flatMap(\.results) }

  var isPassed: Bool { problems.isEmpty && results.allSatisfy { $0.failures.isEmpty } }

  /// Every problem and failure, and a line that sums them up.
  func lines(width: Int) -> [String] {
    var lines = problems.map(\.description)
    for (file, results) in files {
      for result in results {
        for failure in result.failures { lines += self.lines(failure, of: result, in: file, width: width) }
      }
    }
    return lines + [summary]
  }

  private func lines(
    _ failure: ScenarioFailure, of result: ScenarioResult, in file: ScenarioFile, width: Int
  ) -> [String] {
    let context = [result.scenario.name, failure.section].compactMap(\.self).joined(separator: ", ")
    return ["\(failure.place): \(context): \(failure.message)"]
      + (failure.comparison?.lines(width: width - 4).map { "    \($0)" } ?? [])
  }

  /// "12 scenarios in 3 files, 148 checks: all as expected."
  private var summary: String {
    func count(_ number: Int, _ name: String) -> String { "\(number) \(name)\(number == 1 ? "" : "s")" }
    let all = results
    let failed = all.count { !$0.failures.isEmpty }
    let checks = all.map(\.checks).reduce(0, +)
    var text = "\(count(all.count, "scenario")) in \(count(files.count, "file")), \(count(checks, "check")): "
    text += isPassed ? "all as expected." : "\(failed) failed."
    if !problems.isEmpty { text += " \(count(problems.count, "problem")) in files that were not run." }
    return text
  }

  private struct ScenarioRow: Encodable {
    var path: String
    var scenario: String
    var passed: Bool
    var checks: Int
    var failures: [FailureRow]
  }

  private struct FailureRow: Encodable {
    var line: Int
    var column: Int
    var section: String?
    var message: String
    /// Line by line; null where one side has nothing.
    var expected: [String?]
    var found: [String?]
  }

  private struct ProblemRow: Encodable {
    var path: String
    var passed = false
    var line: Int
    var column: Int
    var id: String
    var message: String
  }

  /// A scenario, or a problem of a file that cannot be run, a row.
  func listing() throws -> Listing {
    var listing = Listing(columns: [])
    for problem in problems {
      let row = ProblemRow(
        path: problem.path, line: problem.line, column: problem.column, id: problem.id.rawValue,
        message: problem.message)
      try listing.add([], json: row)
    }
    for (file, results) in files {
      for result in results {
        let failures = result.failures.map { failure in
          FailureRow(
            line: failure.place.line, column: failure.place.column, section: failure.section,
            message: failure.message, expected: failure.comparison?.rows.map(\.expected) ?? [],
            found: failure.comparison?.rows.map(\.found) ?? [])
        }
        let row = ScenarioRow(
          path: file.path, scenario: result.scenario.name, passed: failures.isEmpty, checks: result.checks,
          failures: failures)
        try listing.add([], json: row)
      }
    }
    return listing
  }
}
