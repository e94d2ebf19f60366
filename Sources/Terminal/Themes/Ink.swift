/// What a piece of text is for; the theme says how it looks. Colour never says anything that a mark does not say too.
public enum Ink: Hashable, Sendable, CaseIterable {
  case text
  /// Secondary text: hints, explanations, units.
  case faint
  /// Titles and headings.
  case heading
  /// The title bar and the footer.
  case bar
  /// A key's label in the footer and help.
  case key
  /// The row or field that has the focus.
  case selection
  /// The field being edited.
  case input
  /// A finished step on the pathway: grey.
  case completed
  /// A step under way on the pathway: orange.
  case current
  /// A step still to come.
  case upcoming
  /// A step that was called off: struck through.
  case cancelled
  /// Late, missing or refused.
  case alert
  /// Due today or soon.
  case warning
  /// Done, saved, agreed.
  case success
  /// Lines and frames.
  case frame
  /// The part of a text that matches the filter.
  case match
  /// A word that no dictionary has.
  case misspelt
  /// A word that is to stand out in running text.
  case emphasis
}
