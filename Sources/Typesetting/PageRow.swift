/// A strip of a page as wide as its text: what pages are broken between.
struct PageRow {
  /// Something drawn in it, its place counted from the row's upper left.
  enum Ink {
    case line(PageText, Int, x: Double, y: Double)
    case rule(x: Double, y: Double, width: Double, weight: Double, grey: Double)
    case ground(x: Double, y: Double, width: Double, height: Double, grey: Double)
  }

  var height: Double
  /// Kept free above it, but not at the head of a page.
  var space = 0.0
  /// True where the next row must stand on the same page.
  var staysWithNext = false
  /// True where it stands at the head of a page.
  var startsPage = false
  var inks: [Ink] = []
  /// The rows that stand above it again where a page begins with it: the head of its table.
  var head: [PageRow] = []
  /// The heading that begins here.
  var outline: (level: Int, title: String)?
}
