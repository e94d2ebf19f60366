import Casework
import Testing
import Workflow

@Suite("What is typed into a search")
struct FindQuestionTests {
  private func read(_ text: String) -> FindQuestion {
    FindQuestion(reading: text, today: Day(year: 2026, month: 1, day: 12) ?? .earliest, calendar: .englandAndWales)
  }

  private func words(_ text: String) -> [[String]] { read(text).terms.map(\.words) }

  @Test("is read as words, plain and each once")
  func words() {
    #expect(words("  Zoë   OKAFOR zoe ") == [["zoe"], ["okafor"]])
    #expect(words("o'brien Smith-Jones") == [["o", "brien"], ["smith", "jones"]])
    #expect(read("sam").terms.map(\.isOpen) == [true])
    #expect(read("").isEmpty)
    #expect(read("  \t ").isEmpty)
  }

  @Test("is a phrase between quotation marks, and an open word behind a lone one")
  func phrases() {
    let question = read("\"not at school\" carter")
    #expect(question.terms.map(\.words) == [["not", "at", "school"], ["carter"]])
    #expect(question.terms.map(\.isOpen) == [false, true])
    #expect(read("\"not at").terms.map(\.words) == [["not"], ["at"]])
    #expect(read("“not at”").terms.map(\.words) == [["not", "at"]])
    #expect(read("\"").isEmpty)
    #expect(read("\"\"\"\"").isEmpty)
  }

  @Test(
    "is never a command to the store",
    arguments: [
      ("NEAR(carter ellie, 2)", [["near", "carter"], ["ellie"], ["2"]]),
      ("carter AND NOT ellie", [["carter"], ["and"], ["not"], ["ellie"]]),
      ("search:carter", [["search", "carter"]]), ("^carter*", [["carter"]]), ("- -carter", [["carter"]]),
      ("{search former}: x", [["search"], ["former"], ["x"]]), ("car\u{1B}[31mter\u{0}", [["car", "31mter"]]),
      ("*", []), (":", []), ("-", []), ("^", []), ("(((", []), ("' OR 1=1 --", [["or"], ["1", "1"]]),
    ])
  func signs(_ typed: String, _ expected: [[String]]) { #expect(words(typed) == expected) }

  @Test("is cut where it is too long to be meant")
  func long() {
    #expect(read(String(repeating: "a", count: 10_000)).terms.map { $0.words.map(\.count) } == [[64]])
    #expect(read((0..<10_000).map { "w\($0)" }.joined(separator: " ")).terms.count <= 12)
    #expect(read(String(repeating: "\"", count: 10_000)).isEmpty)
    #expect(read(String(repeating: "e\u{301}", count: 10_000)).terms.first?.words.first?.hasPrefix("eee") == true)
  }

  @Test("may be a date in any form, alone or beside words")
  func dates() {
    func days(_ text: String) -> [String] { read(text).days.map(\.description) }
    #expect(days("14/3/2019") == ["2019-03-14"])
    #expect(days("14 mar 2019") == ["2019-03-14"])
    #expect(days("2019-03-14") == ["2019-03-14"])
    #expect(days("14.3.85") == ["2085-03-14", "1985-03-14"])
    #expect(days("14/3/19") == ["2019-03-14"])
    #expect(days("tomorrow") == ["2026-01-13"])
    #expect(days("okafor 14/3/2019") == ["2019-03-14"])
    #expect(read("okafor 14 March 2019").termsBesideDay.map(\.words) == [["okafor"]])
    #expect(days("12") == [])
    #expect(days("sam may") == [])
    #expect(days("31/2/2019") == [])
    #expect(days("carter") == [])
  }

  @Test("may be a number: of a case, or the start of a file's")
  func numbers() {
    #expect(read("c12").caseID == "C0012")
    #expect(read("C0012").caseID == "C0012")
    #expect(read("12").caseID == "C0012")
    #expect(read("0").caseID == nil)
    #expect(read("99999999999999999999").caseID == nil)
    #expect(read("carter").caseID == nil)
    #expect(read("1-0042/B").reference == "10042b")
    #expect(read("carter").reference == nil)
  }

  @Test("may be initials")
  func initials() {
    #expect(read("SO").initials == "so")
    #expect(read("s.o.").initials == "so")
    #expect(read("s o").initials == nil)
    #expect(read("smith").initials == nil)
  }
}
