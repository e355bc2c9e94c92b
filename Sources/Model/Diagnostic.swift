/// One thing that is wrong in Content or Templates, as a value.
package struct Diagnostic: Sendable, Hashable {
    package enum Severity: String, Sendable {
        case error
        case warning
    }

    /// What is wrong; the wording is derived from it.
    package let fault: Fault
    package let location: SourceLocation

    package init(_ fault: Fault, at location: SourceLocation) {
        self.fault = fault
        self.location = location
    }

    package var severity: Severity { fault.severity }
    package var isError: Bool { severity == .error }
}

extension [Diagnostic] {
    package var containsError: Bool { contains(where: \.isError) }

    /// Each diagnostic once, ordered by path, line and column.
    package func sortedOnce() -> [Diagnostic] {
        var seen = Set<Diagnostic>()
        return filter { seen.insert($0).inserted }.sorted {
            if $0.location != $1.location { return $0.location < $1.location }
            let (left, right) = ($0.fault, $1.fault)
            if left.identifier != right.identifier {
                return left.identifier.precedesInBytes(right.identifier)
            }
            return left.summary.precedesInBytes(right.summary)
        }
    }
}
