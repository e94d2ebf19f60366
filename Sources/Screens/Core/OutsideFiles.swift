import Workflow

/// Where a person can have a text written that the store can't take.
public protocol OutsideFiles {
  /// Writes a text to a new file that only this person can read.
  func write(_ text: String, to path: String) throws(OutsideFileProblem)
}

/// Why a file could not be written, in one sentence; nothing is lost.
public struct OutsideFileProblem: Error, Hashable, Sendable {
  public var sentence: String
  public init(_ sentence: String) { self.sentence = sentence }
}

/// No files at all.
public struct NoOutsideFiles: OutsideFiles {
  public init() {}

  public func write(_ text: String, to path: String) throws(OutsideFileProblem) {
    throw OutsideFileProblem(say("No file can be written from here."))
  }
}

extension OutsideFiles {
  /// Writes a file and says so, or why not.
  func exporting(_ text: String, to path: String) -> Effect {
    do throws(OutsideFileProblem) {
      try write(text, to: path)
      return .say(say("Written to \(path); only you can read it. It is still on this screen too."))
    } catch {
      return .refuse(error.sentence)
    }
  }
}
