/// A screen's lines without the blanks that end them: what a terminal gives back of a frame.
package func withoutTrailingBlanks(_ screen: String) -> String {
  var lines = screen.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
    var line = line
    while line.last == " " { line.removeLast() }
    return String(line)
  }
  while lines.last?.isEmpty == true { lines.removeLast() }
  return lines.joined(separator: "\n")
}
