/// Texts that are typed, pasted or sent by somebody who means harm, and what may never come out of any door.
public enum HostileText {
  /// What acts on a terminal, a shell, a database, a spreadsheet, a calendar, a page or a file, by what it is.
  public static let texts: [(name: String, text: String)] = [
    ("clears the screen", "\u{1B}[2J\u{1B}[H"), ("names the window", "\u{1B}]0;pwned\u{7}"),
    ("fills the clipboard", "\u{1B}]52;c;cHduZWQ=\u{7}"),
    ("is a link", "\u{1B}]8;;http://evil.example\u{1B}\\x\u{1B}]8;;\u{1B}\\"),
    ("asks the terminal", "\u{1B}[c\u{1B}[6n\u{1B}P$qm\u{1B}\\"),
    ("C1 control sequence", "\u{9B}2J\u{9D}0;pwned\u{9C}"),
    ("turns text around", "\u{202E}drow\u{202C} \u{2066}x\u{2069}"), ("has no width", "a\u{200B}\u{200D}\u{FEFF}b"),
    ("has marks without end", "e" + String(repeating: "\u{301}", count: 2_000)), ("NUL", "before\u{0}after"),
    ("rubs out", "abc\u{8}\u{8}\u{7F}"), ("breaks the line", "a\u{2028}b\u{2029}c\u{85}d\u{B}e\u{C}f"),
    ("is no Unicode", String(decoding: [0x61, 0xED, 0xA0, 0x80, 0xFF, 0xC0, 0xAF, 0x62], as: UTF8.self)),
    ("SQL", "'; DROP TABLE journal; --"), ("FTS", "\"a\" NEAR(b* OR) col:x - ^y {z}"),
    ("shell", "$(touch pwned) `id` ; rm -rf / | sh && x > y"), ("formula", "=cmd|'/C calc'!A0"),
    ("formula behind a blank", " \t=1+1"), ("formula behind a line", "\n@SUM(A1)"),
    ("minus formula", "-2+3+cmd|' /C calc'!A0"),
    ("calendar", "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:pwned"),
    ("calendar by one", "x\rATTENDEE:mailto:evil@example.org"),
    ("HTML", "<script>alert(1)</script><img src=x onerror=y>&lt;"),
    ("Markdown", "# big\n[link](http://evil.example) ![i](x) `c` *e* | t |\n---\n<!-- -->"),
    ("Markdown with accents", "*\u{301}a*\u{301} [\u{301}b](c) <\u{338}d> `\u{301}e`"),
    ("TeX", "\\write18{id} $x$ % \\end{document} ^^5c"), ("PDF", ") Tj ET endstream endobj /JavaScript (x) <<"),
    ("printf", "%n%s%x%99999999d"), ("path", "../../../etc/passwd"),
    ("mustache", "{{{x}}} {{#a}}{{/a}} {{% CONTENT_TYPE: HTML}}"),
    ("YAML", "&a [*a, !!python/object:os.system {x: y}]"), ("quotation mark with an accent", "\"\u{301},=1+1,\""),
  ]

  /// The first scalar of a text that acts on a terminal or turns text around; where lines are allowed, their ends are text.
  public static func firstHarmful(in text: some StringProtocol, allowingLines: Bool = false) -> Unicode.Scalar? {
    text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x0A: !allowingLines
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }
}
