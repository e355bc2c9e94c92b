// The facts that every code of every protocol has. The raw values are what editors write; the labels
// that readers see stand in each language's `strings.yml`.

/// What the code reports.
package enum Outcome: String, Sendable, CaseIterable {
    case success, progress, redirection, failure
}

/// How long a failure lasts.
package enum Permanence: String, Sendable, CaseIterable {
    case none, transient, permanent
}

/// Whether and when the same request makes sense again.
package enum Retry: String, Sendable, CaseIterable {
    case never, now, later
    case afterChange = "after-change"
}

/// Who has to do something.
package enum Actor: String, Sendable, CaseIterable {
    case nobody, sender, recipient, client, `operator`, either
}

/// What becomes of the connection.
package enum Closing: String, Sendable, CaseIterable {
    case no, connection, transaction
}

/// What stands behind the code.
package enum Standing: String, Sendable, CaseIterable {
    case standard, deprecated, reserved, unofficial
}

/// Which fallback a language has for pages that nobody has translated.
package enum Fallback: String, Sendable, CaseIterable {
    /// The page exists and shows the source text, marked as such.
    case page
    /// The page does not exist in this language.
    case omit
}

/// How the addresses of pages look.
package enum AddressStyle: String, Sendable, CaseIterable {
    /// `/en/smtp/251/`, a folder with an `index.html`.
    case directory
    /// `/en/smtp/251.html`.
    case html
}
