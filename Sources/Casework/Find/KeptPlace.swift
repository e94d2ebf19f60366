public import Workflow

/// Something that a worker went to from a search, or pinned: what an empty search shows.
public struct KeptPlace: Hashable, Sendable, Codable {
  public var hit: FindHit
  public var isPinned: Bool
  /// When they went there last, or pinned it.
  public var at: Instant
  /// Where they left a form that they wrote in; nil for any other place.
  public var writing: Writing?

  /// The field that the cursor was in, and how many characters stood before it there.
  public struct Writing: Hashable, Sendable, Codable {
    /// Nil where the cursor was in no field.
    public var field: FieldAddress?
    public var offset: Int

    public init(field: FieldAddress?, offset: Int) {
      self.field = field
      self.offset = offset
    }
  }

  public init(hit: FindHit, isPinned: Bool, at: Instant, writing: Writing? = nil) {
    self.hit = hit
    self.isPinned = isPinned
    self.at = at
    self.writing = writing
  }

  /// True for a place that quotes what stands in a form.
  public func quotes(_ form: TaskID, of id: CaseID) -> Bool {
    guard hit.caseID == id, case .passage(form, _) = hit.target else { return false }
    return true
  }

  /// How many places are kept of a worker that are not pinned: the oldest go.
  public static let mostRecent = 20
  /// How many can be pinned.
  public static let mostPinned = 20

  /// What a worker's places become when one is added or changed: pinned ones first, each part the latest first.
  public static func places(_ places: [KeptPlace], keeping place: KeptPlace) -> [KeptPlace] {
    let others = places.filter { $0.hit.caseID != place.hit.caseID || $0.hit.target != place.hit.target }
    let all = [place] + others
    let (pinned, recent) = (all.filter(\.isPinned), all.filter { !$0.isPinned })
    return Array(pinned.prefix(mostPinned)) + recent.prefix(mostRecent)
  }
}
