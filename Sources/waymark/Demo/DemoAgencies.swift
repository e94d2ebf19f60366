/// The people of other agencies whom the demo's families meet, each always in the same place.
enum DemoAgencies {
  /// Somebody who works for an agency.
  struct Member: Sendable {
    var given: String
    var family: String
    var does: String
    var agency: String
    /// What comes before the @.
    var plain: String
    /// The last three digits of a telephone number in the range that Ofcom keeps for drama, 01632 960xxx.
    var digits: Int

    init(_ given: String, _ family: String, _ does: String, _ agency: String, _ digits: Int, plain: String? = nil) {
      self.given = given
      self.family = family
      self.does = does
      self.agency = agency
      self.digits = digits
      self.plain = plain ?? "\(given).\(family)".lowercased()
    }
  }

  static let primarySchools = [
    Member("Ruth", "Bell", lead, "Oakfield Primary School", 101),
    Member("Bethan", "Hughes", lead, "Ysgol Bryn Gwyn", 102),
    Member("Colin", "Stout", lead, "Millbrook Primary School", 103),
    Member("Meera", "Nair", lead, "St Brannoc's Primary School", 104),
  ]
  static let secondarySchools = [
    Member("Paul", "Wick", lead, "Harbour High School", 111),
    Member("Sara", "Lund", lead, "Larchwood Academy", 112),
  ]
  static let healthVisitors = [
    Member("Aoife", "Lane", "Health visitor", "Anytown Health Visiting", 121),
    Member("Femi", "Cole", "Health visitor", "Anytown Health Visiting", 122),
    Member("Marta", "Wójcik", "Health visitor", "Anytown Health Visiting", 123, plain: "marta.wojcik"),
  ]
  static let schoolNurses = [
    Member("Rhodri", "Vaughan", "School nurse", "Anytown School Nursing", 131),
    Member("Esme", "Pike", "School nurse", "Anytown School Nursing", 132),
  ]
  static let police = [
    Member("Ian", "Frost", "Detective constable", "Anytown Police", 141),
    Member("Dev", "Rana", "Detective constable", "Anytown Police", 142),
    Member("Noreen", "Castle", "Detective sergeant", "Anytown Police", 143),
  ]
  static let doctors = [
    Member("Harriet", "Mudd", "General practitioner", "Green Lane Surgery", 151),
    Member("Grigor", "Vasil", "General practitioner", "Quayside Practice", 152),
  ]
  static let midwives = [
    Member("Ceri", "Pant", "Safeguarding midwife", "Anytown Maternity Unit", 161)
  ]
  static let housing = Member("Tunde", "Bright", "Housing officer", "Anytown Homes", 171)
  static let recovery = Member("Angharad", "Bowen", "Recovery worker", "Turning Tide Recovery Service", 172)
  static let adviser = Member("Priya", "Sund", "Domestic abuse adviser", "Harbour Project", 173)
  static let attendance = Member("Fergus", "Tamblyn", "Attendance officer", "Education Welfare", 174)
  static let mentalHealth = Member("Wei", "Zhao", "Community mental health nurse", "Anytown Mental Health Team", 175)

  private static let lead = "Designated safeguarding lead"
}
