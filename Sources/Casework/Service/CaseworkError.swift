public import Workflow

/// Why the application could not do what was asked; nothing was changed.
public enum CaseworkError: Error, Hashable, Sendable {
  case refused(Refusal)
  case store(StoreError)
  /// The definitions can't be read; the text says why.
  case definitions(String)
}

extension CaseworkError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .refused(let refusal): refusal.description
    case .store(let error): error.description
    case .definitions(let text): text
    }
  }
}
