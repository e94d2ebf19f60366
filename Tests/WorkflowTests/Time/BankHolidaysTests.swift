import Foundation
import Testing
import Workflow

@Suite("Bank holidays of England and Wales")
struct BankHolidaysTests {
  @Test("the dates of every year from 1978 to 2100 are those of the published table")
  func table() throws {
    let table = try Self.publishedDates()
    #expect(table.keys.sorted() == Array(1978...2100))
    for (year, dates) in table.sorted(by: { $0.key < $1.key }) {
      #expect(BankHolidays.englandAndWales(year: year).map(\.day.description) == dates, "\(year)")
    }
  }

  @Test("in every year of the calendar they are different weekdays of that year, in order")
  func shape() {
    for year in Day.years {
      let days = BankHolidays.englandAndWales(year: year).map(\.day)
      #expect(days.count >= 8 && days == Set(days).sorted() && days.allSatisfy { $0.year == year && !$0.isWeekend })
    }
  }

  @Test("years outside the calendar have none", arguments: [1899, 2201, .min, .max])
  func outside(year: Int) {
    #expect(BankHolidays.englandAndWales(year: year).isEmpty)
  }

  @Test(
    "names, substitute days and proclamations",
    arguments: [
      ("2025-12-25", "Christmas Day"), ("2020-12-28", "Boxing Day, substitute day"),
      ("2021-12-27", "Christmas Day, substitute day"), ("2021-12-28", "Boxing Day, substitute day"),
      ("2022-12-26", "Boxing Day"), ("2022-12-27", "Christmas Day, substitute day"),
      ("2022-01-03", "New Year's Day, substitute day"), ("2023-01-02", "New Year's Day, substitute day"),
      ("2020-05-08", "Early May bank holiday"), ("1995-05-08", "Early May bank holiday"),
      ("2002-06-04", "Spring bank holiday"), ("2012-06-04", "Spring bank holiday"),
      ("2022-06-02", "Spring bank holiday"), ("2022-06-03", "Platinum Jubilee bank holiday"),
      ("2022-09-19", "State Funeral of Queen Elizabeth II"), ("2023-05-08", "Coronation of King Charles III"),
      ("2026-04-03", "Good Friday"), ("2026-04-06", "Easter Monday"), ("2026-08-31", "Summer bank holiday"),
    ])
  func names(iso: String, name: String) throws {
    let day = try Day.of(iso)
    #expect(BankHolidays.englandAndWales(year: day.year).first { $0.day == day }?.name == name)
  }

  /// The committed table: the ISO dates of each year, in order.
  private static func publishedDates() throws -> [Int: [String]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "bank-holidays-1978-2100.txt")
    var table: [Int: [String]] = [:]
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      let dates = line.split(separator: "\t").map(String.init)
      let year = try #require(dates.first.flatMap { Int($0.prefix(4)) })
      table[year] = dates
    }
    return table
  }
}
