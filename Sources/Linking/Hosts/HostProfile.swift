/// How a static host finds the file for the path of an address. The facts are those of the documentation named with each
/// property, and where that is silent, of measurements in public (the trailing slash guide by S. Lorber, which asks each
/// host for the same few files).
package enum HostProfile: String, Sendable, CaseIterable {
    /// A server as it comes, such as nginx, Apache or Caddy: exact files, an index per folder.
    case plain
    case github
    case netlify
    /// Cloudflare Pages, and Workers with static files as they are set up at first.
    case cloudflare
    /// The website endpoint of an Amazon S3 bucket, with `index.html` as its index document.
    case s3

    /// What happens to an address that is not the one under which a host knows a page.
    package enum Answer: Sendable, Hashable {
        case page
        /// A redirect to the address that the host prefers.
        case redirect
        case nothing
    }

    /// What a host shows where there is no file.
    package enum NotFoundPage: Sendable, Hashable {
        /// `404.html` at the root; the host's own page without it.
        case root
        /// The nearest `404.html` in the folder of the path or above it; without any at the root, every path gets the
        /// start page, as applications in one page need it.
        case nearest
        /// Only what the owner sets up.
        case none
    }

    /// Whether `/foo` gives `foo.html`.
    ///
    /// GitHub Pages, Netlify and Cloudflare Pages ("Serving Pages", "Route matching") do; nginx and Apache do not unless
    /// they are told to, and S3 looks for the very key ("Configuring an index document").
    package var addsHTML: Bool {
        switch self {
        case .github, .netlify, .cloudflare: true
        case .plain, .s3: false
        }
    }

    /// Whether `/foo` redirects to `/foo/` where there is only `foo/index.html`. All do: Apache by `DirectorySlash`, nginx by its
    /// index module, S3 with status 302 ("Custom error document support"), Cloudflare Pages with 308.
    package var redirectsToSlash: Bool { true }

    /// What `/foo/` gives where there is only `foo.html`: Netlify and Cloudflare Pages redirect to `/foo`; Netlify gives
    /// the page itself when its "Pretty URLs" are off. GitHub Pages, S3 and plain servers find nothing.
    package var servesHTMLWithSlash: Answer {
        switch self {
        case .netlify, .cloudflare: .redirect
        case .plain, .github, .s3: .nothing
        }
    }

    /// What `/foo.html` gives where `foo.html` exists. Cloudflare Pages redirects to `/foo`, and from
    /// `/foo/index.html` to `/foo/` ("Serving Pages", "Route matching").
    package var servesExtension: Answer { self == .cloudflare ? .redirect : .page }

    /// Whether `/foo` gives `foo.html` and not `foo/index.html` where both exist. (Only hosts that add `.html` ask.)
    package var prefersFile: Bool { addsHTML }

    /// Whether `/Foo` and `/foo` are two paths. Netlify makes every path small letters, and with "Pretty URLs" on it
    /// redirects to them.
    package var isCaseSensitive: Bool { self != .netlify }

    /// Whether a file `_redirects` at the root says what is to be redirected (Netlify, "Redirects and rewrites";
    /// Cloudflare Pages, "Redirects").
    package var readsRedirectsFile: Bool { redirectsDialect != nil }

    /// How the file `_redirects` is read; nil where the host does not know it.
    package var redirectsDialect: RedirectRules.Dialect? {
        switch self {
        case .netlify: .netlify
        case .cloudflare: .cloudflare
        case .plain, .github, .s3: nil
        }
    }

    /// What is shown where there is no file. GitHub Pages ("Creating a custom 404 page"), Netlify ("Redirect options",
    /// "Custom 404 page handling"), Cloudflare Pages ("Serving Pages", "Not Found behavior"); the error document of S3
    /// has the name that its owner chose.
    package var notFoundPage: NotFoundPage {
        switch self {
        case .github, .netlify: .root
        case .cloudflare: .nearest
        case .plain, .s3: .none
        }
    }
}
