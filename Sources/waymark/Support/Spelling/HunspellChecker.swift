import CHunspell
import Glibc
import Screens

/// The dictionaries of hunspell that are installed (British English and Welsh), and the person's own words.
final class HunspellChecker: SpellChecker {
  private let speller: OpaquePointer?
  private let own: OwnWords
  private var right: Set<String>
  private let wake: Box
  private var hasStarted = false

  /// What is called once the dictionaries are there, from another thread.
  private final class Box: Sendable {
    let wake: @Sendable () -> Void
    init(_ wake: @escaping @Sendable () -> Void) { self.wake = wake }
  }

  /// Where dictionaries are kept.
  static let folders = ["/usr/share/hunspell", "/usr/local/share/hunspell", "/usr/share/myspell/dicts"]
  /// The languages that are written in, the first one's suggestions first.
  static let languages = ["en_GB", "cy_GB"]

  /// A checker of what is in these folders; `wake` is called from another thread once words can be looked up.
  init(
    folders: [String] = HunspellChecker.folders, own: OwnWords = OwnWords(),
    wake: @escaping @Sendable () -> Void = {}
  ) {
    self.own = own
    self.wake = Box(wake)
    right = []
    let bases = HunspellChecker.languages.compactMap { language in
      folders.lazy.map { "\($0)/\(language)" }.first { access($0 + ".dic", R_OK) == 0 }
    }
    let words = bases.map { strdup($0) }
    defer { for word in words { free(word) } }
    speller = bases.isEmpty ? nil : waymark_speller_make(words.map { UnsafePointer($0) }, words.count)
  }

  deinit {
    if let speller { waymark_speller_free(speller) }
  }

  func prepare() -> Bool {
    guard let speller else { return false }
    if waymark_speller_has_loaded(speller) { return waits() }
    guard !hasStarted else { return false }
    hasStarted = true
    // Kept until the thread has called.
    let context = Unmanaged.passRetained(wake).toOpaque()
    waymark_speller_start(
      speller,
      { context in
        if let context { Unmanaged<Box>.fromOpaque(context).takeRetainedValue().wake() }
      }, context)
    return false
  }

  func waits() -> Bool {
    guard let speller, waymark_speller_wait(speller) else { return false }
    if right.isEmpty { right = own.words }
    return true
  }

  func isRight(_ word: String) -> Bool {
    guard let speller else { return true }
    return right.contains(word.lowercased()) || waymark_speller_has(speller, word)
  }

  func suggestions(for word: String) -> [String] {
    guard let speller else { return [] }
    var found = [UnsafeMutablePointer<CChar>?](repeating: nil, count: 8)
    let count = waymark_speller_suggest(speller, word, &found, found.count)
    return found.prefix(count).compactMap { pointer in
      defer { free(pointer) }
      return pointer.map { String(cString: $0) }
    }
  }

  func add(_ word: String) throws(SpellingProblem) {
    ignore(word)
    try own.add(word)
  }

  func ignore(_ word: String) { right.insert(word.lowercased()) }
}
