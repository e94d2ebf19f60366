internal import CMarkdown
internal import Terminal

/// Reads Markdown, with the tables that GitHub's has.
public enum MarkdownReader {
  /// The blocks of a text. HTML in it is text.
  public static func blocks(of markdown: String) -> [Block] {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(0) else { return [] }
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, table) }
    var text = markdown
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let root = cmark_parser_finish(parser) else { return [] }
    defer { cmark_node_free(root) }
    return children(of: root).flatMap(blocks)
  }

  private static func children(of node: OpaquePointer) -> [OpaquePointer] {
    var found: [OpaquePointer] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      found.append(child)
      next = cmark_node_next(child)
    }
    return found
  }

  private static func kind(of node: OpaquePointer) -> String {
    cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
  }

  private static func blocks(of node: OpaquePointer) -> [Block] {
    switch kind(of: node) {
    case "heading": return [.heading(Int(cmark_node_get_heading_level(node)), runs(in: node))]
    case "paragraph": return [.paragraph(runs(in: node))]
    case "list":
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      let items = children(of: node).map { children(of: $0).flatMap(blocks) }
      return [.list(from: isOrdered ? Int(cmark_node_get_list_start(node)) : nil, items)]
    case "block_quote": return [.quote(children(of: node).flatMap(blocks))]
    case "thematic_break": return [.rule]
    case "table":
      let rows = children(of: node).map { children(of: $0).map { runs(in: $0) } }
      guard let head = rows.first else { return [] }
      return [.table(head: head, rows: Array(rows.dropFirst()))]
    case "code_block", "html_block":
      return [.paragraph([Run(text: literal(of: node).trimmed.description)])]
    default: return children(of: node).flatMap(blocks)
    }
  }

  private static func literal(of node: OpaquePointer) -> String {
    // What no text may hold can be written as an entity.
    cmark_node_get_literal(node).map { String(cString: $0).printable } ?? ""
  }

  private static func runs(in node: OpaquePointer) -> [Run] {
    var found: [Run] = []
    collect(node, Run(text: ""), into: &found)
    return found
  }

  private static func collect(_ node: OpaquePointer, _ style: Run, into runs: inout [Run]) {
    for child in children(of: node) {
      var inner = style
      switch kind(of: child) {
      case "text", "code", "html_inline": add(literal(of: child), style, to: &runs)
      case "softbreak": add(" ", style, to: &runs)
      case "linebreak": add("\n", style, to: &runs)
      case "strong":
        inner.isStrong = true
        collect(child, inner, into: &runs)
      case "emph":
        inner.isEmphasis = true
        collect(child, inner, into: &runs)
      default: collect(child, style, into: &runs)
      }
    }
  }

  private static func add(_ text: String, _ style: Run, to runs: inout [Run]) {
    guard let last = runs.last, last.isStrong == style.isStrong, last.isEmphasis == style.isEmphasis else {
      var run = style
      run.text = text
      runs.append(run)
      return
    }
    runs[runs.count - 1].text += text
  }
}
