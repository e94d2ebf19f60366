internal import CTypesetting

/// The fonts and sizes of pages.
struct PageFont {
  var size: Double
  var isBold = false
  /// Latin, Greek, Cyrillic, Hebrew and Arabic come from the first; whatever it lacks from the system's others.
  static let family = "Noto Sans,Noto Sans Hebrew,Noto Sans Arabic,Droid Sans Fallback"

  var description: String { "\(PageFont.family) \(isBold ? "Bold " : "")\(size)" }

  static let body = PageFont(size: 10)
  static let cell = PageFont(size: 9)
  static let headCell = PageFont(size: 9, isBold: true)
  static let page = PageFont(size: 8)

  static func heading(_ level: Int) -> PageFont {
    switch level {
    case 1: PageFont(size: 17, isBold: true)
    case 2: PageFont(size: 12.5, isBold: true)
    case 3: PageFont(size: 10.5, isBold: true)
    default: PageFont(size: 10, isBold: true)
    }
  }
}

/// A text set in lines of a width, to be drawn line by line.
final class PageText {
  /// A line: where it is drawn from, how high it is.
  struct Line {
    let text: OpaquePointer
    /// From the left of the text, where a line of another direction or alignment begins further on.
    let left: Double
    let width: Double
    let height: Double
    /// From the top of the line.
    let baseline: Double
  }

  private let layout: OpaquePointer
  private(set) var lines: [Line] = []

  /// Sets runs in a font, in lines of a width in points; of any width where that is nil.
  init(_ runs: [Run], font: PageFont, width: Double?, on context: OpaquePointer, spacing: Double = 1.0) {
    layout = ws_pango_cairo_create_layout(context)
    let description = ws_pango_font_description_from_string(font.description)
    ws_pango_layout_set_font_description(layout, description)
    ws_pango_font_description_free(description)
    if let width {
      ws_pango_layout_set_width(layout, Int32(width * PageText.scale))
      // Between words, and within one that is longer than a line.
      ws_pango_layout_set_wrap(layout, 2)
    }
    // A name in Arabic or Hebrew stands in its line as it does in the document; a text in it has its own direction.
    if !PageText.isWholeText(runs.plain) {
      ws_pango_context_set_base_dir(ws_pango_layout_get_context(layout), 0)
      ws_pango_layout_set_auto_dir(layout, 0)
    }
    ws_pango_layout_set_markup(layout, PageText.markup(runs), -1)
    let iterator = ws_pango_layout_get_iter(layout)
    defer { ws_pango_layout_iter_free(iterator) }
    repeat {
      var logical = PangoRectangle()
      ws_pango_layout_iter_get_line_extents(iterator, nil, &logical)
      guard let line = ws_pango_layout_iter_get_line_readonly(iterator) else { continue }
      let baseline = Double(ws_pango_layout_iter_get_baseline(iterator) - logical.y) / PageText.scale
      let height = Double(logical.height) / PageText.scale
      lines.append(
        Line(
          text: line, left: Double(logical.x) / PageText.scale, width: Double(logical.width) / PageText.scale,
          height: height * spacing, baseline: baseline + height * (spacing - 1) / 2))
    } while ws_pango_layout_iter_next_line(iterator) != 0
  }

  deinit { ws_g_object_unref(UnsafeMutableRawPointer(layout)) }

  var height: Double { lines.reduce(0) { $0 + $1.height } }
  var width: Double { lines.map(\.width).max() ?? 0 }

  private static let scale = 1024.0

  private static func isWholeText(_ text: String) -> Bool {
    text.count > 40 && !text.utf8.contains { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
  }

  private static func markup(_ runs: [Run]) -> String {
    runs.map { run in
      // By scalars, as the library reads it: a mark on a "<" leaves it a "<".
      var text = String.UnicodeScalarView()
      for scalar in run.text.drawable.unicodeScalars {
        switch scalar {
        case "&": text.append(contentsOf: "&amp;".unicodeScalars)
        case "<": text.append(contentsOf: "&lt;".unicodeScalars)
        case ">": text.append(contentsOf: "&gt;".unicodeScalars)
        default: text.append(scalar)
        }
      }
      let emphasised = run.isEmphasis ? "<i>\(String(text))</i>" : String(text)
      return run.isStrong ? "<b>\(emphasised)</b>" : emphasised
    }
    .joined()
  }
}
