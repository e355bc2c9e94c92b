import Model

/// What the owner may say of the link check: under `check` in `site.yml`, or in a file of its own.
package enum CheckRecord {
    static let rules = Key(
        "rules",
        .record(
            Record(
                LinkRule.allCases.map {
                    Key($0.rawValue, of: LintRules.Setting.self, "Finds this: \($0.title).")
                })), "Rules of the link check, each `error`, `warning` or `off`.")
    static let ignore = Key(
        "ignore", .list(.record(IgnoreRecord.record)), "Findings that are known and accepted.")
    static let host = Key(
        "host", of: CheckRules.Host.self,
        "The kind of server that will publish the site; it decides which file an address leads to.")

    package static let record = Record([rules, ignore, host])

    static let check = Key(
        "check", .record(record), "What the link check finds and accepts, in a build and in a built site.")
}

/// Findings of the link check that the owner accepts.
enum IgnoreRecord {
    static let rule = Key("rule", of: LinkRule.self, "The rule of the findings. Without it, any.")
    static let url = Key(
        "url", .text,
        "A pattern for the address as written: `*` stands for anything but `/`, `**` for anything, `?` for one character."
    )
    static let page = Key("page", .text, "A pattern for the file that shows the address.")
    static let target = Key("target", .text, "A pattern for the address as resolved.")
    static let reason = Key(
        "reason", .text, "Why the findings are accepted.",
        required: "Who reads the list later wants to know why the finding is accepted.")

    static let record = Record(
        [rule, url, page, target, reason], rules: [.anyOf([url.name, page.name, target.name])])
}
