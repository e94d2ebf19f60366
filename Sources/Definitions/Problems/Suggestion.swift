/// Finds the name that was probably meant.
public enum Suggestion {
  /// `; did you mean "chair"?`, or nothing where no name is near.
  static func hint(for name: String, among names: some Sequence<String>) -> String {
    guard let near = nearest(to: name, among: names) else { return "" }
    return "; did you mean \"\(near)\"?"
  }

  /// The same, and where no name is near all of them, if they are not too many to read.
  public static func hintOrList(for name: String, among names: [String]) -> String {
    let hint = hint(for: name, among: names)
    guard hint.isEmpty, !names.isEmpty, names.count <= 60 else { return hint }
    return "; known: \(names.joined(separator: ", "))"
  }

  /// No definition has more names of one kind than a person could confuse.
  private static let mostNames = 500

  private static func nearest(to name: String, among names: some Sequence<String>) -> String? {
    let wanted = Array(name.unicodeScalars.prefix(64))
    let limit = max(1, min(3, wanted.count / 3))
    var best: (name: String, distance: Int)?
    for candidate in names.prefix(mostNames) where candidate != name {
      guard abs(candidate.utf8.count - name.utf8.count) <= limit * 4 else { continue }
      let distance = distance(wanted, Array(candidate.unicodeScalars.prefix(64)))
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// The insertions, deletions, replacements and swaps of neighbours that make one of the other.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      row.reserveCapacity(right.count + 1)
      for j in right.indices {
        var cost = min(last[j] + (left[i] == right[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
