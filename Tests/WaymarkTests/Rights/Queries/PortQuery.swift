/// Every query of the port that the application reads by, as its source has it.
enum PortQuery: String, Query {
  case trays = "tray(_:)"
  case traySearch = "tray(searching:)"
  case trayCount = "trayCount(_:awake:limit:)"
  case trayCountOfAll = "trayCount(_:limit:)"
  case trayCounts = "trayCounts(_:awake:limit:)"
  case trayChanges = "trayChanges(in:since:limit:)"
  case cases = "cases(matching:limit:)"
  case caseRow = "caseRow(_:)"
  case people = "people(matching:limit:)"
  case meetings = "meetings(of:)"
  case forms = "forms(of:)"
  case find = "find(_:in:limit:)"
  case bookings = "bookings(of:from:to:)"
  case timeliness = "timeliness(_:)"
  case timelinessBehind = "timeliness(behind:limit:)"
  case entries = "entries(of:)"
  case entriesAfter = "entries(of:after:)"
  case entriesBy = "entries(by:limit:)"
  case casesNaming = "cases(naming:)"
  case isRestricted = "isRestricted(_:)"
  case version = "version(of:)"
  case streams = "streams()"
  case readings = "readings(_:limit:)"
  case draft = "draft(of:in:by:)"
  case drafts = "drafts(of:in:)"
  case latestDraft = "latestDraft(by:)"
  case places = "places(of:)"
  case savedTrays = "savedTrays(of:)"
  case dumpRows = "dumpRows()"
  case worker = "worker(_:)"
  case workers = "workers(matching:role:limit:)"
  case workersOfTeam = "workers(of:)"
  case teams = "teams()"
  case mandates = "mandates(of:)"
  case mandate = "mandate(of:for:on:)"
  case keptDigest = "keptDigest(of:version:)"
  case keptDefinitions = "keptDefinitions(of:version:)"
  case latestKept = "latestKept(limit:)"
  case isTraining
  case isTimelinessWhole
  case loss
  case sight
  case changeMark = "changeMark()"

  var title: String {
    switch self {
    case .trays: "a page of a tray"
    case .traySearch: "a stretch of a tray that a filter looks through"
    case .trayCount: "how many tasks, without what is put off"
    case .trayCountOfAll: "how many tasks"
    case .trayCounts: "how many tasks of several trays"
    case .trayChanges: "what has appeared, moved and been done"
    case .cases: "the list of cases"
    case .caseRow: "a line of it"
    case .people: "the list of people"
    case .meetings: "the meetings of a case"
    case .forms: "the forms of a case"
    case .find: "what a search finds"
    case .bookings: "who and what is taken when"
    case .timeliness: "the figures on timeliness"
    case .timelinessBehind: "the steps behind a figure"
    case .entries: "the journal of a case"
    case .entriesAfter: "what was added to it"
    case .entriesBy: "what a worker did"
    case .isRestricted: "whether a case is restricted"
    case .casesNaming: "the cases that name a worker"
    case .version: "how many entries it has"
    case .streams: "the numbers of all cases"
    case .readings: "who has seen a case, what a worker has seen"
    case .draft: "what somebody typed into a form"
    case .drafts: "what everybody typed into it"
    case .latestDraft: "what somebody typed last"
    case .places: "where somebody went"
    case .savedTrays: "how somebody likes their tray"
    case .dumpRows: "every row of every list"
    case .worker: "a worker"
    case .workers: "the list of workers"
    case .workersOfTeam: "the workers of a team"
    case .teams: "the teams"
    case .mandates: "for whom somebody may act"
    case .mandate: "whether they may for one"
    case .keptDigest: "the fingerprint of kept files"
    case .keptDefinitions: "procedure and forms as a case began"
    case .latestKept: "those of the latest versions"
    case .isTraining: "whether it is for training"
    case .isTimelinessWhole: "whether the figures are whole"
    case .loss: "what damage lost"
    case .sight: "who looks"
    case .changeMark: "whether anybody changed anything"
    }
  }

  var scope: QueryScope {
    switch self {
    case .trays, .traySearch, .trayCount, .trayCountOfAll, .trayCounts, .trayChanges, .cases, .caseRow, .people,
      .meetings, .forms, .find, .timeliness, .timelinessBehind, .entries, .entriesAfter, .entriesBy, .casesNaming,
      .isRestricted, .version, .streams, .readings, .draft, .drafts:
      .cases
    case .bookings, .dumpRows: .times
    case .latestDraft, .places, .savedTrays: .own
    case .worker, .workers, .workersOfTeam, .teams, .mandates, .mandate, .keptDigest, .keptDefinitions, .latestKept:
      .authority
    case .isTraining, .isTimelinessWhole, .loss, .sight, .changeMark: .file
    }
  }

  var isOfACase: Bool {
    switch self {
    case .caseRow, .meetings, .forms, .entries, .entriesAfter, .version, .isRestricted, .readings, .draft, .drafts: true
    case .trays, .traySearch, .trayCount, .trayCountOfAll, .trayCounts, .trayChanges, .cases, .people, .find, .bookings,
      .timeliness, .timelinessBehind, .entriesBy, .casesNaming, .streams, .latestDraft, .places, .savedTrays, .dumpRows,
      .worker,
      .workers, .workersOfTeam, .teams, .mandates, .mandate, .keptDigest, .keptDefinitions, .latestKept, .isTraining,
      .isTimelinessWhole, .loss, .sight, .changeMark:
      false
    }
  }

  /// What of the port changes the store, or gives another view of it, and answers no question.
  enum Deed: String, CaseIterable {
    case seen = "seen(within:)"
    case append = "append(_:to:expecting:relyingOn:changing:)"
    case appendAlone = "append(_:to:expecting:changing:)"
    case nextCaseID = "nextCaseID()"
    case rebuild = "rebuild(with:of:)"
    case rebuildAnyway = "rebuild(with:)"
    case saveDraft = "saveDraft(_:)"
    case discardDraft = "discardDraft(of:in:by:)"
    case keep = "keep(_:of:)"
    case keepTray = "keepTray(_:of:)"
    case forgetTray = "forgetTray(_:of:)"
    case record = "record(_:)"
    case erase = "erase(_:from:expecting:relyingOn:changing:)"
    case clean = "clean()"
  }
}
