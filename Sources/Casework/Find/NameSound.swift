/// How a name sounds, so that one that was heard is found however it is spelt: "Sian", "Siân" and "Shan"; "Mohammed"
/// and "Muhamad"; "Choudhury" and "Chowdhary"; "Llewelyn" and "Lewellin".
///
/// A key is the consonants in the order in which they are heard, letters that are written one for the other made one.
/// Vowels count only at the beginning, for spellings differ most in them. British, Welsh and South Asian spellings
/// were looked at; a name has a second key where a letter is read in two ways.
public enum NameSound {
  /// How many sounds a key has at most.
  private static let longest = 6

  /// The keys of a name, one or two; none for a text without letters from a to z.
  public static func keys(of name: String) -> [String] {
    let letters = SearchText.fold(name).utf8.filter { (0x61...0x7A).contains($0) }.map { Character(Unicode.Scalar($0)) }
    guard !letters.isEmpty else { return [] }
    let english = key(of: letters, isCeltic: false)
    let celtic = key(of: letters, isCeltic: true)
    return english == celtic ? [english] : [english, celtic]
  }

  /// The keys that a name which was heard may be kept under: a w is heard as v in names from Poland and Germany, and
  /// "Nowak" is then looked for as "Novák" too.
  public static func readings(of name: String) -> [String] {
    let plain = SearchText.fold(name)
    guard plain.contains("w") else { return keys(of: plain) }
    let other = keys(of: String(plain.map { $0 == "w" ? "v" : $0 }))
    let own = keys(of: plain)
    return own + other.filter { !own.contains($0) }
  }

  private static func key(of letters: [Character], isCeltic: Bool) -> String {
    var reader = Reader(letters: letters, isCeltic: isCeltic)
    var key: [Character] = []
    while key.count < longest, let sound = reader.next() {
      // A vowel is heard at the beginning only, and a doubled letter once.
      if sound == "A", !(key.isEmpty && reader.isFirst) { continue }
      if sound == "A" || key.last != sound || reader.isApart { key.append(sound) }
      reader.isApart = false
    }
    return String(key)
  }

  /// Reads one sound after the other off the letters of a name.
  private struct Reader {
    let letters: [Character]
    let isCeltic: Bool
    private var index = 0
    /// True while the sound read last was the first.
    private(set) var isFirst = true
    /// True where a vowel stands between the last two sounds.
    var isApart = false

    init(letters: [Character], isCeltic: Bool) {
      self.letters = letters
      self.isCeltic = isCeltic
    }

    /// The next sound; `A` for any vowel, nil at the end.
    mutating func next() -> Character? {
      while index < letters.count {
        let start = index
        let sound = read()
        guard let sound else { continue }
        isFirst = start == 0
        if sound == "A" { isApart = true }
        return sound
      }
      return nil
    }

    private func at(_ offset: Int) -> Character? {
      let place = index + offset
      return letters.indices.contains(place) ? letters[place] : nil
    }

    private func isVowel(_ character: Character?) -> Bool { character.map { "aeiouy".contains($0) } ?? false }

    /// Takes the letters of one sound; nil for letters that are not heard.
    private mutating func read() -> Character? {
      let letter = letters[index]
      let following = at(1)
      var taken = 1
      defer { index += taken }
      func take(_ count: Int, _ sound: Character?) -> Character? {
        taken = count
        return sound
      }
      switch letter {
      case "a", "e", "i", "o", "u": return "A"
      case "y": return index == 0 && isVowel(following) ? "Y" : "A"
      case "b": return following == "h" ? take(2, isCeltic ? "F" : "B") : "B"
      case "c":
        if following == "h" { return take(2, isCeltic ? "K" : "C") }
        if following == "k" { return take(2, "K") }
        return !isCeltic && following.map { "eiy".contains($0) } == true ? "S" : "K"
      case "d": return following == "h" || following == "d" ? take(2, "D") : "D"
      case "f", "v": return "F"
      case "g":
        if following == "h" {
          if index == 0 || isVowel(at(2)) && !isVowel(at(-1)) { return take(2, "G") }
          return take(2, isVowel(at(-1)) ? nil : "G")
        }
        if following == "n", index == 0 { return take(1, nil) }
        return !isCeltic && following.map { "eiy".contains($0) } == true ? "J" : "G"
      case "h": return index == 0 ? "H" : nil
      case "j": return following == "h" ? take(2, "J") : "J"
      case "k":
        if following == "n", index == 0 { return take(1, nil) }
        return following == "h" ? take(2, "K") : "K"
      case "l": return "L"
      case "m": return isCeltic && following == "h" ? take(2, "F") : "M"
      case "n": return "N"
      case "p":
        if following == "h" { return take(2, "F") }
        if following == "s", index == 0 { return take(1, nil) }
        return "P"
      case "q": return following == "u" ? take(2, "K") : "K"
      case "r": return following == "h" ? take(2, "R") : "R"
      case "s": return following == "h" ? take(2, "S") : "S"
      case "t": return following == "h" ? take(2, "T") : "T"
      case "w":
        if following == "r" || following == "h" { return take(1, nil) }
        return index == 0 ? "W" : nil
      case "x": return "S"
      case "z": return "S"
      default: return nil
      }
    }
  }
}
