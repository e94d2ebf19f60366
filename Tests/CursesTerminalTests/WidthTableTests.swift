import CNCurses
import Testing

@testable import Terminal

extension CursesSuite {
  @Suite struct WidthTableTests {
    @Test func agreesWithTheCLibraryForEveryScalar() {
      setlocale(LC_ALL, "C.UTF-8")
      var different: [String] = []
      for value in UInt32(1)...0x10FFFF {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let expected = waymark_wcwidth(value)
        let columns = WidthTable.columns(of: scalar)
        if Int(expected) != columns ?? -1 { different.append("U+\(String(value, radix: 16)): \(expected)") }
      }
      #expect(different == [])
    }

    @Test func simpleScalarsAreGraphemesOfOneColumn() {
      let simple = (UInt32(0)...0xFFFF).compactMap { Unicode.Scalar($0) }.filter(\.isSimple)
      #expect(simple.count > 700)
      for scalar in simple {
        #expect(WidthTable.columns(of: scalar) == 1 && !scalar.isUnsafeForTerminals)
        #expect(("a" + String(scalar) + "a").count == 3)
        #expect((String(scalar) + String(scalar)).count == 2)
      }
    }
  }
}
