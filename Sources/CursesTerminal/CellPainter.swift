import CNCurses
import Terminal

/// Writes the cells of frames into the standard window of ncurses, only those that changed.
final class CellPainter {
  /// How many colours are used.
  let depth: ColorDepth

  /// True where colour numbers above 7 are red, green and blue in one number (`xterm-direct`).
  private let isDirect: Bool
  /// True when the terminal's own foreground and background can be asked for.
  private let hasDefaults: Bool
  /// The style that `attributes` and `pair` were last worked out for.
  private var style = Style.plain
  private var attributes: attr_t = 0
  private var pair: Int32 = 0
  private var run: [cchar_t] = []
  private var text = [wchar_t](repeating: 0, count: Int(CCHARW_MAX) + 1)

  /// Switches colours on, where the terminal has them and they are wanted.
  init(refusesColor: Bool) {
    let colors = waymark_number("colors")
    let wanted: ColorDepth = colors >= 256 ? .indexed : colors >= 16 ? .sixteen : colors >= 8 ? .eight : .none
    let hasColors = !refusesColor && wanted > .none && start_color() == OK
    depth = hasColors ? wanted : .none
    isDirect = waymark_flag("RGB")
    hasDefaults = hasColors && use_default_colors() == OK
  }

  /// Writes what differs from the frame shown before (everything without one) and returns true if anything did.
  func paint(_ frame: Buffer, over shown: Buffer?, window: UnsafeMutablePointer<WINDOW>) -> Bool {
    let width = min(frame.width, Int(getmaxx(window)))
    let height = min(frame.height, Int(getmaxy(window)))
    var changed = false
    for y in 0..<max(0, height) {
      // A wide grapheme differs in its left half at least, and writing that writes both.
      frame.forEachChange(since: shown, row: y, width: width) { columns in
        write(frame, row: y * frame.width, columns: columns, width: width, at: y, window: window)
        changed = true
      }
    }
    return changed
  }

  private func write(
    _ frame: Buffer, row: Int, columns: Range<Int>, width: Int, at y: Int, window: UnsafeMutablePointer<WINDOW>
  ) {
    run.removeAll(keepingCapacity: true)
    for x in columns {
      let cell = frame.cells[row + x]
      if cell.isContinuation { continue }
      // A wide grapheme that the window's edge cuts in half (the frame is from before a resize).
      let isCut = x + 1 == width && width < frame.width && frame.cells[row + x + 1].isContinuation
      append(isCut ? Cell(" ", style: cell.style) : cell)
    }
    guard wmove(window, Int32(y), Int32(columns.lowerBound)) == OK else { return }
    // Unlike waddch it leaves the cursor alone, and so may fill the last cell of the last row.
    _ = wadd_wchnstr(window, run, Int32(run.count))
  }

  private func append(_ cell: Cell) {
    if cell.style != style { use(cell.style) }
    var count = 0
    if let scalar = cell.scalar {
      text[0] = wchar_t(bitPattern: scalar.value)
      count = 1
    } else {
      for scalar in cell.character.unicodeScalars.prefix(Int(CCHARW_MAX)) {
        text[count] = wchar_t(bitPattern: scalar.value)
        count += 1
      }
    }
    text[count] = 0
    var made = cchar_t()
    if waymark_set_cell(&made, text, attributes, pair) != OK {
      // Marks that ncurses does not take as such: the base alone.
      text[min(1, count)] = 0
      _ = waymark_set_cell(&made, text, attributes, pair)
    }
    run.append(made)
  }

  private func use(_ style: Style) {
    self.style = style
    attributes = 0
    if style.attributes.contains(.bold) { attributes |= waymark_bold() }
    if style.attributes.contains(.dim) { attributes |= waymark_dim() }
    if style.attributes.contains(.underline) { attributes |= waymark_underline() }
    if style.attributes.contains(.reverse) { attributes |= waymark_reverse() }
    if style.attributes.contains(.strikethrough) { attributes |= waymark_strike() }
    pair = 0
    guard depth > .none, style.foreground != .standard || style.background != .standard else { return }
    // It finds the pair that it made before, and gives up the one unused for longest when there are no more.
    let found = alloc_pair(number(style.foreground, other: 7), number(style.background, other: 0))
    pair = max(0, found)
  }

  /// A colour's number for ncurses; `other` stands for the terminal's own where that cannot be asked for.
  private func number(_ color: Color, other: Int32) -> Int32 {
    guard case .index(let index) = color.reduced(to: depth) else { return hasDefaults ? -1 : other }
    guard isDirect, index > 7 else { return Int32(index) }
    let (red, green, blue) = Color.components(ofIndex: index)
    return Int32(red << 16 | green << 8 | blue)
  }
}
