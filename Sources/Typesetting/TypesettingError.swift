/// Why a document could not be made.
public enum TypesettingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A library is not there, or is of another kind than is known.
  case missingLibrary(file: String, package: String)
  /// The templates' files are wrong: a problem a line.
  case templates(String)
  /// The library that draws pages, or that writes calendars, failed, in its words.
  case failed(String)

  public var description: String {
    switch self {
    case .missingLibrary(let file, let package):
      "The library \(file) is missing, which documents are made with: install the package \(package)."
    case .templates(let problems): "The templates can't be used:\n\(problems)"
    case .failed(let reason): "The document could not be made: \(reason)."
    }
  }
}
