import Testing
import Typesetting

@Suite("A page of the manual")
struct ManualPageTests {
  @Test("breaks a line where it is broken by hand, and says nothing of how")
  func breaksLines() {
    let page = ManualPage.text(of: "# NAME\n\none  \ntwo\\\nthree", name: "waymark", section: 1, version: "1")
    #expect(page.hasSuffix(".SH\nNAME\n.PP\none\n.br\ntwo\n.br\nthree\n"))
  }
}
