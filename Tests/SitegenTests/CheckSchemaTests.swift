import Foundation
import Linking
import Model
import Testing

@testable import sitegen

/// What `--format json` prints is what `docs/check.schema.json` says of it.
struct CheckSchemaTests {
    private typealias Object = [String: Any]

    private static func schema() throws -> Object {
        let file = RealContentTests.root.appending(path: "docs/check.schema.json")
        return try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? Object)
    }

    /// What is wrong with a value, by the words of JSON Schema that the file uses; any other word is wrong itself.
    private static func problems(_ value: Any, _ rule: Object, of root: Object, at path: String) -> [String] {
        var found: [String] = []
        for (word, setting) in rule {
            switch word {
            case "$schema", "$defs", "title", "description": break
            case "$ref":
                let name = (setting as? String)?.components(separatedBy: "/").last ?? ""
                guard let target = (root["$defs"] as? Object)?[name] as? Object else {
                    found.append("\(path): no definition \(name)")
                    break
                }
                found += problems(value, target, of: root, at: path)
            case "type": if !isOfType(value, setting as? String) { found.append("\(path): no \(setting)") }
            case "enum":
                let names = setting as? [String] ?? []
                if !names.contains(value as? String ?? "") { found.append("\(path): \(value) is not listed") }
            case "minimum":
                if let number = value as? Double, let least = setting as? Double, number < least {
                    found.append("\(path): \(number) is less than \(least)")
                }
            case "items":
                for (index, item) in (value as? [Any] ?? []).enumerated() {
                    found += problems(item, setting as? Object ?? [:], of: root, at: "\(path)[\(index)]")
                }
            case "properties":
                for (key, inner) in value as? Object ?? [:] {
                    guard let own = (setting as? Object)?[key] as? Object else { continue }
                    found += problems(inner, own, of: root, at: path + "." + key)
                }
            case "additionalProperties":
                let known = rule["properties"] as? Object ?? [:]
                found += (value as? Object ?? [:]).keys.filter { known[$0] == nil }.map { "\(path): \($0)" }
            case "required":
                let keys = value as? Object ?? [:]
                found += (setting as? [String] ?? []).filter { keys[$0] == nil }.map {
                    "\(path): no key \($0)"
                }
            case "dependentRequired":
                let keys = value as? Object ?? [:]
                for (key, others) in setting as? [String: [String]] ?? [:] where keys[key] != nil {
                    found += others.filter { keys[$0] == nil }.map { "\(path): \(key) without \($0)" }
                }
            default: found.append("\(path): the test knows no '\(word)'")
            }
        }
        return found
    }

    private static func isOfType(_ value: Any, _ type: String?) -> Bool {
        switch type {
        case "object": value is Object
        case "array": value is [Any]
        case "string": value is String
        case "integer": value is Int
        case "number": value is Double
        default: false
        }
    }

    private static func problems(_ text: String) throws -> [String] {
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
        let root = try schema()
        return problems(value, root, of: root, at: "$").sorted()
    }

    private static let usage = HostUsage(
        host: .cloudflare, files: 12_480, bytes: 148_200_000, largest: 1_200_000,
        largestPath: "en/search.json",
        longestPath: 61, unread: ["_redirects"])

    @Test func whatIsPrintedAgreesWithTheSchema() throws {
        #expect(try CheckSchemaTests.problems(CheckJSONReport(CheckReportTests.sample).text) == [])
        #expect(try CheckSchemaTests.problems(CheckJSONReport(.empty).text) == [])
        var all = CheckResult.empty
        all.findings = LinkSamples.all
        all.external = [(url: "https://example.org/", links: 2)]
        all.alteredPages = ["en/mail/250/index.html"]
        all.part = "languages vi; protocols all"
        all.usage = CheckSchemaTests.usage
        #expect(try CheckSchemaTests.problems(CheckJSONReport(all).text) == [])
    }

    /// The test itself finds what is wrong.
    @Test func whatDoesNotAgreeIsFound() throws {
        let text = try CheckJSONReport(CheckReportTests.sample).text
        func problems(_ old: String, _ new: String) throws -> [String] {
            try CheckSchemaTests.problems(text.replacing(old, with: new, maxReplacements: 1))
        }
        #expect(try problems("\"links\"", "\"lnks\"") == ["$: lnks", "$: no key links"])
        #expect(try problems("\"line\" : 2,", "") == ["$.findings[0]: column without line"])
        #expect(
            try problems("\"rule\" : \"broken-link\"", "\"rule\" : \"x\"") == [
                "$.findings[0].rule: x is not listed"
            ])
        #expect(try problems("\"gone\" : 3", "\"gone\" : \"3\"") == ["$.baseline.gone: no integer"])
        #expect(try problems("\"gone\" : 3", "\"gone\" : -3") == ["$.baseline.gone: -3.0 is less than 0.0"])
    }

    @Test func everyRuleIsListed() throws {
        let rule = (try CheckSchemaTests.schema()["$defs"] as? Object)?["rule"] as? Object
        #expect(rule?["enum"] as? [String] == LinkRule.allCases.map(\.rawValue))
    }

    /// Every key of the schema is described in the document too.
    @Test func everyKeyIsInTheDocument() throws {
        let file = RealContentTests.root.appending(path: "docs/link-checking.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let schema = try CheckSchemaTests.schema()
        let parts = [schema] + ((schema["$defs"] as? Object)?.values.compactMap { $0 as? Object } ?? [])
        for key in parts.flatMap({ ($0["properties"] as? Object ?? [:]).keys }) {
            #expect(text.contains("`\(key)`"), "\(key)")
        }
    }
}
