/// How pages look and what stands on each of them.
public struct PageSetup: Hashable, Sendable {
  /// What the document is, for the title bar of whoever reads it; without the name of anybody.
  public var title: String
  /// "2026-01-14T16:05:00Z": when it was made.
  public var created: String
  public var isLandscape: Bool
  public init(title: String, created: String, isLandscape: Bool = false) {
    self.title = title
    self.created = created
    self.isLandscape = isLandscape
  }

  /// A4, in points.
  var size: (width: Double, height: Double) {
    isLandscape ? (841.89, 595.28) : (595.28, 841.89)
  }

  static let margin = 56.0
  /// From the edge of the page to its text, above and below: the lines of the page stand between.
  static let top = 78.0
  static let bottom = 74.0

  var textWidth: Double { size.width - 2 * PageSetup.margin }
  var textHeight: Double { size.height - PageSetup.top - PageSetup.bottom }
}

/// One document among those of a file: pages are counted within it.
public struct PageSection: Hashable, Sendable {
  public var blocks: [Block]
  /// The lines at the head and the foot of its pages, as Markdown.
  public var header: String
  public var footer: String
  /// "Authorised by ..., on ..."; empty for what is of no form.
  public var standing: String
  /// True where every page says that it is a draft.
  public var isDraft: Bool
  public init(blocks: [Block], header: String, footer: String, standing: String, isDraft: Bool) {
    self.blocks = blocks
    self.header = header
    self.footer = footer
    self.standing = standing
    self.isDraft = isDraft
  }
}
