/// How many tasks each tab of the tray has, where that is known.
struct TrayCounts: Equatable {
  private var counts = [Int?](repeating: nil, count: TrayTab.allCases.count)

  subscript(tab: TrayTab) -> Int? {
    get { counts[tab.rawValue] }
    set { counts[tab.rawValue] = newValue }
  }
}
