import Casework
import Storage
import Testing

@Suite("Every store keeps the laws")
struct ConformanceTests {
  @Test(arguments: CaseStoreConformance.laws)
  func inMemoryStore(_ law: CaseStoreConformance.Law) throws {
    try law.check(CaseStoreConformance { InMemoryStore() })
  }

  @Test(arguments: CaseStoreConformance.laws)
  func sqliteStore(_ law: CaseStoreConformance.Law) throws {
    let folder = try TemporaryFolder()
    var count = 0
    try law.check(
      CaseStoreConformance {
        count += 1
        return try SQLiteStore.create(at: folder.file("\(count).waymark"), training: true)
      })
    withExtendedLifetime(folder) {}
  }
}
