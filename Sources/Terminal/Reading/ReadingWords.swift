/// The words that a line reader puts in place of marks, in the language that is spoken.
public enum ReadingWords {
  /// Says an English word in that language; the word itself where that is English.
  @TaskLocal public static var say: @Sendable (String) -> String = { $0 }
}

/// A word of the line reader's own.
func spoken(_ word: String) -> String { ReadingWords.say(word) }
