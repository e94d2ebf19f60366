/// Finds the `Resources` folder, which holds `procedures` and `forms`.
///
/// It looks in the folder that `WAYMARK_RESOURCES` names, and nowhere else where that is set; then in
/// `../share/waymark` of the program's folder, as `make install` leaves it; then in SwiftPM's bundle beside the program.
public struct ResourceLocator: Hashable, Sendable {
  /// The environment variable that names the folder.
  public static let variable = "WAYMARK_RESOURCES"

  /// The value of the environment variable; nil or empty where it is not set.
  public var override: String?
  /// The folder that the program is in.
  public var programFolder: String

  /// A search for a program in this folder, with this value of the environment variable.
  public init(override: String?, programFolder: String) {
    self.override = override
    self.programFolder = programFolder
  }

  /// A search for the program that runs.
  public static var current: ResourceLocator {
    let program = FileAccess.executable ?? ""
    let folder = program.lastIndex(of: "/").map { String(program[..<$0]) } ?? "."
    return ResourceLocator(override: FileAccess.environment(variable), programFolder: folder)
  }

  /// Where it looks, in order.
  public var places: [String] {
    if let override, !override.isEmpty { return [override] }
    return ["\(programFolder)/../share/waymark", "\(programFolder)/waymark_waymark.resources/Resources"]
  }

  /// The first place that is a `Resources` folder; throws the places where there is none.
  public func locate() throws(ResourcesNotFound) -> String {
    for place in places where FileAccess.isFolder("\(place)/procedures") { return place }
    throw ResourcesNotFound(places: places, isOverride: override.map { !$0.isEmpty } ?? false)
  }
}

/// No `Resources` folder in any of the places looked in.
public struct ResourcesNotFound: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where it was looked for, in order.
  public var places: [String]
  /// True where the environment variable named the place.
  public var isOverride: Bool

  /// One sentence that names every place, and what to do.
  public var description: String {
    let list = places.joined(separator: ", ")
    if isOverride {
      return "\(ResourceLocator.variable) is set to \(list), which has no folder \"procedures\" in it."
    }
    return "No procedures and forms were found in \(list); set \(ResourceLocator.variable) to their folder."
  }
}
