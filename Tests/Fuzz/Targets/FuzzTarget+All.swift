extension FuzzTarget {
  /// Every target, by name.
  static let all: [FuzzTarget] = [
    apply, contributions, definitions, exports, inputs, jsonLines, keyBytes, keys, pages, rows, texts,
  ]

  /// The target of a name; nil where there is none.
  static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}
