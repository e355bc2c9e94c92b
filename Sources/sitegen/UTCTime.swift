/// A moment in seconds since 1970, written as a date and a time of day in UTC.
struct UTCTime {
    let seconds: Int64

    /// `2026-11-24 18:03:11 UTC`.
    var text: String { "\(date) \(timeOfDay) UTC" }
    /// `2026-11-24T18:03:11Z` (RFC 3339).
    var standard: String { "\(date)T\(timeOfDay)Z" }

    private static let day: Int64 = 86400

    private var timeOfDay: String {
        let rest = ((seconds % UTCTime.day) + UTCTime.day) % UTCTime.day
        return [rest / 3600, rest / 60 % 60, rest % 60].map(UTCTime.twoDigits).joined(separator: ":")
    }

    /// The proleptic Gregorian date. Years are counted from March, so that the leap day is the last of a year, in
    /// eras of 400 years, which all have the same number of days.
    private var date: String {
        let days = Int64((Double(seconds) / Double(UTCTime.day)).rounded(.down)) + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let calendarMonth = month < 10 ? month + 3 : month - 9
        let calendarYear = year + era * 400 + (calendarMonth <= 2 ? 1 : 0)
        return "\(calendarYear)-\(UTCTime.twoDigits(calendarMonth))-\(UTCTime.twoDigits(day))"
    }

    private static func twoDigits(_ number: Int64) -> String { (number < 10 ? "0" : "") + "\(number)" }
}
