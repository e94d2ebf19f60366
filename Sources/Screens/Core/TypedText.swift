public import Workflow

/// What has been typed into a dialog and neither sent nor dropped, as it is kept in case of need.
struct TypedText: Hashable, Sendable {
  /// What each line holds that is not as it began, by the key that the dialog has for the line.
  var lines: [String: String]
  /// What those lines began as: what the record said then.
  var began: [String: String]
  /// The line that the cursor is in; nil where it is in none.
  var focus: String?
  /// Before which character of that line the cursor stands.
  var offset: Int
}

/// What a dialog is about: a case, and what of it (`core-group-1/minutes`), or neither.
public struct RecordPlace: Hashable, Sendable {
  public var caseID: CaseID
  public var part: String

  public init(_ caseID: CaseID, _ part: String = "") {
    self.caseID = caseID
    self.part = part
  }

  /// Where a dialog acts on no case, such as the one that opens a new one.
  static let none = RecordPlace("")
}

/// A dialog into which text is typed: the shell keeps it as it keeps what is typed in a form, by whoever types and by
/// what the dialog is about, and offers it again when the same dialog is opened on the same thing.
protocol TypingDialog: Screen {
  /// What sets the dialog apart from others over the same screen: "reject Reject: Report".
  var draftName: String { get }
  /// What is typed and not as it began; nil where nothing is.
  var typed: TypedText? { get }
  /// Takes up what was typed before; false where that belongs to another beginning.
  mutating func takeUp(_ typed: TypedText, in session: Session) -> Bool
}
