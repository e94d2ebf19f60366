import Casework
import GRDB

/// A list that is kept beside the journal, and made from it.
public enum KeptList: Hashable, Sendable {
  case workers, mandates, definitions
  case access, cases, people, tasks, meetings, forms, passages, timeliness, bookings
  case worked

  /// Those that a case alone makes, and that are in the order of cases.
  static let ofCase: [KeptList] = [.access, .cases, .people, .tasks, .meetings, .forms, .passages, .timeliness]
  static let ofAuthority: [KeptList] = [.workers, .mandates, .definitions]

  /// The tables that it is kept in.
  var tables: [KeptTable] {
    switch self {
    case .workers: [KeptTable("worker", of: nil)]
    case .mandates: [KeptTable("mandate", of: nil)]
    case .definitions: [KeptTable("definition", of: nil)]
    case .access: [KeptTable("case_access"), KeptTable("case_worker")]
    case .cases: [KeptTable("case_row", of: "id")]
    case .people: [KeptTable("person")]
    case .tasks: [KeptTable("tray")]
    case .meetings: [KeptTable("meeting")]
    case .forms: [KeptTable("form")]
    case .passages: [KeptTable("passage", columns: Passages.columns)]
    case .timeliness: [KeptTable("timeliness")]
    case .bookings: [KeptTable("booking")]
    case .worked: [KeptTable("worked", of: "stream")]
    }
  }
}

extension KeptList: CustomStringConvertible {
  /// What it lists: "who may see it".
  public var description: String {
    switch self {
    case .workers: "who works here, and in which role"
    case .mandates: "who may act for whom"
    case .definitions: "what cases run on"
    case .access: "who may see it"
    case .cases: "cases"
    case .people: "people"
    case .tasks: "tasks in trays"
    case .meetings: "meetings"
    case .forms: "forms"
    case .passages: "what stands in forms, for searching"
    case .timeliness: "timeliness"
    case .bookings: "bookings"
    case .worked: "who worked on it"
    }
  }
}

/// A table of rows that are made from the journal.
struct KeptTable {
  let name: String
  /// The column that says of which case a row is; nil where its rows are the authority's.
  let stream: String?
  /// The columns that are made from the journal; nil for all of them.
  private let columns: String?

  init(_ name: String, of stream: String? = "case_id", columns: String? = nil) {
    (self.name, self.stream, self.columns) = (name, stream, columns)
  }

  /// What a row holds, byte for byte: a text that is read ends at a zero byte, and two texts are equal that look the same.
  func bytes(in db: Database) throws -> String {
    let names = try columns.map { $0.split(separator: ", ").map(String.init) } ?? db.columns(in: name).map(\.name)
    return names.map { "typeof(\($0)), CAST(\($0) AS BLOB)" }.joined(separator: ", ")
  }

  /// What the table has of a stream, whatever its order.
  func rows(of id: StreamID, in db: Database) throws -> Set<Row> {
    let condition = stream.map { " WHERE \($0) = ?" } ?? ""
    let statement = try db.cachedStatement(sql: "SELECT \(bytes(in: db)) FROM \(name)\(condition)")
    return Set(try Row.fetchAll(statement, arguments: stream == nil ? [] : [id.rawValue]))
  }
}
