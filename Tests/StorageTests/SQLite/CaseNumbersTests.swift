import Casework
import Testing
import Workflow

@testable import Storage

@Suite struct CaseNumbersTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func numbers(_ count: Int, training: Bool, in file: String) throws -> (SQLiteStore, [Int]) {
    let store = try SQLiteStore.create(at: folder.file(file), training: training)
    let numbers = try (0..<count).compactMap { _ in try Int(store.nextCaseID().rawValue.dropFirst()) }
    return (store, numbers)
  }

  @Test("A number that nobody sees says nothing: an authority's store passes over many, by a rule of its own")
  func passedOver() throws {
    let (store, numbers) = try numbers(100, training: false, in: "a")
    #expect(numbers.count == 100 && numbers == numbers.sorted() && Set(numbers).count == 100)
    // Every other on average: of as many as are given out, as many again are not.
    #expect((150...250).contains(numbers.last ?? 0), "\(numbers)")
    let (_, others) = try self.numbers(100, training: false, in: "b")
    #expect(others != numbers)
    // What was given out and not used is told by verifying, and nothing of what never was.
    let used = Set(numbers.prefix(50))
    for number in used {
      try store.append([Samples.fact()], to: StreamID(CaseID.numbered(number)), expecting: 0, changing: RowChange())
    }
    #expect(try store.verify().unused == numbers.filter { !used.contains($0) }.map(CaseID.numbered))
  }

  @Test("A training store gives out every number")
  func training() throws {
    #expect(try numbers(20, training: true, in: "c").1 == Array(1...20))
  }
}
