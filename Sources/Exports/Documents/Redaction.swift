internal import Workflow

/// Keeps addresses, telephone numbers and e-mail addresses that are confidential out of what others read.
struct Redaction {
  /// What stands in the place of a detail that is kept from others.
  static let wording = "(address withheld)"

  private let file: CaseFile
  /// Whose own document it is; nil for one that several people read.
  private let reader: PersonID?
  /// The words of each detail that is kept, the longest first.
  private let secrets: [[String]]

  init(_ file: CaseFile, reader: PersonID? = nil) {
    self.file = file
    self.reader = reader
    let kept = file.people.filter { $0.isAddressConfidential == true && $0.id != reader }
    let home = reader.flatMap { file.person($0) }.flatMap { Redaction.address(of: $0, file) }
    let details = kept.flatMap { person -> [String] in
      let address = Redaction.address(of: person, file).flatMap { $0 == home ? nil : $0 }
      // The first line of an address says where somebody lives, even where the town is left out.
      let first = address.flatMap { $0.split { $0 == "," || $0.isNewline }.first.map(String.init) }
      return [address, first, person.phone, person.email].compactMap { $0 }
    }
    secrets = Set(details.map(Redaction.words)).filter { $0.count > 1 || ($0.first?.count ?? 0) > 5 }
      .sorted { $0.count > $1.count }
  }

  /// Where somebody lives: their own address, else the family's, where they are of the family.
  private static func address(of person: Person, _ file: CaseFile) -> String? {
    let own = person.address.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    return own ?? (person.kind == .professional ? nil : file.address)
  }

  private func keeps(_ person: Person) -> Bool { person.isAddressConfidential == true && person.id != reader }

  /// An address as the reader may see it; nothing where there is none.
  func address(of person: Person) -> String? {
    guard let address = Redaction.address(of: person, file) else { return nil }
    return keeps(person) ? Redaction.wording : clean(address)
  }

  /// The family's address as the reader may see it.
  var familyAddress: String? { file.address.map(clean) }

  func phone(of person: Person) -> String? { keeps(person) ? nil : person.phone }
  func email(of person: Person) -> String? { keeps(person) ? nil : person.email }

  /// A text with every detail that is kept taken out, however its words are set apart and in whichever case.
  func clean(_ text: String) -> String {
    guard !secrets.isEmpty else { return text }
    let words = Redaction.placedWords(text)
    var result = ""
    var done = text.startIndex
    var index = 0
    while index < words.count {
      let found = secrets.first { secret in
        index + secret.count <= words.count && zip(secret, words[index...]).allSatisfy { $0 == $1.word }
      }
      guard let found else {
        index += 1
        continue
      }
      result += text[done..<words[index].range.lowerBound] + Redaction.wording
      done = words[index + found.count - 1].range.upperBound
      index += found.count
    }
    return result + text[done...]
  }

  private static func words(_ text: String) -> [String] { placedWords(text).map(\.word) }

  private static func placedWords(_ text: String) -> [(word: String, range: Range<String.Index>)] {
    text.split { !$0.isLetter && !$0.isNumber }.map { ($0.lowercased(), $0.startIndex..<$0.endIndex) }
  }
}
