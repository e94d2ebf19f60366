/// Somebody in a case file: a child, a relative, or an involved worker or agency.
public struct Person: Hashable, Sendable, Codable {
  public var id: PersonID
  public var kind: Kind
  public var givenName: String
  public var familyName: String
  public var born: Day?
  /// What they are to the family: "mother", "school nurse".
  public var relationship: String?
  public var agency: String?
  /// The authority's own worker, where it is one.
  public var worker: WorkerID?
  public var phone: String?
  public var email: String?
  public var address: String?
  /// The kind of agency that they come from, a value of the procedure's sectors.
  public var sector: String?
  /// The number of their file.
  public var fileNumber: String?
  /// True where their address, telephone and e-mail are kept from everybody else who reads a document; nil for no.
  public var isAddressConfidential: Bool?
  /// Whole names that they had before, or are also known by; nil for none.
  public var formerNames: [String]?

  /// How a person is in the case.
  public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    case child, relative, professional
  }

  public init(
    id: PersonID, kind: Kind, givenName: String, familyName: String, born: Day? = nil, relationship: String? = nil,
    agency: String? = nil, worker: WorkerID? = nil, phone: String? = nil, email: String? = nil,
    address: String? = nil, sector: String? = nil, fileNumber: String? = nil, isAddressConfidential: Bool? = nil,
    formerNames: [String]? = nil
  ) {
    self.id = id
    self.kind = kind
    self.givenName = givenName
    self.familyName = familyName
    self.born = born
    self.relationship = relationship
    self.agency = agency
    self.worker = worker
    self.phone = phone
    self.email = email
    self.address = address
    self.sector = sector
    self.fileNumber = fileNumber
    self.isAddressConfidential = isAddressConfidential
    self.formerNames = formerNames
  }

  /// The fields as they are written.
  private enum CodingKeys: String, CodingKey {
    case id, kind, givenName, familyName, born, relationship, agency, worker, phone, email, address, sector, fileNumber
    case formerNames
    case isAddressConfidential = "addressConfidential"
  }

  /// "Sam Okafor".
  public var name: String {
    familyName.isEmpty ? givenName : givenName.isEmpty ? familyName : "\(givenName) \(familyName)"
  }

  /// "Okafor, Sam".
  public var listName: String {
    familyName.isEmpty ? givenName : givenName.isEmpty ? familyName : "\(familyName), \(givenName)"
  }

  /// Whole years on a day; nil for an unborn child or an unknown date.
  public func age(on day: Day) -> Int? {
    guard let born, born <= day else { return nil }
    let hadBirthday = (day.month, day.day) >= (born.month, born.day)
    return day.year - born.year - (hadBirthday ? 0 : 1)
  }
}

extension Person {
  /// What brothers and sisters are told apart by: the given name, or the whole one of somebody without.
  public var shortName: String { givenName.isEmpty ? name : givenName }
}

extension Person {
  /// "formerly Sam Bello"; nil for somebody without a former name.
  public var formerly: String? {
    guard let names = formerNames, !names.isEmpty else { return nil }
    return say("formerly \(names.joined(separator: ", "))")
  }
}
