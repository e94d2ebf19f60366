import Workflow

/// A family of the demo: its name, its address and everybody in its case, in the order of their ids.
struct DemoFamily: Hashable, Sendable {
  var name: String
  var address: String
  var people: [NewPerson]

  /// The shape of a family: families of one shape can stand in for each other.
  struct Shape: Hashable, Sendable {
    var children: Int
    var isUnborn = false
    /// True for a small circle of people.
    var isSmall = false
  }
}

/// Makes families.
struct DemoFamilyMaker {
  var random: DemoRandom
  /// The families before it: names come round only after all of them.
  let index: Int
  let crew: DemoStaff.Crew
  /// The day the strategy discussion is held; people are born before it.
  let opened: Day
  let today: Day

  init(seed: UInt64, index: Int, crew: DemoStaff.Crew, opened: Day, today: Day) {
    random = DemoRandom(seed: seed, family: index)
    self.index = index
    self.crew = crew
    self.opened = opened
    self.today = today
  }

  /// A family of a shape.
  mutating func family(_ shape: DemoFamily.Shape) -> DemoFamily {
    let surname = surname()
    let address =
      "\(1 + random.below(98)) \(random.pick(DemoNames.streets, or: "Lantern Row")), "
      + random.pick(DemoNames.towns, or: "Northmere")
    var people: [NewPerson] = []
    var age = 0
    let first = random.below(DemoNames.children.count)
    for number in 0..<shape.children {
      // The eldest comes first, and the unborn child last.
      age = number == 0 ? 5 + random.below(10) : max(0, age - 1 - random.below(3))
      let born = opened.adding(days: -(age * 365 + 40 + random.below(300)))
      let name = DemoNames.children[(first + number * 5) % DemoNames.children.count]
      people.append(
        NewPerson(kind: .child, givenName: name.text, familyName: surname.text, born: born, address: address))
    }
    if shape.isUnborn, let last = people.indices.last {
      people[last].givenName = "Unborn baby"
      people[last].born = today.adding(days: 30 + random.below(90))
    }
    people.append(relative("Mother", surname, at: address))
    if !shape.isSmall { addCircle(to: &people, surname, address) }
    people += professionals(of: people, isSmall: shape.isSmall)
    return DemoFamily(name: surname.text, address: address, people: people)
  }

  private mutating func addCircle(to people: inout [NewPerson], _ surname: DemoNames.Name, _ address: String) {
    let others = ["Father", "Stepfather", "Mother's partner", "Father"]
    people.append(relative(random.pick(others, or: "Father"), nil, at: random.chance(60) ? address : nil))
    if random.chance(60) {
      let further = ["Maternal grandmother", "Paternal grandfather", "Aunt", "Mam-gu (grandmother)"]
      people.append(relative(random.pick(further, or: "Aunt"), random.chance(50) ? surname : nil, at: nil))
    }
  }

  private mutating func surname() -> DemoNames.Name {
    let names = DemoNames.families
    let name = names[index % names.count]
    let round = index / names.count
    guard round > 0 else { return name }
    let second = DemoNames.surnames[(round - 1 + index) % DemoNames.surnames.count]
    return DemoNames.Name("\(name.text)-\(second)", name.plain + second.lowercased())
  }

  private mutating func relative(_ relationship: String, _ surname: DemoNames.Name?, at address: String?) -> NewPerson {
    let given = random.pick(DemoNames.adults, or: DemoNames.Name("Alex"))
    let family = surname ?? DemoNames.families[(index * 7 + 3) % DemoNames.families.count]
    return NewPerson(
      kind: .relative, givenName: given.text, familyName: family.text, relationship: relationship,
      phone: mobile(), email: random.chance(50) ? "\(given.plain).\(family.plain)@example.org" : nil,
      address: address)
  }

  private mutating func professionals(of people: [NewPerson], isSmall: Bool) -> [NewPerson] {
    let town = DemoNames.towns[index % DemoNames.towns.count]
    let eldest = people.compactMap { $0.kind == .child ? $0.born : nil }.min()
    let isAtSchool = eldest.map { opened - $0 > 4 * 365 } ?? false
    var found: [NewPerson] = []
    let worker = crew.worker("social-worker")
    var own = professional(worker.title, "Children's social care, \(worker.teamName)", own: worker)
    own.givenName = worker.name
    own.familyName = ""
    found.append(own)
    found.append(
      isAtSchool
        ? professional("Designated safeguarding lead", "Ysgol \(town) Community School")
        : professional("Health visitor", "\(town) Health Visiting"))
    guard !isSmall else { return found }
    found.append(professional("Detective constable", "\(town) Police, child abuse investigation"))
    if isAtSchool { found.append(professional("School nurse", "\(town) School Nursing")) }
    found.append(professional("General practitioner", "\(town) Green Surgery"))
    if people.contains(where: { $0.givenName == "Unborn baby" }) {
      found.append(professional("Midwife", "\(town) Maternity Unit"))
    }
    if random.chance(35) {
      let others = [
        ("Housing officer", "\(town) Homes"), ("Drug and alcohol worker", "Cwm Recovery Service"),
        ("Probation officer", "\(town) Probation"), ("Independent domestic violence adviser", "Harbour Project"),
      ]
      let (role, agency) = random.pick(others, or: ("Housing officer", "\(town) Homes"))
      found.append(professional(role, agency))
    }
    return found
  }

  private mutating func professional(_ role: String, _ agency: String, own worker: Worker? = nil) -> NewPerson {
    let name = random.pick(DemoNames.professionals, or: DemoNames.Name("Colin Puddifoot"))
    let parts = name.text.split(separator: " ", maxSplits: 1).map(String.init)
    let plain =
      name.plain.contains(".") ? name.plain : parts.map { $0.lowercased().filter(\.isASCII) }.joined(separator: ".")
    return NewPerson(
      kind: .professional, givenName: parts.first ?? name.text, familyName: parts.count > 1 ? parts[1] : "",
      relationship: role, agency: agency, worker: worker?.id, phone: landline(),
      email: "\(worker?.id.rawValue ?? plain)@example.org")
  }

  /// A mobile number that Ofcom keeps for drama.
  private mutating func mobile() -> String { "07700 900\(padded(random.below(1_000)))" }

  /// A landline number that Ofcom keeps for drama.
  private mutating func landline() -> String { "01632 960\(padded(random.below(1_000)))" }

  private func padded(_ number: Int) -> String {
    String(repeating: "0", count: 3 - String(number).count) + String(number)
  }
}
