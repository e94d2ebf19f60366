import Workflow

/// What a stream of the journal makes of the lists.
public struct RemadeLists: Sendable {
  public var stream: StreamID
  /// Its rows, all of them new; nil where they can't be made of its entries.
  public var change: RowChange?
  /// How many entries the streams had that it was made of: the stream's own, and the authority's.
  public var lengths: [StreamID: Int]
}

extension CaseService {
  /// Makes the rows of the authority and of each case anew, one after another, for comparing them with what is kept.
  ///
  /// What somebody went on with meanwhile, for which `compare` gives false, is made again. Throws `.store(.conflict)`
  /// where that does not come to an end.
  public func remakeLists(_ compare: (RemadeLists) throws(CaseworkError) -> Bool) throws(CaseworkError) {
    var book = JournalBook()
    try remake(.authority, with: &book, compare)
    for stream in try stored({ () throws(StoreError) in try whole.streams() }) where stream != .authority {
      try remake(stream, with: &book, compare)
    }
  }

  private func remake(
    _ stream: StreamID, with book: inout JournalBook, _ compare: (RemadeLists) throws(CaseworkError) -> Bool
  ) throws(CaseworkError) {
    for pass in 0..<CaseService.mostPasses {
      if pass > 0 || stream == .authority {
        book = JournalBook()
        try readAuthority(into: &book) { _, _ in }
      }
      if try compare(remade(stream, with: book)) { return }
    }
    let found = try stored { () throws(StoreError) in try whole.version(of: stream) }
    throw .store(.conflict(stream: stream, expected: found, found: found))
  }

  private func remade(_ stream: StreamID, with book: JournalBook) throws(CaseworkError) -> RemadeLists {
    var lengths = book.lengths
    guard stream != .authority else { return RemadeLists(stream: stream, change: book.authority, lengths: lengths) }
    lengths[stream] = try stored { () throws(StoreError) in try whole.version(of: stream) }
    var change: RowChange?
    do throws(CaseworkError) {
      change = try rebuilt(stream, with: book.workers)
    } catch {
      guard error.isOfTheRecord else { throw error }
    }
    return RemadeLists(stream: stream, change: change, lengths: lengths)
  }
}

extension CaseworkError {
  /// Whether it says that what stands in the record can't be read, rather than that the store can't.
  fileprivate var isOfTheRecord: Bool {
    switch self {
    case .store(.unreadableEntry), .definitions: true
    default: false
    }
  }
}
