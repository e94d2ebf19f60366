import Workflow

/// A family of the demo: who is in it.
struct DemoFamily {
  let name: String
  let people: [NewPerson]
  let address: String

  init(number: Int, born before: Day, random: inout SeededRandom) {
    let name = DemoNames.families[(number - 1) % DemoNames.families.count]
    self.name = name
    address = "\(random.next() % 90 + 1) \(random.pick(DemoNames.streets, else: "")), Anytown"
    let count = [1, 3, 1, 2, 1, 4, 2, 1, 5, 1][(number - 1) % 10]
    var people: [NewPerson] = []
    for child in 0..<count {
      let given = DemoNames.children[(number * 3 + child) % DemoNames.children.count]
      let isUnborn = number % 13 == 0 && child == 0
      let age = Int(random.next() % 15) * 365 + Int(random.next() % 360)
      people.append(
        NewPerson(
          kind: .child, givenName: isUnborn ? "Unborn baby" : given, familyName: name,
          born: isUnborn ? before.adding(days: 60) : before.adding(days: -age)))
    }
    let mother = DemoNames.adults[number % DemoNames.adults.count]
    people.append(DemoFamily.adult(mother, name, "mother", number: number, 1))
    if number % 3 != 0 {
      let father = DemoNames.adults[(number + 5) % DemoNames.adults.count]
      people.append(DemoFamily.adult(father, name, "father", number: number, 2))
    }
    if number % 4 == 0 {
      let elder = DemoNames.adults[(number + 9) % DemoNames.adults.count]
      people.append(DemoFamily.adult(elder, name, "grandmother", number: number, 3))
    }
    let school = random.pick(DemoNames.schools, else: "")
    people.append(DemoFamily.professional("designated safeguarding lead", school, number: number, 0))
    people.append(DemoFamily.professional("health visitor", "Anytown Health", number: number, 1))
    people.append(DemoFamily.professional("police officer", "Anytown Police", number: number, 2))
    self.people = people
  }

  private static func adult(_ given: String, _ family: String, _ what: String, number: Int, _ turn: Int) -> NewPerson {
    // 07700 900xxx is kept for drama: it rings nobody.
    let digits = String(1_000 + (number * 7 + turn * 31) % 1_000).dropFirst()
    return NewPerson(
      kind: .relative, givenName: given, familyName: family, relationship: what, phone: "07700 900\(digits)")
  }

  private static func professional(_ what: String, _ agency: String, number: Int, _ turn: Int) -> NewPerson {
    let name = DemoNames.professionals[(number + turn * 5) % DemoNames.professionals.count].split(separator: " ")
    let digits = String(1_000 + (number * 3 + turn * 17) % 1_000).dropFirst()
    return NewPerson(
      kind: .professional, givenName: String(name.first ?? ""), familyName: String(name.last ?? ""),
      relationship: what, agency: agency, phone: "01632 960\(digits)",
      email: "\(what.split(separator: " ").joined(separator: "."))@example.org")
  }
}
