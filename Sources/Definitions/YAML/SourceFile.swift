/// The text of a definition file, under the name that its problems are reported by.
public struct SourceFile: Hashable, Sendable {
  /// As problems name it: a path, whole or relative.
  public var path: String
  /// Without a byte order mark.
  public var text: String

  /// A file of this name with this text.
  public init(path: String, text: String) {
    self.path = path
    self.text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// The largest a definition file may be, in bytes.
  public static let largest = 1 << 20

  /// The file's name without folder and extension: `outcomes` for `forms/outcomes.yaml`.
  var name: String {
    let last = path.split(separator: "/").last ?? ""
    return last.split(separator: ".").first.map(String.init) ?? String(last)
  }
}
