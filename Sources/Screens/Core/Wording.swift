import Workflow

extension String {
  /// The text as the beginning of a sentence.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// A number as it is read: "1,048,576".
func grouped(_ number: Int) -> String {
  let digits = Array(String(number.magnitude))
  let groups = digits.enumerated().map { index, digit in
    index > 0 && (digits.count - index) % 3 == 0 ? ",\(digit)" : String(digit)
  }
  return (number < 0 ? "-" : "") + groups.joined()
}

/// The names in a sentence: "a", "a and b", "a, b and c".
func listed(_ parts: [String]) -> String {
  guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
  return say("\(parts.dropLast().joined(separator: ", ")) and \(last)")
}
