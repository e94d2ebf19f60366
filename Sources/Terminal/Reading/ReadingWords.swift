/// The words that a line reader puts in place of marks, in the language that is spoken.
public enum ReadingWords {
  /// Who says them; nil where that is English. No bare closure: the runtime can't take one as a task's local value in a
  /// program that is built for release.
  @TaskLocal public static var speaker: Speaker?

  /// Says an English word in another language.
  public final class Speaker: Sendable {
    let say: @Sendable (String) -> String

    public init(_ say: @escaping @Sendable (String) -> String) { self.say = say }
  }
}

/// A word of the line reader's own.
func spoken(_ word: String) -> String { ReadingWords.speaker?.say(word) ?? word }
