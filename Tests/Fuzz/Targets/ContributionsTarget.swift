import Casework
import Screens
import Workflow

@testable import waymark

extension FuzzTarget {
  /// A file that somebody sends in: what is wrong is said in text, what is taken is text.
  static let contributions = FuzzTarget(name: "contributions") { bytes in
    let text: String
    do throws(TextFileProblem) {
      text = try PlainText.read(bytes)
    } catch {
      try require(error.description.firstHarmful() == nil, error.description)
      return
    }
    for (field, file) in try ContributionsGround.tables.get() {
      guard let reader = ContributionReader(field, in: file) else { throw Broken("\(field.key) takes none") }
      do {
        let contribution = try reader.read(text)
        for (column, answer) in contribution.cells where field.columns.allSatisfy({ $0.key != column }) {
          throw Broken("there is no column \(column) for \(answer)")
        }
        if let person = contribution.from { _ = try? reader.rows([], adding: contribution, of: person) }
      } catch let error as ContributionProblem {
        let line = Display.line(error.description)
        try require(line.firstHarmful() == nil, line)
      }
    }
  }
}

/// The tables of the shipped forms that take contributions, and a family.
enum ContributionsGround {
  static let tables = Result {
    let store = try KeysGround.store.get()
    let service = try store.desk(of: "amina.shah").session.service
    let file = try service.file("C0041")
    let fields = store.definitions.forms.values.sorted { $0.key < $1.key }.flatMap { $0.sections.flatMap(\.fields) }
    return fields.filter { ContributionReader($0, in: file) != nil }.prefix(3).map { ($0, file) }
  }
}

extension FieldDefinition {
  fileprivate var columns: [ColumnDefinition] {
    if case .table(let columns) = kind { columns } else { [] }
  }
}
