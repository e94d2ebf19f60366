/// A name as it is written, and in letters that an e-mail address can hold.
struct DemoName: Hashable, Sendable {
  var text: String
  var plain: String

  /// Names apart by blanks; `Siân=sian` gives the plain letters where the name has others.
  static func list(_ text: String) -> [DemoName] {
    text.split(separator: " ").map { DemoName(String($0)) }
  }

  /// A single name, written as in a list; blanks are part of it.
  init(_ text: String) {
    let parts = text.split(separator: "=").map(String.init)
    self.text = parts.first ?? ""
    plain = parts.last?.lowercased() ?? ""
  }
}

/// Given names that go together: of girls, boys, women and men.
struct DemoGivenNames: Sendable {
  var girls: [DemoName]
  var boys: [DemoName]
  var women: [DemoName]
  var men: [DemoName]

  init(girls: String, boys: String, women: String, men: String) {
    self.girls = DemoName.list(girls)
    self.boys = DemoName.list(boys)
    self.women = DemoName.list(women)
    self.men = DemoName.list(men)
  }
}

/// The names that the demo's families are made of: all invented, Welsh ones and other alphabets among them.
enum DemoNames {
  /// A family name and the given names that go with it.
  struct Family: Sendable {
    var name: DemoName
    var given: DemoGivenNames

    init(_ name: String, _ given: DemoGivenNames) {
      self.name = DemoName(name)
      self.given = given
    }
  }

  /// The first forty families' names, in the order of their numbers.
  static let families: [Family] = [
    Family("Carter", .english), Family("Okafor", .nigerian), Family("Nwosu", .nigerian), Family("Evans", .welsh),
    Family("Lindqvist", .nordic), Family("Haddad", .arabic), Family("Penrose", .english), Family("Hollowby", .english),
    Family("Ashdown", .english), Family("Rowlands", .welsh), Family("Zielony", .polish),
    Family("Мельниченко=melnychenko", .ukrainian), Family("Castellan", .english), Family("Pryce", .welsh),
    Family("Dunmore", .english), Family("Sørbye=sorbye", .nordic), Family("Achebe", .nigerian),
    Family("Thistlewood", .english), Family("Gwynne", .welsh), Family("Novák=novak", .polish),
    Family("Bramble", .english), Family("中村=nakamura", .japanese), Family("Farouk", .arabic),
    Family("Whitlow", .english), Family("Ellery", .english), Family("Ó Briain=obriain", .irish),
    Family("Kowal", .polish), Family("Marsh", .english), Family("Παπαδάκη=papadaki", .greek),
    Family("Larkspur", .english), Family("Iwu", .nigerian), Family("Sundaram", .tamil),
    Family("Cadwaladr", .welsh), Family("田中=tanaka", .japanese), Family("Winterbourne", .english),
    Family("Adeyemi", .nigerian), Family("Applethwaite", .english), Family("王=wang", .chinese),
    Family("Brackenbury", .english), Family("Teilo", .welsh),
  ]

  /// Names that some mothers had before.
  static let former = [
    "Merriweather", "Fairbrother", "Godwinson", "Pellingham", "Quillfeather", "Tremlett", "Ravensdale", "Ottershaw",
    "Larchmont", "Wetherby", "Honeychurch", "Saltmarsh", "Yarborough",
  ]

  /// How many earlier families have the same given names: families of one language do not name their children alike.
  static let turns: [Int] = families.enumerated().map { index, family in
    families[..<index].count { $0.given.girls == family.given.girls }
  }

  /// Family names of partners and in-laws, and the second half of double names.
  static let others = DemoName.list(
    """
    Bevan Corrigan Dalby Eynon Farrow Gittins Hale Ingram Jarman Kendrick Merrow Nokes Orme Probert Quayle \
    Rowntree Sayer Tudor Usher Vaughan Wragg Yarwood Mbeki Tregarrow
    """)
}
