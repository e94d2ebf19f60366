internal import CMarkdown

#if canImport(Glibc)
  import Glibc
#endif

/// Writes a text in Markdown as a page of the system's manual.
public enum ManualPage {
  /// The page as `man` reads it. The text's headings of the first level are the page's sections.
  ///
  /// `section` is the part of the manual: 1 for commands, 5 for files.
  public static func text(of markdown: String, name: String, section: Int, version: String) -> String {
    let head = ".TH \(name.uppercased()) \(section) \"\" \"Waymark \(version)\" \"Waymark\"\n"
    return "'\\\" t\n" + head + body(of: markdown)
  }

  private static func body(of markdown: String) -> String {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(0) else { return "" }
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, table) }
    var markdown = markdown
    markdown.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let root = cmark_parser_finish(parser) else { return "" }
    defer { cmark_node_free(root) }
    guard let made = cmark_render_man(root, 0, 0) else { return "" }
    defer { free(made) }
    return String(cString: made).replacing(lineBreak, with: "\n.br\n")
  }

  /// What cmark writes for a line that is broken by hand: behind the words before it, where `man` takes it for one more.
  private static let lineBreak = ".PD 0\n.P\n.PD\n"
}
