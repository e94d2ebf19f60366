import Workflow

/// A person's own editor, to which the terminal is lent for a long text.
public protocol OutsideEditor {
  /// Lets the person edit a text and returns what it was left as.
  func edit(_ text: String) throws(OutsideEditorProblem) -> String

  /// Keeps what a text was left as where nothing takes it; the place where it is now, nil where there is none.
  func keep(_ text: String) -> String?
}

extension OutsideEditor {
  public func keep(_ text: String) -> String? { nil }
}

/// Why a text could not be edited elsewhere, in one sentence; it is as it was.
public struct OutsideEditorProblem: Error, Hashable, Sendable {
  public var sentence: String
  public init(_ sentence: String) { self.sentence = sentence }
}

/// No editor at all: it says how to name one.
public struct NoOutsideEditor: OutsideEditor {
  public init() {}

  public func edit(_ text: String) throws(OutsideEditorProblem) -> String {
    throw OutsideEditorProblem(say("No editor is set: put the name of yours into VISUAL or EDITOR."))
  }
}

extension OutsideEditor {
  func edited(_ text: String) -> Result<String, OutsideEditorProblem> {
    do throws(OutsideEditorProblem) {
      return .success(try edit(text))
    } catch {
      return .failure(error)
    }
  }
}

extension Shell {
  /// Gives the screen on top what its text was left as, or says why there is nothing.
  func take(_ edited: Result<String, OutsideEditorProblem>, tag: ActionID) {
    switch edited {
    case .success(let text):
      var effects = top.answered(.text(text), to: tag, in: session)
      if let last = effects.lastIndex(where: \.isRefusal), case .refuse(let why) = effects[last],
        let place = editor.keep(text)
      {
        effects[last] = .refuse(say("\(why) What was saved in the editor is in \(place)."))
      }
      _ = settle(effects)
    case .failure(let problem): show([.refuse(problem.sentence)])
    }
  }
}
