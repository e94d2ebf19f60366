public import Workflow

/// A contribution read from a file: a row of a table of contributions, and whose it is where the file says so.
public struct Contribution: Hashable, Sendable {
  /// The cells that the file answers, without the column of the contributor.
  public var cells: [FieldKey: Answer]
  /// Who the file says it is from.
  public var from: PersonID?
  /// What it says of that where it is nobody who can contribute.
  public var unknownName: String?
  /// What is to be known of how it was read; nil where it was read as it stands.
  public var note: String?
}

/// Why a text can't be taken as a contribution.
public enum ContributionProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The table takes no contributions.
  case noTable
  /// There is no column that text without headings could go to.
  case noPlaceForText
  /// An answer is none of its column's choices, on a line.
  case notAChoice(label: String, text: String, choices: [String], line: Int)
  case badAnswer(label: String, problem: String, line: Int)
  case nothingFilledIn
  /// There is a row of the same person already.
  case thereAlready(name: String)
  /// The table takes no contributions of such people.
  case notAContributor(name: String, kinds: [Person.Kind])

  /// In a sentence.
  public var description: String {
    switch self {
    case .noTable: say("This table takes no contributions.")
    case .noPlaceForText:
      say("It has none of the headings of the form, and the form has no place for text without them.")
    case .notAChoice(let label, let text, let choices, let line):
      say("Line \(line), \"\(label)\": \"\(text)\" is none of: \(choices.joined(separator: ", ")).")
    case .badAnswer(let label, let problem, let line): say("Line \(line), \"\(label)\": it \(problem).")
    case .nothingFilledIn: say("Nothing is filled in below its headings.")
    case .thereAlready(let name):
      say("There is a contribution of \(name) already: delete that row first, or change it by hand.")
    case .notAContributor(let name, let kinds):
      say("\(name) contributes nothing here: it is for \(kinds.map(\.asContributor).joined(separator: say(" or "))).")
    }
  }
}

extension Person.Kind {
  fileprivate var asContributor: String {
    switch self {
    case .child: say("a child")
    case .relative: say("a relative")
    case .professional: say("a worker or agency")
    }
  }
}

/// Reads the text of a contribution by the columns of the table that it goes to.
public struct ContributionReader: Sendable {
  let columns: [ColumnDefinition]
  let contributor: RowUse.Contributor
  let file: CaseFile

  /// Nil where the field is no table of contributions.
  public init?(_ field: FieldDefinition, in file: CaseFile) {
    guard case .table(let columns) = field.kind, let contributor = field.rows.contributor else { return nil }
    self.columns = columns
    self.contributor = contributor
    self.file = file
  }

  /// What begins a line of advice to whoever fills in the template; such lines are not part of an answer.
  public static let advice = "> "
  /// What begins the line that says whose it is.
  public static let from = "From:"

  /// Reads text under the headings of the form, or without any.
  public func read(_ text: String) throws(ContributionProblem) -> Contribution {
    var sections: [(column: ColumnDefinition, line: Int, lines: [Substring])] = []
    var opening: [Substring] = []
    var from: PersonID?
    var unknown: String?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix(Self.advice) { continue }
      if sections.isEmpty, line.hasPrefix(Self.from) {
        let name = line.dropFirst(Self.from.count)
        from = contributor(named: name)
        unknown = from == nil ? String(name).trimmed : nil
      } else if let (column, rest) = heading(line) {
        sections.append((column, index + 1, rest.isEmpty ? [] : [rest]))
      } else if sections.isEmpty {
        opening.append(line)
      } else {
        sections[sections.count - 1].lines.append(line)
      }
    }
    guard !sections.isEmpty else { return try unheaded(opening, from: from, unknown) }
    var contribution = Contribution(cells: [:], from: from, unknownName: unknown)
    for section in sections {
      let text = trimmed(section.lines)
      guard !text.isEmpty else { continue }
      if section.column.key == contributor.column {
        contribution.from = contribution.from ?? contributor(named: text[...])
        contribution.unknownName = contribution.from == nil ? text : nil
        continue
      }
      contribution.cells[section.column.key] = try answer(text, section.column, line: section.line)
    }
    guard !contribution.cells.isEmpty else { throw .nothingFilledIn }
    return contribution
  }

  /// Text without a heading goes to the first column that must be written, else the first that takes text.
  private func unheaded(
    _ lines: [Substring], from: PersonID?, _ unknown: String?
  ) throws(ContributionProblem) -> Contribution {
    let places = columns.filter { $0.kind == .longText }
    guard let column = places.first(where: \.isRequired) ?? places.first else { throw .noPlaceForText }
    let text = trimmed(lines)
    guard !text.isEmpty else { throw .nothingFilledIn }
    return Contribution(
      cells: [column.key: try answer(text, column, line: 1)], from: from, unknownName: unknown,
      note: say("It has none of the form's headings: all of it is in \"\(column.label)\"."))
  }

  /// The column that a line is the heading of, and what stands behind it: "## Analysis", "Analysis:", "Analysis: Yes".
  private func heading(_ line: Substring) -> (column: ColumnDefinition, rest: Substring)? {
    let plain = line.drop { $0 == "#" || $0.isWhitespace || $0 == "*" }
    for column in columns {
      guard plain.lowercased().hasPrefix(column.label.lowercased()) else { continue }
      let rest = plain.dropFirst(column.label.count).drop { $0 == "*" || $0.isWhitespace }
      if rest.isEmpty { return (column, rest) }
      guard rest.first == ":" || rest.first == "?" else { continue }
      return (column, rest.dropFirst().drop { $0 == "*" || $0.isWhitespace })
    }
    return nil
  }

  private func answer(
    _ text: String, _ column: ColumnDefinition, line: Int
  ) throws(ContributionProblem) -> Answer {
    let answer: Answer
    switch column.kind {
    case .oneOf(let choices):
      guard let choice = choices.first(where: { $0.title.lowercased() == text.lowercased() || $0.value == text }) else {
        throw .notAChoice(label: column.label, text: text, choices: choices.map(\.title), line: line)
      }
      answer = .text(choice.value)
    case .yesNo:
      guard let flag = ["yes": true, "no": false][text.lowercased()] else {
        throw .notAChoice(label: column.label, text: text, choices: ["Yes", "No"], line: line)
      }
      answer = .flag(flag)
    case .number: answer = Double(text).map { .number($0) } ?? .text(text)
    case .person: answer = person(named: text[...]).map { .text($0.rawValue) } ?? .text(text)
    case .text: answer = .text(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    case .longText, .date, .time: answer = .text(text)
    case .someOf(let choices):
      let names = text.split { ",\n".contains($0) }.map { String($0).trimmed }
      answer = .list(names.map { name in choices.first { $0.title.lowercased() == name.lowercased() }?.value ?? name })
    case .table, .heading: answer = .blank
    }
    if let problem = column.kind.problem(with: answer, in: file) {
      throw .badAnswer(label: column.label, problem: problem, line: line)
    }
    return answer
  }

  /// The kinds of people whose contributions the table takes.
  private var kinds: [Person.Kind] {
    let column = columns.first { $0.key == contributor.column }
    if case .person(let kinds)? = column?.kind { return kinds }
    return Person.Kind.allCases
  }

  private func contributor(named text: Substring) -> PersonID? {
    person(named: text).flatMap { id in file.person(id).map { kinds.contains($0.kind) } == true ? id : nil }
  }

  /// The person whose name stands at the beginning of a text; of several the one with the longest.
  private func person(named text: Substring) -> PersonID? {
    let name = String(text).trimmed.lowercased()
    return file.people.filter { !$0.name.isEmpty && name.hasPrefix($0.name.lowercased()) }
      .max { $0.name.count < $1.name.count }?.id
  }

  private func trimmed(_ lines: [Substring]) -> String { lines.joined(separator: "\n").trimmed }

  /// The rows with a contribution among them, as that of a person; refuses a second one of the same.
  public func rows(
    _ rows: [[FieldKey: Answer]], adding contribution: Contribution, of person: PersonID
  ) throws(ContributionProblem) -> [[FieldKey: Answer]] {
    if let found = file.person(person), !kinds.contains(found.kind) {
      throw .notAContributor(name: found.name, kinds: kinds)
    }
    if rows.contains(where: { $0[contributor.column]?.text == person.rawValue }) {
      throw .thereAlready(name: file.person(person)?.name ?? person.rawValue)
    }
    return rows + [contribution.cells.merging([contributor.column: .text(person.rawValue)]) { $1 }]
  }
}

extension String {
  /// Without blanks and empty lines around it.
  fileprivate var trimmed: String {
    var text = self[...].drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
