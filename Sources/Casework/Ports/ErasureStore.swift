/// A store from which a text can be erased, though nothing else in it is ever changed.
public protocol ErasureStore: AnyObject, Sendable {
  /// Empties entries of a stream that has `expected` entries, appends the fact that says so, changes the read models,
  /// and drops every draft and kept place that holds the text: all in one transaction, or throws `.conflict` and does
  /// nothing.
  ///
  /// False where the text may still be in what the file has not given up, for another program holds it: see `clean`.
  @discardableResult
  func erase(
    _ erasure: TextErasure, from stream: StreamID, expecting expected: Int, relyingOn others: [StreamID: Int],
    changing change: RowChange
  ) throws(StoreError) -> Bool
  /// Makes the file anew without anything that was taken out of it; false where another program holds it.
  @discardableResult
  func clean() throws(StoreError) -> Bool
}
