/// One thing that is wrong in Content or Templates, as a value.
package struct Diagnostic: Sendable, Hashable {
    package enum Severity: String, Sendable {
        case error
        case warning
    }

    /// What is wrong; the wording is derived from it.
    package let fault: Fault
    package let location: SourceLocation
    package let severity: Severity

    /// Takes the severity of the fault's kind unless another one is given.
    package init(_ fault: Fault, at location: SourceLocation, severity: Severity? = nil) {
        self.fault = fault
        self.location = location
        self.severity = severity ?? fault.identifier.severity
    }

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
                return left.identifier.rawValue.precedesInBytes(right.identifier.rawValue)
            }
            return left.summary.precedesInBytes(right.summary)
        }
    }
}
