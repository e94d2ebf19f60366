import Terminal

/// Where the parts of the tray lie in its area.
struct TrayLayout: Hashable {
  /// Tabs and filter.
  var tabs: Area
  /// The headings of the columns.
  var headings: Area
  var list: Area
  /// The line above the preview; empty where there is no preview.
  var rule: Area
  var preview: Area

  init(area: Area) {
    let (tabs, belowTabs) = area.top(1)
    let (headings, rest) = belowTabs.top(1)
    let previewHeight = area.height < 12 ? 0 : min(8, max(5, area.height * 34 / 100))
    let listHeight = rest.height - (previewHeight == 0 ? 0 : previewHeight + 1)
    let (list, below) = rest.top(listHeight)
    self.tabs = tabs
    self.headings = headings
    self.list = list
    (rule, preview) = below.top(1)
  }
}
