extension String {
  /// The text for the middle of a sentence: "Social worker" becomes "social worker". What begins with an acronym ("IRO",
  /// "S47 enquiry") or with a name of several words ("Business Support Team") stays as it is written.
  public var inSentence: String {
    let word = prefix { $0.isLetter || $0.isNumber || "&'’".contains($0) }
    if word.dropFirst().contains(where: { $0.isUppercase || $0.isNumber }) { return self }
    if isCapitalised(dropFirst(word.count)) { return self }
    return prefix(1).lowercased() + String(dropFirst())
  }

  /// True where a further word follows that is written with a capital, as in a name.
  private func isCapitalised(_ rest: Substring) -> Bool {
    guard rest.first == " " else { return false }
    let next = rest.dropFirst()
    return next.first?.isUppercase == true && next.dropFirst().first?.isLowercase == true
  }
}
