import Workflow

extension DemoFamilyMaker {
  /// The grown-up relatives of a family.
  struct Adults {
    var carer: NewPerson
    var partner: NewPerson?
    var elsewhere: [NewPerson]

    var all: [NewPerson] { [carer] + (partner.map { [$0] } ?? []) + elsewhere }
  }

  /// The adults of a household. The mother is 18 to 33 when the eldest is born, and 45 at most with the youngest.
  mutating func adults(
    in household: DemoFamily.Household, _ name: DemoName, at address: String, eldest: Day, _ taken: inout Set<String>
  ) -> Adults {
    let kin = DemoNames.families[(number - 1) % DemoNames.families.count]
    let other = random.pick(DemoNames.others, else: DemoName("Hale"))
    // The mother of the unborn child was nineteen three years ago.
    let isUnborn = plot.story == .unborn
    let mothersAge = isUnborn ? 22 : 18 + random.below(16 - 2 * plot.children)
    let mothersBirth = born(mothersAge, before: eldest)
    let fathersBirth = min(born(18, before: eldest), mothersBirth.adding(days: 600 - random.below(3_000)))
    var mother = relative("Mother", kin.given.women, name, born: mothersBirth, at: address, &taken)
    // Every third mother had another name before, and no other family of the demo has it.
    if isFull, number % 3 == 2 {
      mother.formerNames = ["\(mother.givenName) \(DemoNames.former[number % DemoNames.former.count])"]
    }
    let isLocal = random.chance(60)
    let (men, fathersName) = isLocal ? (DemoGivenNames.english.men, other) : (kin.given.men, name)
    switch household {
    case .mother:
      return Adults(carer: mother, elsewhere: others(household, name, mothersBirth, &taken))
    case .married:
      let father = relative("Father", kin.given.men, name, born: fathersBirth, at: address, &taken)
      return Adults(carer: mother, partner: father, elsewhere: others(household, name, mothersBirth, &taken))
    case .unmarried:
      mother.familyName = other.text
      let father = relative("Father", kin.given.men, name, born: fathersBirth, at: address, &taken)
      return Adults(carer: mother, partner: father, elsewhere: others(household, other, mothersBirth, &taken))
    case .separated:
      let father = relative("Father", men, fathersName, born: fathersBirth, at: nil, &taken)
      return Adults(carer: mother, elsewhere: [father] + others(household, name, mothersBirth, &taken))
    case .stepfamily:
      let partner = relative(
        "Stepfather", DemoGivenNames.english.men, other, born: fathersBirth, at: address, &taken)
      let father = relative("Father", kin.given.men, name, born: fathersBirth.adding(days: -400), at: nil, &taken)
      return Adults(carer: mother, partner: partner, elsewhere: [father])
    case .father:
      let father = relative("Father", kin.given.men, name, born: fathersBirth, at: address, &taken)
      return Adults(carer: father, elsewhere: others(household, name, fathersBirth, &taken))
    case .grandmother:
      mother.address = nil
      let birth = born(19 + random.below(12), before: mothersBirth)
      let grandmother = relative(
        "Maternal grandmother", kin.given.women, name, born: birth, at: address, &taken)
      return Adults(carer: grandmother, elsewhere: [mother])
    }
  }

  private func born(_ years: Int, before child: Day) -> Day { child.adding(days: -(years * 365 + years / 4) - 170) }

  /// A grandparent or an aunt, in some families.
  private mutating func others(
    _ household: DemoFamily.Household, _ name: DemoName, _ parent: Day, _ taken: inout Set<String>
  ) -> [NewPerson] {
    guard isFull, random.chance(60) else { return [] }
    let given = DemoNames.families[(number - 1) % DemoNames.families.count].given
    let side = household == .father ? "Paternal" : "Maternal"
    switch random.below(3) {
    case 0:
      let birth = born(20 + random.below(12), before: parent)
      return [relative("\(side) grandmother", given.women, name, born: birth, at: nil, &taken)]
    case 1:
      let birth = born(21 + random.below(14), before: parent)
      return [relative("\(side) grandfather", given.men, name, born: birth, at: nil, &taken)]
    default:
      let birth = parent.adding(days: 500 + random.below(1_500))
      return [relative("\(side) aunt", given.women, name, born: birth, at: nil, &taken)]
    }
  }

  private mutating func relative(
    _ relationship: String, _ names: [DemoName], _ family: DemoName, born: Day, at address: String?,
    _ taken: inout Set<String>
  ) -> NewPerson {
    let given = given(names, &taken)
    return NewPerson(
      kind: .relative, givenName: given.text, familyName: family.text, born: born, relationship: relationship,
      phone: mobile(), email: random.chance(50) ? "\(given.plain).\(family.plain)@example.org" : nil,
      address: address)
  }

  /// A mobile number of the range that Ofcom keeps for drama: it rings nobody.
  private mutating func mobile() -> String {
    let digits = String(1_000 + random.below(1_000)).dropFirst()
    return "07700 900\(digits)"
  }
}
