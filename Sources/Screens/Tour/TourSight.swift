import Definitions

/// What can be seen of the program at one moment: all that a tour goes by.
struct TourSight: Hashable {
  /// The screen or dialog on top; nil for one that no tour names.
  var place: TourPlace?
  /// The screen that is seen, whatever dialog lies over it; the same as `place` where none does.
  var base: TourPlace?
  /// The screens below, the lowest first.
  var below: [TourPlace] = []
  /// What the cursor is on, in no words for people.
  var pointed = ""
  /// The answers of the form on top, by where they are.
  var written: [String: String] = [:]
  /// How many characters are typed into a line or dialog on top.
  var typed = 0
  /// True while the whole reason for a due date is said.
  var isExplained = false
  /// How many refusals there were so far.
  var refusals = 0
  /// How often each event was recorded, by its name.
  var recorded: [String: Int] = [:]
}
