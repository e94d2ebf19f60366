import Casework
import Workflow

/// Whether what is typed could be kept, and what is said of it where that changes.
struct Unkept: Hashable {
  /// Why what is typed could not be kept, as long as it can't.
  private(set) var error: StoreError?

  /// True while something typed is on the screen only.
  var isStuck: Bool { error != nil }

  /// Takes note of how keeping it went, and says so where that is another thing than before.
  mutating func note(_ new: StoreError?) -> [Effect] {
    defer { error = new }
    switch (error, new) {
    case (nil, let new?):
      return [.refuse(say("What you typed could not be kept: \(new.description) It is tried again every two seconds."))]
    case (let error?, nil): return [.say(error.afterwards)]
    case (nil, nil), (_?, _?): return []
    }
  }
}

extension StoreError {
  /// What is said once what it kept from being kept is kept.
  var afterwards: String {
    self == .typedElsewhere
      ? say("What you typed is kept now.") : say("There is room again: what you typed is kept.")
  }
}
