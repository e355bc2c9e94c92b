import Model

/// Writes diagnostics in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), which code hosts
/// and editors show beside the lines.
struct SARIFReport: Encodable {
    struct Run: Encodable {
        let tool: Tool
        /// Columns count Unicode scalars (section 3.14.17).
        let columnKind = "unicodeCodePoints"
        let results: [Finding]
    }

    struct Tool: Encodable { let driver: Driver }

    struct Driver: Encodable {
        let name = "sitegen"
        let version = Sitegen.version
        let rules: [Rule]
    }

    struct Rule: Encodable {
        let id: String
        let shortDescription: Message
        let fullDescription: Message
        let help: Message
        /// Where the rule comes from; nil for those of sitegen itself.
        var helpUri: String?
        let defaultConfiguration: Configuration
    }

    struct Configuration: Encodable { let level: String }
    struct Message: Encodable { let text: String }

    struct Finding: Encodable {
        let ruleId: String
        let ruleIndex: Int
        let level: String
        let message: Message
        let locations: [Location]
        /// Other places that show the same; nil where there is none.
        var relatedLocations: [Location]?
        /// By what a code host knows the finding again in a later run (section 3.27.17).
        var partialFingerprints: [String: String]?
    }

    struct Location: Encodable { let physicalLocation: PhysicalLocation }

    struct PhysicalLocation: Encodable {
        let artifactLocation: Artifact
        /// Nil where the file as a whole is meant.
        let region: Region?
    }

    struct Artifact: Encodable { let uri: String }

    struct Region: Encodable {
        let startLine: Int
        let startColumn: Int
        let endColumn: Int
    }

    let version = "2.1.0"
    let runs: [Run]

    private enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode("https://json.schemastore.org/sarif-2.1.0.json", forKey: .schema)
        try container.encode(version, forKey: .version)
        try container.encode(runs, forKey: .runs)
    }

    init(rules: [Rule], results: [Finding]) {
        runs = [Run(tool: Tool(driver: Driver(rules: rules)), results: results)]
    }

    init(_ diagnostics: [Diagnostic]) {
        let identifiers = FaultIdentifier.allCases.filter { identifier in
            diagnostics.contains { $0.fault.identifier == identifier }
        }
        let results = diagnostics.map { diagnostic in
            Finding(diagnostic, index: identifiers.firstIndex(of: diagnostic.fault.identifier) ?? 0)
        }
        self.init(rules: identifiers.map { Rule($0) }, results: results)
    }

    var text: String { get throws { try JSONText.of(self) } }
}

extension SARIFReport.Rule {
    init(_ identifier: FaultIdentifier) {
        id = identifier.rawValue
        shortDescription = SARIFReport.Message(text: identifier.title)
        fullDescription = SARIFReport.Message(text: identifier.title)
        help = SARIFReport.Message(text: identifier.remedy)
        defaultConfiguration = SARIFReport.Configuration(level: identifier.severity.rawValue)
    }
}

extension SARIFReport.Finding {
    init(_ diagnostic: Diagnostic, index: Int) {
        let fault = diagnostic.fault
        let location = diagnostic.location
        let text = [fault.summary, fault.explanation, fault.suggestion].compactMap { $0 }.joined(
            separator: "\n")
        self.init(
            ruleId: fault.identifier.rawValue, ruleIndex: index, level: diagnostic.severity.rawValue,
            message: SARIFReport.Message(text: text),
            locations: [SARIFReport.Location(location)])
    }
}

extension SARIFReport.Location {
    init(_ location: SourceLocation) {
        let region =
            location.line > 0
            ? SARIFReport.Region(
                startLine: location.line, startColumn: location.column,
                endColumn: location.column + location.length) : nil
        physicalLocation = SARIFReport.PhysicalLocation(
            artifactLocation: SARIFReport.Artifact(uri: SARIFReport.uri(location.path)), region: region)
    }
}

extension SARIFReport {
    /// A path as a relative URI reference (RFC 3986, sections 3.3 and 4.2).
    fileprivate static func uri(_ path: String) -> String {
        path.utf8.map { byte in
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || "-._~/".utf8.contains(byte)
            if isPlain { return String(Unicode.Scalar(byte)) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
    }
}
