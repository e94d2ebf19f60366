import Casework
import Testing

@Suite("How a name sounds")
struct NameSoundTests {
  @Test(
    "is the same for spellings of one name",
    arguments: [
      ["Sian", "Siân", "Shan", "Sean", "Shaun"], ["Mohammed", "Muhammad", "Mohamad", "Mohamed", "Muhamed"],
      ["Choudhury", "Chowdhury", "Chaudhry", "Choudhary"], ["Hussain", "Hussein", "Husain"],
      ["Catherine", "Kathryn", "Katharine", "Cathryn"], ["Stephen", "Steven", "Stefan"],
      ["Philip", "Phillip", "Filip"],
      ["Llewellyn", "Llewelyn", "Lewellin"], ["Dafydd", "David", "Davydd"], ["Rhys", "Reece", "Rees"],
      ["Smith", "Smyth", "Smythe"], ["Geoffrey", "Jeffrey", "Jeffery"], ["Leigh", "Lee", "Lea"], ["Singh", "Sing"],
      ["Aisha", "Ayesha", "Aysha"], ["Iqbal", "Ikbal"], ["Qureshi", "Koreshi", "Quraishi"],
      ["Wright", "Right", "Rite"],
      ["Ceri", "Keri", "Kerry"], ["Vaughan", "Vaughn"], ["Ghulam", "Gulam"], ["Begum", "Begam"], ["O'Brien", "OBrian"],
    ])
  func sameName(_ spellings: [String]) {
    for spelling in spellings.dropFirst() {
      let shared = Set(NameSound.keys(of: spellings[0])).intersection(NameSound.keys(of: spelling))
      #expect(!shared.isEmpty, "\(spellings[0]) \(NameSound.keys(of: spellings[0])), \(spelling)")
    }
  }

  @Test(
    "is another for names that are heard as others",
    arguments: [
      ("Carter", "Cutler"), ("Okafor", "Okoro"), ("Evans", "Edwards"), ("Sam", "Tom"), ("Ahmed", "Hamid"),
      ("Ellie", "Emily"), ("Patel", "Patrick"), ("Jones", "James"),
    ])
  func otherName(_ left: String, _ right: String) {
    #expect(Set(NameSound.keys(of: left)).isDisjoint(with: NameSound.keys(of: right)))
  }

  @Test("is looked for with v in place of w too, where a w was heard")
  func heardAsV() {
    #expect(!Set(NameSound.readings(of: "Nowak")).isDisjoint(with: NameSound.keys(of: "Novák")))
    #expect(!Set(NameSound.readings(of: "Wagner")).isDisjoint(with: NameSound.keys(of: "Vagner")))
    #expect(Set(NameSound.keys(of: "Williams")).isSubset(of: NameSound.readings(of: "Williams")))
    #expect(NameSound.readings(of: "Carter") == NameSound.keys(of: "Carter"))
  }

  @Test("is nothing for what has no letter from a to z")
  func noLetters() {
    #expect(NameSound.keys(of: "").isEmpty)
    #expect(NameSound.keys(of: "山田").isEmpty)
    #expect(NameSound.keys(of: "12-3").isEmpty)
  }

  @Test("is short however long the name is")
  func longName() {
    #expect(NameSound.keys(of: String(repeating: "Featherstonehaugh", count: 100)).allSatisfy { $0.count <= 6 })
  }
}
