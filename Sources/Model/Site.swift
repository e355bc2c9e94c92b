/// What `site.yml` says.
package struct Site: Sendable {
    package let title: String
    package let baseURL: BaseURL
    package let addressStyle: AddressStyle
    package let pairs: PairSelection
    package let lint: LintRules
    package let check: CheckRules
    /// Nil for a site whose pages name no place to edit them.
    package let edit: EditAddress?
    /// Whether the site has files for programs: JSON, Markdown and `llms.txt`.
    package let hasAPI: Bool
    package let location: SourceLocation

    package init(
        title: String, baseURL: BaseURL, addressStyle: AddressStyle, pairs: PairSelection,
        lint: LintRules = LintRules(), check: CheckRules = CheckRules(), edit: EditAddress? = nil,
        hasAPI: Bool = true, location: SourceLocation
    ) {
        self.title = title
        self.baseURL = baseURL
        self.addressStyle = addressStyle
        self.pairs = pairs
        self.lint = lint
        self.check = check
        self.edit = edit
        self.hasAPI = hasAPI
        self.location = location
    }
}
