internal import CTypesetting

/// A file of pages.
public struct PageFile: Hashable, Sendable {
  public var bytes: [UInt8]
  /// How many pages it has.
  public var pages: Int
}

/// Writes documents as PDF.
public enum PageWriter {
  /// A PDF with these documents, one behind the other; the same bytes for the same input.
  public static func pdf(_ sections: [PageSection], setup: PageSetup) throws(TypesettingError) -> PageFile {
    if let missing = ws_load_pages() {
      throw .missingLibrary(file: String(cString: missing), package: "libpangocairo-1.0-0")
    }
    let bytes = ByteSink()
    let size = setup.size
    let surface = ws_cairo_pdf_surface_create_for_stream(
      { closure, data, length in
        guard let closure, let data else { return 0 }
        Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue().bytes +=
          UnsafeBufferPointer(start: data, count: Int(length))
        return 0
      }, Unmanaged.passUnretained(bytes).toOpaque(), size.width, size.height)
    guard let surface else { throw .failed("no page could be begun") }
    defer { ws_cairo_surface_destroy(surface) }
    guard let context = ws_cairo_create(surface) else { throw .failed("no page could be begun") }
    defer { ws_cairo_destroy(context) }
    ws_cairo_pdf_surface_set_metadata(surface, Metadata.title, setup.title.drawable)
    ws_cairo_pdf_surface_set_metadata(surface, Metadata.created, setup.created)
    var artist = PageArtist(surface: surface, context: context, setup: setup)
    for section in sections { artist.draw(section) }
    ws_cairo_surface_finish(surface)
    let status = max(ws_cairo_surface_status(surface), ws_cairo_status(context))
    guard status == 0 else { throw .failed(ws_cairo_status_to_string(status).map { String(cString: $0) } ?? "") }
    return withExtendedLifetime(bytes) { PageFile(bytes: bytes.bytes, pages: artist.page) }
  }

  /// Numbers of cairo's for what a file says of itself.
  private enum Metadata {
    static let title: Int32 = 0
    static let created: Int32 = 5
  }

  /// Where cairo's bytes go.
  private final class ByteSink { var bytes: [UInt8] = [] }
}

/// Draws the pages of documents.
struct PageArtist {
  let surface: OpaquePointer
  let context: OpaquePointer
  let setup: PageSetup
  /// How many pages there are so far.
  private(set) var page = 0
  /// The latest heading of each level in the outline.
  private var outline: [Int32] = [0]

  init(surface: OpaquePointer, context: OpaquePointer, setup: PageSetup) {
    self.surface = surface
    self.context = context
    self.setup = setup
  }

  mutating func draw(_ section: PageSection) {
    let rows = RowMaker(context: context).rows(of: section.blocks, width: setup.textWidth)
    let pages = Pagination.pages(of: rows, height: setup.textHeight)
    for (index, rows) in pages.enumerated() {
      page += 1
      if section.isDraft { drawMark("DRAFT") }
      drawFurniture(section, number: index + 1, of: pages.count)
      for (row, y) in rows { draw(row, at: PageSetup.top + y) }
      ws_cairo_show_page(context)
    }
  }

  private mutating func draw(_ row: PageRow, at y: Double) {
    for ink in row.inks {
      switch ink {
      case .line(let text, let index, let left, let top):
        let line = text.lines[index]
        draw(line, x: PageSetup.margin + left, y: y + top)
      case .rule(let left, let top, let width, let weight, let grey):
        rule(x: PageSetup.margin + left, y: y + top, width: width, weight: weight, grey: grey)
      case .ground(let left, let top, let width, let height, let grey):
        shade(grey)
        ws_cairo_rectangle(context, PageSetup.margin + left, y + top, width, height)
        ws_cairo_fill(context)
      }
    }
    if let heading = row.outline { add(heading.title, level: heading.level, y: y) }
  }

  private mutating func add(_ title: String, level: Int, y: Double) {
    let depth = min(level, outline.count)
    let place = "page=\(page) pos=[\(PageSetup.margin) \(y)]"
    let item = ws_cairo_pdf_surface_add_outline(surface, outline[depth - 1], title.drawable, place, 0)
    outline = Array(outline.prefix(depth)) + [item]
  }

  private func draw(_ line: PageText.Line, x: Double, y: Double, grey: Double = 0) {
    shade(grey)
    ws_cairo_move_to(context, x + line.left, y + line.baseline)
    ws_pango_cairo_show_layout_line(context, line.text)
  }

  private func rule(x: Double, y: Double, width: Double, weight: Double, grey: Double) {
    shade(grey)
    ws_cairo_set_line_width(context, weight)
    ws_cairo_move_to(context, x, y)
    ws_cairo_line_to(context, x + width, y)
    ws_cairo_stroke(context)
  }

  private func shade(_ grey: Double) { ws_cairo_set_source_rgb(context, grey, grey, grey) }

  /// A word across the page, behind its text.
  private func drawMark(_ word: String) {
    let text = PageText([Run(text: word, isStrong: true)], font: PageFont(size: 120), width: nil, on: context)
    guard let line = text.lines.first else { return }
    ws_cairo_save(context)
    ws_cairo_translate(context, setup.size.width / 2, setup.size.height / 2)
    ws_cairo_rotate(context, -0.9)
    draw(line, x: -text.width / 2, y: -line.height / 2, grey: 0.9)
    ws_cairo_restore(context)
  }

  private func drawFurniture(_ section: PageSection, number: Int, of count: Int) {
    let width = setup.textWidth
    let right = "Page \(number) of \(count)"
    let header = PageText(runs(section.header), font: .page, width: width * 0.5, on: context)
    let standing = PageText(
      [Run(text: section.standing, isStrong: section.isDraft)], font: .page, width: width * 0.48, on: context)
    let headTop = PageSetup.top - 18 - max(header.height, standing.height)
    draw(header, x: PageSetup.margin, y: headTop)
    for (index, line) in standing.lines.enumerated() {
      draw(
        line, x: PageSetup.margin + width - line.width - line.left, y: headTop + Double(index) * line.height, grey: 0.15
      )
    }
    rule(x: PageSetup.margin, y: PageSetup.top - 14, width: width, weight: 0.4, grey: 0.6)
    let foot = setup.size.height - PageSetup.bottom + 16
    rule(x: PageSetup.margin, y: foot, width: width, weight: 0.4, grey: 0.6)
    let numbers = PageText([Run(text: right)], font: .page, width: nil, on: context)
    let footer = PageText(runs(section.footer), font: .page, width: width - numbers.width - 24, on: context)
    draw(footer, x: PageSetup.margin, y: foot + 5)
    if let line = numbers.lines.first {
      draw(line, x: PageSetup.margin + width - line.width, y: foot + 5, grey: 0.15)
    }
  }

  private func draw(_ text: PageText, x: Double, y: Double) {
    var top = y
    for line in text.lines {
      draw(line, x: x, y: top, grey: 0.15)
      top += line.height
    }
  }

  private func runs(_ markdown: String) -> [Run] {
    for case .paragraph(let runs) in MarkdownReader.blocks(of: markdown) { return runs }
    return []
  }
}
