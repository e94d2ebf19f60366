import Casework
import Testing
import Workflow

@testable import waymark

/// The people of the demo: names that fit them, ages that can be, and numbers that ring nobody.
@Suite struct DemoFamilyTests {
  let sample: DemoSample

  init() throws { sample = try DemoSample.forty.get() }

  private func relatives(_ file: CaseFile, _ words: String...) -> [Person] {
    file.people.filter { person in
      person.kind == .relative && words.contains { person.relationship?.hasSuffix($0) == true }
    }
  }

  @Test func givenNamesFitThePeople() {
    let given = DemoNames.families.map(\.given) + [.english]
    let women = Set(given.flatMap(\.women).map(\.text))
    let men = Set(given.flatMap(\.men).map(\.text))
    #expect(women.isDisjoint(with: men))
    for file in sample.files {
      for person in relatives(file, "Mother", "grandmother", "aunt") { #expect(women.contains(person.givenName)) }
      for person in relatives(file, "Father", "Stepfather", "grandfather") { #expect(men.contains(person.givenName)) }
      #expect(relatives(file, "Mother", "Father").count >= 1, "\(file.id)")
      let names = file.people.filter { $0.kind != .professional }.map(\.givenName)
      #expect(Set(names).count == names.count, "\(file.id): \(names)")
    }
  }

  @Test func noTwoFamiliesAreMistakenForEachOther() {
    #expect(Set(sample.files.map(\.family)).count == 40)
    #expect(Set(sample.files.map(\.label)).count == 40)
    let eldest = sample.files.compactMap(\.children.first?.givenName).filter { $0 != "Unborn baby" }
    #expect(Set(eldest).count == eldest.count, "\(eldest.sorted())")
    let letters = sample.files.map(\.family).joined()
    for letter in ["М", "Π", "王", "中", "Ó", "ø"] { #expect(letters.contains(letter)) }
    #expect(sample.people.contains { $0.name == "Zoë Hartley" })
  }

  @Test func familiesDifferAsRealOnesDo() {
    #expect(Set(sample.files.map(\.children.count)) == [1, 2, 3, 4, 5])
    // Most brothers and sisters share a name; in some families they do not.
    let siblings = sample.files.filter { $0.children.count > 1 }
    let alike = siblings.count { Set($0.children.map(\.familyName)).count == 1 }
    #expect(alike < siblings.count)
    #expect(alike * 4 > siblings.count * 3)
    // Some parents have a name of their own, some live elsewhere, and some children live with another relative.
    let parents = sample.files.flatMap { file in relatives(file, "Mother", "Father").map { (file, $0) } }
    #expect(parents.contains { file, parent in parent.familyName != file.family })
    #expect(parents.contains { file, parent in parent.address != file.address })
    #expect(sample.files.contains { file in relatives(file, "Mother").isEmpty })
    #expect(sample.files.contains { file in relatives(file, "Stepfather").count == 1 })
    let agencies = sample.people.compactMap(\.agency).joined(separator: "|")
    for agency in ["School", "Health Visiting", "Police", "Surgery", "Maternity", "social care"] {
      #expect(agencies.contains(agency))
    }
  }

  @Test func everyDateOfBirthCanBe() throws {
    for file in sample.files {
      #expect(!file.children.isEmpty)
      let births = try file.children.map { try #require($0.born) }
      for (elder, younger) in zip(births, births.dropFirst()) { #expect(younger - elder > 300, "\(file.id)") }
      for (child, born) in zip(file.children, births) {
        if child.givenName == "Unborn baby" {
          #expect((sample.today...sample.today.adding(days: 120)).contains(born))
        } else {
          #expect(born < file.opened.at.day)
          #expect((0...16).contains(try #require(child.age(on: sample.today))))
        }
      }
      for parent in relatives(file, "Mother", "Father") {
        let born = try #require(parent.born)
        let most = parent.relationship == "Mother" ? 46 : 60
        for child in births { #expect((16...most).contains((child - born) / 365), "\(file.id) \(parent.name)") }
        let side = parent.relationship == "Mother" ? "Maternal" : "Paternal"
        for elder in relatives(file, "\(side) grandmother", "\(side) grandfather") {
          #expect((18...45).contains((born - (try #require(elder.born))) / 365), "\(file.id) \(elder.name)")
        }
      }
    }
    #expect(sample.people.count { $0.givenName == "Unborn baby" } == 2)
  }

  @Test func nobodyCanBeReachedUnderTheNumbersAndAddresses() {
    for person in sample.people {
      if let phone = person.phone {
        #expect(phone.count == 12 && (phone.hasPrefix("01632 960") || phone.hasPrefix("07700 900")), "\(phone)")
      }
      if let email = person.email {
        #expect(email.hasSuffix("@example.org"))
        #expect(email.utf8.allSatisfy { $0 < 128 && $0 != 32 }, "\(email)")
        #expect(!email.hasPrefix("."))
      }
      if person.kind == .professional { #expect(person.phone != nil && person.email != nil && person.agency != nil) }
    }
    #expect(sample.people.contains { $0.kind == .relative && $0.email != nil })
  }
}
