import Testing

@testable import Definitions

@Suite struct ResourceLocatorTests {
  @Test func theVariableComesFirst() throws {
    let files: [String: [UInt8]] = ["set/procedures/a.yaml": [], "share/waymark/procedures/a.yaml": []]
    try Folder.with(files) { folder in
      let locator = ResourceLocator(override: "\(folder)/set", programFolder: "\(folder)/bin")
      let found = try locator.locate()
      #expect(found == "\(folder)/set")
    }
  }

  @Test func thenTheInstalledFolderThenTheBundle() throws {
    let bundle = "bin/waymark_waymark.resources/Resources"
    let files: [String: [UInt8]] = [
      "share/waymark/procedures/a.yaml": [], "\(bundle)/procedures/a.yaml": [], "bin/waymark": [],
    ]
    try Folder.with(files) { folder in
      let locator = ResourceLocator(override: "", programFolder: "\(folder)/bin")
      let found = try locator.locate()
      #expect(found == "\(folder)/bin/../share/waymark")
    }
    try Folder.with(["\(bundle)/procedures/a.yaml": []]) { folder in
      let locator = ResourceLocator(override: nil, programFolder: "\(folder)/bin")
      let found = try locator.locate()
      #expect(found == "\(folder)/\(bundle)")
    }
  }

  @Test func aVariableThatLeadsNowhereIsNotPassedOver() {
    let error = #expect(throws: ResourcesNotFound.self) {
      try ResourceLocator(override: "/nowhere", programFolder: "/bin").locate()
    }
    #expect(
      error?.description == "WAYMARK_RESOURCES is set to /nowhere, which has no folder \"procedures\" in it.")
  }

  @Test func everyPlaceLookedInIsNamed() {
    let error = #expect(throws: ResourcesNotFound.self) {
      try ResourceLocator(override: nil, programFolder: "/nowhere/bin").locate()
    }
    #expect(
      error?.description == "No procedures and forms were found in /nowhere/bin/../share/waymark, "
        + "/nowhere/bin/waymark_waymark.resources/Resources; set WAYMARK_RESOURCES to their folder.")
  }

  @Test func theProgramThatRunsHasAFolder() {
    #expect(ResourceLocator.current.programFolder.hasPrefix("/"))
    #expect(FileAccess.isFolder(ResourceLocator.current.programFolder))
  }
}
