public import Workflow

/// Makes the documents of a case: a form's prints, a meeting's agenda and invitations.
public protocol DocumentPrinter {
  /// What can be printed of a step, or of one form of it; the likeliest first.
  func documents(of step: StepID, form: TaskID?, in caseID: CaseID) -> [PrintableDocument]
  /// What can be printed of a case as a whole.
  func documents(of caseID: CaseID) -> [PrintableDocument]
  /// A document as plain text in lines of a width, to be read on screen.
  func text(of document: PrintableDocument, width: Int) throws(PrintProblem) -> String
  /// Writes a document to a new file.
  func write(_ document: PrintableDocument, as format: String, to path: String) throws(PrintProblem)
  /// The folder in which files are offered.
  var folder: String { get }
}

/// A document that can be printed.
public struct PrintableDocument: Hashable, Sendable {
  public var caseID: CaseID
  /// The kind, as `waymark print` takes it.
  public var kind: String
  public var title: String
  /// The step or form, as `waymark print` takes it.
  public var reference: String
  /// What it can be written as, the likeliest first: the format and what a file's name ends with.
  public var formats: [Choice]
  /// A name for its file, without an ending: it names nobody.
  public var fileName: String

  public init(
    caseID: CaseID, kind: String, title: String, reference: String, formats: [Choice], fileName: String
  ) {
    self.caseID = caseID
    self.kind = kind
    self.title = title
    self.reference = reference
    self.formats = formats
    self.fileName = fileName
  }
}

/// Why a document could not be made or written, in one sentence.
public struct PrintProblem: Error, Hashable, Sendable {
  public var sentence: String
  public init(_ sentence: String) { self.sentence = sentence }
}

extension DocumentPrinter {
  public func documents(of caseID: CaseID) -> [PrintableDocument] { [] }
}

extension Session {
  /// Shows what can be printed of a step or a form.
  func printing(_ step: StepID, form: TaskID? = nil, of caseID: CaseID) -> [Effect] {
    guard let printer else { return [.refuse(say("Nothing can be printed here."))] }
    let documents = printer.documents(of: step, form: form, in: caseID)
    guard !documents.isEmpty else { return [.refuse(say("There is nothing to print yet."))] }
    return [.push(PreviewScreen(documents))]
  }
}
