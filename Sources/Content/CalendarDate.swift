import Model

/// The rule for dates in content: `YYYY-MM-DD` in the Gregorian calendar.
enum CalendarDate {
    static func isValid(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2],
            text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            (1...12).contains(month)
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }
}

extension MapReader {
    /// A date; one that does not exist is reported.
    mutating func date(_ key: Key) -> String? {
        guard let text = text(key) else { return nil }
        if CalendarDate.isValid(text) { return text }
        report(.badDate(value: text), at: value(key.name)?.location ?? location)
        return nil
    }
}
