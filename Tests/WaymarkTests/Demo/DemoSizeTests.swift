import Casework
import Storage
import Testing
import Workflow

@testable import waymark

/// Large stores for the benchmarks: as many tasks a family at every size, and a tray that grows with it.
@Suite struct DemoSizeTests {
  @Test(arguments: [40, 75]) func tasksAFamilyStayWithinABand(families: Int) throws {
    let sample = try DemoSample(today: try #require(DemoSample.today), families: families)
    let each = Double(sample.tray.count) / Double(families)
    // BENCH_TASKS_PER_FAMILY of Tests/Benchmarks/run.sh is 2.2.
    #expect((2.1...2.3).contains(each), "\(each)")
    let staff = Set(sample.authority.workers.map(\.id))
    #expect(staff.count == sample.authority.workers.count)
    #expect(Set(sample.streams.flatMap(\.facts).map(\.by)).isSubset(of: staff))
    #expect(Set(sample.files.map(\.family)).count == families)
  }

  @Test func theDefaultWorkersTrayGrowsWithTheStore() throws {
    let sample = try DemoSample(today: try #require(DemoSample.today), families: 175)
    // Of the families beyond the fortieth every third is the default worker's.
    let further = sample.tray.filter { $0.worker == DemoAuthority.defaultWorker && $0.caseID > "C0040" }
    #expect((0.45...0.65).contains(Double(further.count) / 135), "\(further.count)")
  }

  @Test func aStoreWithoutFamiliesHasItsWorkers() throws {
    let authority = DemoAuthority(today: try #require(DemoSample.today), families: 0)
    let directory = try authority.directory()
    #expect(directory.facts.count == authority.workers.count)
    #expect(directory.change.workers == authority.workers)
  }
}
