/// Loads tours from files.
public enum TourLoader {
  /// The tours in a `Resources` folder that can be taken, in the order of their roles' names, and everything that is
  /// wrong with the others.
  public static func load(resources folder: String) -> (tours: [TourDefinition], problems: [Problem]) {
    let names = (FileAccess.names(in: "\(folder)/tour") ?? []).filter { $0.hasSuffix(".yaml") }
    let (files, unread) = DefinitionLoader.read(names.map { "\(folder)/tour/\($0)" })
    let read = files.map(load)
    return (read.compactMap(\.tour), (unread + read.flatMap(\.problems)).sorted())
  }

  /// The tour that a text describes; nil where anything is wrong with it.
  public static func load(_ file: SourceFile) -> (tour: TourDefinition?, problems: [Problem]) {
    let log = ProblemLog(file)
    let tour = TourReader(log: log).read()
    return (log.problems.isEmpty ? tour : nil, log.problems.sorted())
  }
}
