import Workflow

/// A family of the demo: its name, its address and everybody in its case, in the order of their ids.
struct DemoFamily: Sendable {
  var name: String
  var address: String
  var people: [NewPerson]
  /// True for a girl, child by child.
  var girls: [Bool]
  /// The adult who looks after the children.
  var carer: Adult
  /// The other adult of the household.
  var partner: Adult?
  /// The school of the eldest; nil where nobody goes to school yet.
  var school: String?

  /// An adult as stories speak of one.
  struct Adult: Sendable {
    var name: String
    var isWoman: Bool
  }

  /// Who lives with the children. Families differ, and their names with them.
  enum Household: Sendable {
    /// One family name for all.
    case married
    /// The mother has kept her own.
    case unmarried
    /// The father lives elsewhere.
    case separated
    /// The mother's partner is the father of the youngest, who has his name.
    case stepfamily
    case mother, father
    /// The grandmother has the children, and the mother lives elsewhere.
    case grandmother
  }
}
