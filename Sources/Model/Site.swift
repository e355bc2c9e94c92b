/// What `site.yml` says.
package struct Site: Sendable {
    package let title: String
    package let baseURL: BaseURL
    package let addressStyle: AddressStyle
    package let pairs: PairSelection
    package let lint: LintRules
    package let check: CheckRules
    package let location: SourceLocation

    package init(
        title: String, baseURL: BaseURL, addressStyle: AddressStyle, pairs: PairSelection,
        lint: LintRules = LintRules(), check: CheckRules = CheckRules(), location: SourceLocation
    ) {
        self.title = title
        self.baseURL = baseURL
        self.addressStyle = addressStyle
        self.pairs = pairs
        self.lint = lint
        self.check = check
        self.location = location
    }
}
