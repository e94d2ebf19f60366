import Workflow

/// Reads files that a person names.
public protocol FileSource: Sendable {
  /// The bytes of a file, at most `limit + 1` of them; throws why it can't be read, in a sentence.
  func bytes(of path: String, limit: Int) throws(FileSourceProblem) -> [UInt8]
}

/// Why a file can't be read.
public struct FileSourceProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public var description: String
  public init(_ description: String) { self.description = description }
}

/// Where there are no files.
public struct NoFiles: FileSource {
  public init() {}
  public func bytes(of path: String, limit: Int) throws(FileSourceProblem) -> [UInt8] {
    throw FileSourceProblem(say("Files can't be read here."))
  }
}
