import Casework
import Testing
import Workflow

extension CaseStoreConformance {
  static let findLaws = [
    Law("people are found by the beginning of a name, its sound, initials, date of birth, numbers and former names") {
      try $0.peopleAreFoundByAll()
    },
    Law("families, meetings, tasks and forms are found by what lists show of them") { try $0.listedThingsAreFound() },
    Law("what stands in a form is found, and only as it was saved last") { try $0.passagesAreFound() },
    Law("what fits best comes first, what came last before what came first") { try $0.foundInOrder() },
    Law("a name that is typed as it is listed comes before all that only hold its words") {
      try $0.nameAsListedComesFirst()
    },
    Law("no more is listed than is wanted, and it is said that there is more") { try $0.foundWithinLimits() },
    Law("what may not be seen is neither found nor counted") { try $0.hiddenIsNotFound() },
    Law("what is typed is never a command to the store") { try $0.typedSignsAreWords() },
    Law("what was removed or changed is no longer found by what it was") { try $0.foundAsItIs() },
    Law("what somebody typed and has not saved is found by nobody") { try $0.draftsAreNotFound() },
    Law("a rebuild finds the same") { try $0.rebuildFindsTheSame() },
    Law("places are kept for each worker, pinned ones first, and no more than are wanted") { try $0.placesAreKept() },
  ]

  private static let today = Day(year: 2026, month: 1, day: 12) ?? .earliest

  private func find(
    _ typed: String, in group: FindGroup, of store: any CaseStore, limit: Int = 10
  ) throws -> [FindHit] {
    let question = FindQuestion(reading: typed, today: Self.today, calendar: .englandAndWales)
    let groups = try store.find(question, in: [group], limit: limit)
    return groups.first?.hits ?? []
  }

  /// The row of a case that nobody here may see.
  private static func restricted(_ id: CaseID) -> AccessRow {
    AccessRow(caseID: id, access: CaseAccess(team: "north", involved: [], named: ["sian.evans": .latest]))
  }

  private func people(_ typed: String, _ store: any CaseStore) throws -> [String] {
    try find(typed, in: .people, of: store).map(\.target.key)
  }

  private func office() throws -> any CaseStore {
    let change = Samples.change {
      $0.put.summary = Samples.caseRow("C0001", family: "Okafor")
      $0.put.people = [
        PersonRow(
          caseID: "C0001",
          person: Person(
            id: "p1", kind: .child, givenName: "Sam Peter", familyName: "Okafor", born: Day("2019-03-14"),
            fileNumber: "1-0042/B", formerNames: ["Sam Bello"])),
        Samples.person("p2", "Siân", "O'Brien"), Samples.person("p3", "", "山田"),
        PersonRow(
          caseID: "C0001",
          person: Person(
            id: "p4", kind: .relative, givenName: "Mohammed", familyName: "Choudhury", born: Day("1985-07-02"))),
      ]
      $0.put.meetings = [Samples.meeting(1, venue: "Elm Hall")]
      $0.put.tray = [Samples.tray(title: "Write the minutes")]
      $0.put.forms = [Samples.form("minutes", state: .authorised)]
      $0.put.passages = [
        Samples.passage("views", "Ellie was not at school on Łódź Street; her mother said so."),
        Samples.passage("danger", "Children in the household, and childish games."),
      ]
    }
    return try store(with: change)
  }

  func peopleAreFoundByAll() throws {
    let store = try office()
    for typed in ["okafor", "OKA", "sam ok", "okafor, sam", "o sam", "s p o", "\"sam peter\""] {
      #expect(try people(typed, store) == ["p1"], "\(typed)")
    }
    #expect(try people("spo", store) == ["p1"])
    #expect(try people("so", store) == ["p1"])
    for typed in ["14/3/2019", "14 mar 2019", "2019-03-14", "sam 14/3/2019", "14.3.19"] {
      #expect(try people(typed, store) == ["p1"], "\(typed)")
    }
    #expect(try people("2/7/85", store) == ["p4"])
    #expect(try people("mohammed 14/3/2019", store).isEmpty)
    for typed in ["1-0042/B", "10042", "1-0042"] { #expect(try people(typed, store) == ["p1"], "\(typed)") }
    #expect(try people("bello", store) == ["p1"])
    for typed in ["sian", "shan", "o'brien", "obrien", "obri", "sian obr"] {
      #expect(try people(typed, store) == ["p2"], "\(typed)")
    }
    for typed in ["muhamad chowdhary", "choudhary", "mohamed"] {
      #expect(try people(typed, store) == ["p4"], "\(typed)")
    }
    #expect(try people("山", store) == ["p3"])
    #expect(try people("sam choudhury", store).isEmpty)
    #expect(try people("\"peter okafor\"", store) == ["p1"])
    #expect(try people("\"okafor peter\"", store).isEmpty)
    let hit = try find("okafor", in: .people, of: store).first
    #expect(hit?.title == "Okafor, Sam Peter")
    #expect(hit?.detail == "child, born 14 Mar 2019, formerly Sam Bello, file 1-0042/B · Okafor")
  }

  func listedThingsAreFound() throws {
    let store = try office()
    func titles(_ typed: String, _ group: FindGroup) throws -> [String] {
      try find(typed, in: group, of: store).map(\.title)
    }
    for typed in ["okafor", "oka", "C0001", "c1", "1", "okaffor"] {
      #expect(try titles(typed, .families) == ["Okafor"], "\(typed)")
    }
    for typed in ["core group", "elm", "carter", "14/1/2026", "core 14 jan 2026"] {
      #expect(try titles(typed, .meetings) == ["Core group 1"], "\(typed)")
    }
    #expect(try titles("15/1/2026", .meetings).isEmpty)
    for typed in ["minutes", "minut", "carter write", "amina"] {
      #expect(try titles(typed, .tasks) == ["Write the minutes"], "\(typed)")
    }
    #expect(try find("minutes", in: .tasks, of: store).first?.target == .task(Samples.tray().task, .work))
    for typed in ["minutes", "core gr", "carter"] { #expect(try titles(typed, .forms) == ["Minutes"], "\(typed)") }
    for group in FindGroup.allCases { #expect(try titles("nowhere", group).isEmpty) }
  }

  func passagesAreFound() throws {
    let store = try office()
    func fields(_ typed: String) throws -> [String] {
      try find(typed, in: .words, of: store).map(\.target.key)
    }
    let views = "core-group-1/minutes#views"
    for typed in ["school", "scho", "ELLIE mother", "\"at school\"", "lodz", "on"] {
      #expect(try fields(typed) == [views], "\(typed)")
    }
    // A short beginning stands in every text: it is looked for as a whole word.
    #expect(try fields("sch").isEmpty)
    #expect(try fields("\"school at\"").isEmpty)
    #expect(try fields("child") == ["core-group-1/minutes#danger"])
    let hit = try find("school", in: .words, of: store).first
    #expect(hit?.title == "Minutes")
    #expect(hit?.text?.hasPrefix("Ellie was not") == true)
    let saved = Samples.change { $0.put.passages = [Samples.passage("views", "She is at nursery now.")] }
    try store.append([Samples.fact()], to: "C9000", expecting: 1, changing: saved)
    #expect(try fields("school").isEmpty)
    #expect(try fields("nursery") == [views])
    // Twice between two searches.
    for (count, text) in ["She is at playgroup.", "She is at home."].enumerated() {
      let saved = Samples.change { $0.put.passages = [Samples.passage("views", text)] }
      try store.append([Samples.fact()], to: "C9000", expecting: count + 2, changing: saved)
    }
    #expect(try fields("nursery").isEmpty)
    #expect(try fields("playgroup").isEmpty)
    #expect(try fields("home") == [views])
    let gone = Samples.change { $0.removedPassages = [Samples.passage("views", "").key] }
    try store.append([Samples.fact()], to: "C9000", expecting: 4, changing: gone)
    #expect(try fields("home").isEmpty)
  }

  func foundInOrder() throws {
    let change = Samples.change {
      $0.put.people = [
        Samples.person("p1", "Samuel", "Carter"), Samples.person("p2", "Sam", "Carter"),
        Samples.person("p3", "Samantha", "Evans"), Samples.person("p4", "Sam", "Adams"),
      ]
    }
    let store = try store(with: change)
    // Whole names first, those that came last before those that came first; then beginnings.
    #expect(try people("sam", store) == ["p4", "p2", "p3", "p1"])
    let changed = Samples.change { $0.put.people = [Samples.person("p2", "Sam", "Carterson")] }
    try store.append([Samples.fact()], to: "C9000", expecting: 1, changing: changed)
    #expect(try people("sam", store) == ["p4", "p2", "p3", "p1"])
  }

  func nameAsListedComesFirst() throws {
    let change = Samples.change {
      $0.put.people = [
        Samples.person("p1", "Meera", "Sundaram"), Samples.person("p2", "Rajan", "Sundaram"),
        Samples.person("p3", "Meera", "Sundaram-Tudor"), Samples.person("p4", "Molly", "Tudor-Sundaram"),
      ]
    }
    let store = try store(with: change)
    // The last one's names stand there as "Tudor-Sundaram, Mary", one behind the other too.
    #expect(try people("sundaram m", store) == ["p4", "p1", "p3"])
    #expect(try people("sundaram meera", store) == ["p1", "p3"])
    #expect(try people("meera sundaram", store) == ["p3", "p1"])
    #expect(try people("sundaram \"m\"", store).isEmpty)
  }

  func foundWithinLimits() throws {
    let change = Samples.change {
      $0.put.people = (1...40).map {
        Samples.person(PersonID("p\($0)"), "Child\($0)", String(repeating: "W", count: 200))
      }
    }
    let store = try store(with: change)
    let question = FindQuestion(reading: "child", today: Self.today, calendar: .englandAndWales)
    func group(limit: Int) throws -> FoundGroup? {
      try store.find(question, in: [.people, .words], limit: limit).first
    }
    #expect(try group(limit: 5)?.hits.count == 5)
    #expect(try group(limit: 5)?.hasMore == true)
    #expect(try group(limit: 40)?.hits.count == 40)
    #expect(try group(limit: 40)?.hasMore == false)
    #expect(try group(limit: 39)?.hasMore == true)
    #expect(try people(String(repeating: "w", count: 200), store).count == 10)
  }

  func hiddenIsNotFound() throws {
    let whole = try office()
    let restricted = Samples.change { $0.put.access = CaseStoreConformance.restricted("C0001") }
    try whole.append([Samples.fact()], to: "C0001", expecting: 0, changing: restricted)
    let store = whole.seen(within: Sight(of: Samples.amina, on: Self.today))
    let other = Samples.change("C0002") {
      $0.put.access = AccessRow(caseID: "C0002", access: CaseAccess(team: "north", involved: []))
      $0.put.summary = Samples.caseRow("C0002", family: "Okafor")
      $0.put.people = [Samples.person("p1", "Ada", "Okafor", in: "C0002")]
    }
    try store.append([Samples.fact()], to: "C0002", expecting: 0, changing: other)
    for (group, typed) in [
      (FindGroup.people, "okafor"), (.families, "okafor"), (.meetings, "core"), (.tasks, "minutes"),
      (.forms, "minutes"), (.words, "school"),
    ] {
      let hits = try find(typed, in: group, of: store)
      #expect(hits.allSatisfy { $0.caseID == "C0002" })
      #expect(hits.isEmpty == (group != .people && group != .families))
    }
    let question = FindQuestion(reading: "okafor", today: Self.today, calendar: .englandAndWales)
    let found = try store.find(question, in: [.people], limit: 1)
    #expect(found.map(\.hasMore) == [false])
    let last = Samples.change("C0002") { $0.put.access = CaseStoreConformance.restricted("C0002") }
    try whole.append([Samples.fact()], to: "C0002", expecting: 1, changing: last)
    #expect(try store.find(question, in: [.people], limit: 1).isEmpty)
  }

  func typedSignsAreWords() throws {
    let store = try office()
    let typed = [
      "\"", "*", "NEAR(", "NEAR(okafor sam)", "AND", "okafor AND", "-", "- okafor", ":", "search:okafor", "^",
      "^okafor",
      "{sounds}:x", "(", ")", "okafor)", "'", "'; DROP TABLE person; --", "\u{0}", "ok\u{0}afor", "\u{1B}[2J", "%", "_",
      "\\", String(repeating: "okafor ", count: 2_000), String(repeating: "x", count: 10_000),
      String(repeating: "\"", count: 10_000), "🙂", "\u{202E}okafor", "a\u{301}",
    ]
    for text in typed {
      for group in FindGroup.allCases { _ = try find(text, in: group, of: store) }
    }
    #expect(try people("^okafor*", store) == ["p1"])
    #expect(try people("okafor AND sam", store).isEmpty)
    #expect(try people("okafor", store) == ["p1"])
  }

  func foundAsItIs() throws {
    let store = try office()
    let changed = Samples.change {
      $0.put.people = [Samples.person("p1", "Sam", "Zhou")]
      $0.removedPeople = ["p4"]
      $0.removedTasks = [Samples.tray().task]
      $0.removedMeetings = [Samples.meeting(1).step]
      $0.removedForms = [Samples.form("minutes").form]
      $0.put.summary = Samples.caseRow("C0001", family: "Zhou")
    }
    try store.append([Samples.fact()], to: "C9000", expecting: 1, changing: changed)
    for typed in ["okafor", "bello", "10042", "14/3/2019", "choudhury", "spo"] {
      #expect(try people(typed, store).isEmpty, "\(typed)")
    }
    #expect(try people("zhou", store) == ["p1"])
    #expect(try find("okafor", in: .families, of: store).isEmpty)
    #expect(try find("zhou", in: .families, of: store).count == 1)
    for group in [FindGroup.meetings, .tasks, .forms] { #expect(try find("carter", in: group, of: store).isEmpty) }
  }

  func draftsAreNotFound() throws {
    let store = try office()
    try store.saveDraft(Samples.draft("Nobody may read this secretword yet"))
    for group in FindGroup.allCases { #expect(try find("secretword", in: group, of: store).isEmpty) }
  }

  func rebuildFindsTheSame() throws {
    let change = Samples.change {
      $0.put.people = [Samples.person("p1", "Sam", "Okafor")]
      $0.put.tray = [Samples.tray()]
      $0.put.passages = [Samples.passage("views", "Not at school.")]
    }
    let store = try store(with: change)
    for _ in 0..<2 {
      #expect(try people("okafor", store) == ["p1"])
      #expect(try find("minutes", in: .tasks, of: store).count == 1)
      #expect(try find("school", in: .words, of: store).count == 1)
      try store.rebuild(with: [change])
    }
    try store.rebuild(with: [])
    for (group, typed) in [(FindGroup.people, "okafor"), (.tasks, "minutes"), (.words, "school")] {
      #expect(try find(typed, in: group, of: store).isEmpty)
    }
    let again = Samples.change { $0.put.passages = [Samples.passage("views", "Not at school.")] }
    try store.append([Samples.fact()], to: "C9000", expecting: 1, changing: again)
    #expect(try find("school", in: .words, of: store).count == 1)
  }

  func placesAreKept() throws {
    let store = try make()
    func hit(_ number: Int) -> FindHit {
      FindHit(caseID: CaseID.numbered(number), target: .family, title: "Family \(number)", detail: "")
    }
    func place(_ number: Int, isPinned: Bool = false) -> KeptPlace {
      KeptPlace(hit: hit(number), isPinned: isPinned, at: Instant(milliseconds: 1_768_210_860_000))
    }
    #expect(try store.places(of: "amina.shah").isEmpty)
    for number in 1...30 { try store.keep(place(number), of: "amina.shah") }
    try store.keep(place(3, isPinned: true), of: "amina.shah")
    try store.keep(place(20), of: "amina.shah")
    let places = try store.places(of: "amina.shah")
    #expect(places.first == place(3, isPinned: true))
    #expect(places.dropFirst().map(\.hit).prefix(3) == [hit(20), hit(30), hit(29)])
    #expect(places.count == 1 + KeptPlace.mostRecent)
    #expect(try store.places(of: "sian.evans").isEmpty)
    try store.rebuild(with: [])
    #expect(try store.places(of: "amina.shah") == places)
    try store.keep(place(3), of: "amina.shah")
    #expect(try store.places(of: "amina.shah").first == place(3))
  }
}
