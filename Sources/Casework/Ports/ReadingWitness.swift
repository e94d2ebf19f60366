/// A second place for who opened what of a case, where whoever opens it can take nothing away: for when the store can't
/// be written.
public protocol ReadingWitness: Sendable {
  /// Notes it, and why the store has it not; false where that place can't be reached either.
  func note(_ reading: CaseReading, for problem: StoreError) -> Bool
}

/// Where it was noted that something of a case was opened.
public enum ReadingNote: Hashable, Sendable {
  case store
  /// The witness has it: the store could not be written.
  case witness(StoreError)
}
