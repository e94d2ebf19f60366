/// A node of a YAML file with its place: all that the readers know of YAML.
struct Item {
  var place: Place
  var content: Content

  enum Content {
    /// A scalar; `isPlain` where it is not quoted.
    case text(String, isPlain: Bool)
    case list([Item])
    case map([Entry])
    /// A key without a value.
    case nothing
  }

  struct Entry {
    var key: Placed<String>
    var value: Item
  }

  /// What it is, with its article.
  var kindName: String {
    switch content {
    case .text: "a text"
    case .list: "a list"
    case .map: "a group of keys"
    case .nothing: "nothing"
    }
  }

  /// The text, where it is one.
  var text: String? {
    if case .text(let text, _) = content { text } else { nil }
  }
}
