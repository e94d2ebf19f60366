import Workflow

/// Makes families: who is in them, how old they are and how they are reached.
struct DemoFamilyMaker {
  var random: SeededRandom
  /// The family's number, counted from 1.
  let number: Int
  let plot: DemoPlot
  /// The day the strategy discussion is held; everybody but an unborn child is born before it.
  let opened: Day
  let today: Day
  let worker: Worker
  /// True for a family in full, with everybody who knows it.
  let isFull: Bool

  private var story: DemoStory { plot.story.story }
  private var kin: DemoNames.Family { DemoNames.families[(number - 1) % DemoNames.families.count] }

  /// The family.
  mutating func family() -> DemoFamily {
    let name = familyName()
    let address =
      "\(1 + random.below(98)) \(random.pick(DemoPlaces.streets, else: "Sample Street")), "
      + random.pick(DemoPlaces.towns, else: "Anytown")
    var taken: Set<String> = []
    var (children, girls) = children(name, at: address, &taken)
    let household = household()
    var adults = adults(in: household, name, at: address, eldest: children.first?.born ?? opened, &taken)
    if household == .stepfamily, children.count > 1, let stepfather = adults.partner {
      children[children.count - 1].familyName = stepfather.familyName
    }
    // In these stories the partner had to leave the home.
    if [.domesticAbuse, .physical].contains(plot.story) { adults.partner?.address = nil }
    let school = school(of: children)
    let professionals = professionals(for: children, school: school)
    return DemoFamily(
      name: name.text, address: address, people: children + adults.all + professionals, girls: girls,
      carer: DemoFamily.Adult(name: adults.carer.givenName, isWoman: household != .father),
      partner: adults.partner.map { DemoFamily.Adult(name: $0.givenName, isWoman: false) }, school: school?.agency)
  }

  /// The first forty names are single; those that follow are double.
  private func familyName() -> DemoName {
    let round = (number - 1) / DemoNames.families.count
    guard round > 0 else { return kin.name }
    let second = DemoNames.others[(round - 1 + number) % DemoNames.others.count]
    return DemoName("\(kin.name.text)-\(second.text)=\(kin.name.plain)\(second.plain)")
  }

  private mutating func children(
    _ name: DemoName, at address: String, _ taken: inout Set<String>
  ) -> (people: [NewPerson], girls: [Bool]) {
    let years = random.number(in: story.eldest)
    // Brothers and sisters are born at least a year apart, and all before the case is opened.
    let age = max(years * 365 + random.below(330), (plot.children - 1) * 900 + 120)
    var born = opened.adding(days: -age)
    var people: [NewPerson] = []
    var girls: [Bool] = []
    for place in 0..<plot.children {
      let isGirl = random.chance(50)
      let names = isGirl ? kin.given.girls : kin.given.boys
      let given = given(names, from: childTurn(place, of: names.count), &taken)
      girls.append(isGirl)
      people.append(
        NewPerson(
          kind: .child, givenName: given.text, familyName: name.text, born: born, address: address,
          fileNumber: isFull ? "\(310_000 + number * 10 + place)" : nil))
      born = born.adding(days: 400 + random.below(500))
    }
    if plot.story == .unborn, let last = people.indices.last {
      people[last].givenName = "Unborn baby"
      people[last].born = today.adding(days: 25 + random.below(80))
      people[last].address = nil
    }
    return (people, girls)
  }

  private mutating func household() -> DemoFamily.Household {
    let choices: [DemoFamily.Household] =
      switch plot.story {
      case .domesticAbuse, .physical: plot.children > 1 ? [.married, .unmarried, .stepfamily] : [.married, .unmarried]
      case .unborn: [.unmarried]
      case .school: [.mother, .father, .grandmother, .separated]
      case .home: [.mother, .father, .married, .separated]
      case .alcohol, .lowMood, .sexual: [.mother, .separated]
      }
    return random.pick(choices, else: .mother)
  }

  /// Where to look for the name of a child: the eldest of families of one language have different names.
  private func childTurn(_ place: Int, of count: Int) -> Int {
    let round = (number - 1) / DemoNames.families.count
    return DemoNames.turns[(number - 1) % DemoNames.families.count] + round + (place == 0 ? 0 : count / 2 + place)
  }

  /// The first name from a place in a list on that nobody in the family has yet.
  private func given(_ names: [DemoName], from turn: Int, _ taken: inout Set<String>) -> DemoName {
    let order = names.indices.map { names[(turn + $0) % names.count] }
    let name = order.first { !taken.contains($0.text) } ?? names[0]
    taken.insert(name.text)
    return name
  }

  /// A name that nobody in the family has yet.
  mutating func given(_ names: [DemoName], _ taken: inout Set<String>) -> DemoName {
    let free = names.filter { !taken.contains($0.text) }
    let name = random.pick(free.isEmpty ? names : free, else: DemoName("Alex"))
    taken.insert(name.text)
    return name
  }

  private func school(of children: [NewPerson]) -> DemoAgencies.Member? {
    let ages = children.compactMap { child in child.born.map { (opened - $0) / 365 } }
    guard let eldest = ages.max(), eldest >= 5 else { return nil }
    let schools = eldest < 11 ? DemoAgencies.primarySchools : DemoAgencies.secondarySchools
    return schools[number % schools.count]
  }
}

/// Invented streets, towns and rooms.
enum DemoPlaces {
  static let streets = [
    "Sample Street", "Imaginary Road", "Pretend Lane", "Example Close", "Invented Avenue", "Lantern Row", "Pwll Melyn",
    "Heol y Dderwen", "Marigold Walk", "Farthing Court",
  ]
  static let towns = ["Anytown", "Northmere", "Southmere", "Brambleford", "Aberwennol"]
  static let venues = [
    "Room 2, Civic Centre", "The Old Library", "Conference suite, Harbour House", "Video call", "Canolfan y Bont",
    "Room 4, Civic Centre",
  ]
}
