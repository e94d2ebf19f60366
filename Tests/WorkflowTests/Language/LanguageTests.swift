import Testing

@testable import Workflow

/// In which language the screens speak, and how a phrase becomes a sentence of it.
@Suite("Languages")
struct LanguageTests {
  private let catalogue = Catalogue(
    code: "cy",
    phrases: [
      "Give {1} to {2}": .text("Rhoi i {2}: {1}"), "open": .text("agor"), "open ~ of a case": .text("ar agor"),
      "child / children": .counted([2: "{1} blentyn"], other: "{1} plentyn"), "draft, saved {1}": .text("drafft {1}"),
      "{1} ({2} children)": .text("{1} ({2} o blant)"), "March": .text("Mawrth"), "Tuesday": .text("Mawrth"),
      "{1} of {2} {3}; not yet: {4}": .text("{1} o {2} {3}; heb: {4}"), "received": .text("derbyniwyd"),
      "excused": .text("esgusodwyd"), " and {1} more": .text(" a {1} arall"), "today": .text("heddiw"),
      "Friday": .text("Gwener"), "January": .text("Ionawr"), "Boxing Day": .text("Gŵyl San Steffan"),
      "{1} and {2}": .joined(beforeVowel: "{1} ac {2}", other: "{1} a {2}"),
      "bank holiday ({1})": .text("gŵyl banc ({1})"), "{1}, substitute day": .text("{1}, yn ei le"),
    ])

  private func inWelsh<Result>(_ work: () throws -> Result) rethrows -> Result {
    try Catalogue.$current.withValue(catalogue, operation: work)
  }

  @Test(
    "a locale's language, where it is spoken",
    arguments: [
      ("cy", Language.welsh), ("cy_GB", .welsh), ("cy_GB.UTF-8", .welsh), ("CY_gb.utf8@euro", .welsh),
      ("cy-GB", .welsh),
      ("en_GB.UTF-8", .english), ("C.UTF-8", .english), ("POSIX", .english), ("xx_YY", .english), ("", .english),
      ("cym_GB", .english), ("fr_FR.UTF-8", .english),
    ])
  func locale(name: String, language: Language) { #expect(Language(locale: name) == language) }

  @Test(
    "given variables, when the program begins, then the first that is set decides",
    arguments: [
      (["LC_ALL": "cy_GB.UTF-8", "LANG": "en_GB.UTF-8"], Language.welsh),
      (["LC_ALL": "C", "LC_MESSAGES": "cy_GB", "LANG": "cy_GB"], .english),
      (["LC_ALL": "", "LC_MESSAGES": "cy_GB", "LANG": "en_GB"], .welsh),
      (["LC_MESSAGES": "", "LANG": "cy"], .welsh), (["LANG": "xx_YY"], .english), ([:], .english),
    ])
  func environment(variables: [String: String], language: Language) {
    #expect(Language(environment: { variables[$0] }) == language)
  }

  @Test("without a catalogue a phrase is its English")
  func english() {
    #expect(say("Give \("a task") to \(3)") == "Give a task to 3")
    #expect(say("open", "of a case") == "open")
    #expect(counted(1, "child", "children") == "1 child")
    #expect(counted(2, "child", "children") == "2 children")
    #expect(say("over " + "a \("line")") == "over a line")
  }

  @Test("with one it is the translation, its values in its own order")
  func welsh() {
    inWelsh {
      #expect(say("Give \("tasg") to \("Ann")") == "Rhoi i Ann: tasg")
      #expect(say("Give " + "\("tasg") to \("{1}")") == "Rhoi i {1}: tasg")
      #expect(say("open") == "agor")
      #expect(say("open", "of a case") == "ar agor")
      #expect([1, 2, 3].map { counted($0, "child", "children") } == ["1 plentyn", "2 blentyn", "3 plentyn"])
    }
  }

  @Test(
    "and is 'ac' before a vowel",
    arguments: [
      ("Ann", "Siôn ac Ann"), ("Ŵyn", "Siôn ac Ŵyn"), ("\"Iolo\"", "Siôn ac \"Iolo\""), ("Mair", "Siôn a Mair"),
    ])
  func joined(name: String, both: String) {
    inWelsh { #expect(say("\("Siôn") and \(name)") == both) }
  }

  @Test("what a catalogue lacks is said in English")
  func lacking() {
    inWelsh {
      #expect(say("Take \(2) of \("them")") == "Take 2 of them")
      #expect(counted(2, "row", "rows") == "2 rows")
    }
  }

  @Test("two languages are spoken at once")
  func atOnce() async {
    await withTaskGroup(of: String.self) { group in
      for number in 0..<20 {
        let spoken = number.isMultiple(of: 2) ? catalogue : nil
        group.addTask { Catalogue.$current.withValue(spoken) { say("open") } }
      }
      var said: [String: Int] = [:]
      for await word in group { said[word, default: 0] += 1 }
      #expect(said == ["agor": 10, "open": 10])
    }
  }

  @Test(
    "what is kept in English is said to whoever reads it, and what somebody typed stays",
    arguments: [
      ("Carter (3 children)", "Carter (3 o blant)"), ("Carter (north children)", "Carter (north children)"),
      ("draft, saved 3 Mar 2026", "drafft 3 Maw 2026"), ("draft, saved by hand", "drafft by hand"),
      ("draft, saved 3 Mar 2026 · Ben Cole, 4 Mar 2026: open", "drafft 3 Maw 2026 · Ben Cole, 4 Mar 2026: open"),
      (
        "2 of 9 received, 1 excused; not yet: Ann, Bob and 4 more",
        "2 o 9 derbyniwyd, 1 esgusodwyd; heb: Ann, Bob a 4 arall"
      ),
      ("open", "open"), ("", ""),
    ])
  func kept(english: String, welsh: String) {
    #expect(say(kept: english) == english)
    #expect(inWelsh { say(kept: english) } == welsh)
  }

  @Test("days and months are named in the language, and are read in both")
  func dates() throws {
    let today = try #require(Day("2026-01-13"))
    let calendar = WorkingCalendar()
    try inWelsh {
      #expect(today.long == "Maw 13 Ion 2026")
      let tuesday = try #require(Day("2026-03-03"))
      #expect(tuesday.brief == "Maw 3 Maw")
      for text in ["gwe", "fri", "Gwener"] {
        #expect(DateInput.parse(text, today: today, calendar: calendar) == Day("2026-01-16"), "\(text)")
      }
      #expect(DateInput.parse("heddiw", today: today, calendar: calendar) == today)
      #expect(DateInput.parse("3 mawrth 2026", today: today, calendar: calendar) == tuesday)
      #expect(DateInput.parse("3 mar 2026", today: today, calendar: calendar) == tuesday)
    }
    #expect(DateInput.parse("gwe", today: today, calendar: calendar) == nil)
    #expect(DateInput.parse("heddiw", today: today, calendar: calendar) == nil)
  }

  @Test("a bank holiday is named in the language, on its own day or another")
  func holidays() {
    inWelsh {
      #expect(WorkingCalendar.NonWorking.holiday("Boxing Day").wording == "gŵyl banc (Gŵyl San Steffan)")
      #expect(
        WorkingCalendar.NonWorking.holiday("Boxing Day, substitute day").wording
          == "gŵyl banc (Gŵyl San Steffan, yn ei le)")
      #expect(WorkingCalendar.NonWorking.holiday("Town fair").wording == "gŵyl banc (Town fair)")
    }
  }

  @Test("places are read from a wording")
  func places() {
    #expect(Catalogue.places(in: "{1} of {12}: {x} {2") == [1, 12])
    #expect(Catalogue.places(in: "none") == [])
    #expect("{2} {1} {3} {x} {".filled(with: ["a", "b"]) == "b a {3} {x} {")
  }
}
