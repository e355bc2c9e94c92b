/// What a host takes. Each number is that of the page which is named with it.
extension HostProfile {
    /// How many files a site may have on any plan; nil where no number is known. Cloudflare Pages: 100,000 on a paid plan
    /// ("Limits", "Files", https://developers.cloudflare.com/pages/platform/limits/#files).
    package var fileLimit: Int? { self == .cloudflare ? 100_000 : nil }

    /// How many files a site may have without paying; nil where that makes no difference. Cloudflare Pages: 20,000 (the same
    /// page).
    package var freeFileLimit: Int? { self == .cloudflare ? 20_000 : nil }

    /// How large one file may be, in bytes. Cloudflare Pages: 25 MiB ("Limits", "File size",
    /// https://developers.cloudflare.com/pages/platform/limits/#file-size). That GitHub takes no file above 100 MiB into a
    /// repository does not hold for sites that a workflow uploads.
    package var fileSizeLimit: Int? { self == .cloudflare ? 25 << 20 : nil }

    /// How large a site may be, in bytes. GitHub Pages: 1 GB
    /// (https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits).
    package var siteSizeLimit: Int? { self == .github ? 1_000_000_000 : nil }

    /// How long the path of a file may be, in bytes of UTF-8. Amazon S3: 1,024, since the path is the key of an object
    /// (https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html).
    package var pathLimit: Int? { self == .s3 ? 1_024 : nil }

    /// How many rules a file `_headers` may have, and how long a line of it may be, in characters. Cloudflare Pages: 100 and
    /// 2,000 (https://developers.cloudflare.com/pages/configuration/headers/). Netlify names no limit.
    package var headersLimits: (rules: Int, line: Int)? { self == .cloudflare ? (100, 2_000) : nil }

    /// Whether a file `_headers` at the root says what is sent with a page (Netlify, https://docs.netlify.com/manage/routing/headers/;
    /// Cloudflare Pages, the page above). A plain server may have been set up to read it.
    package var readsHeadersFile: Bool { self == .netlify || self == .cloudflare }

    /// Whether the host leaves out files whose names begin with `_` unless there is a file `.nojekyll`. GitHub Pages does where
    /// it builds a branch itself, with Jekyll
    /// (https://docs.github.com/en/pages/getting-started-with-github-pages/about-github-pages-and-jekyll).
    package var leavesOutUnderscores: Bool { self == .github }

    /// What people call the host.
    package var title: String {
        switch self {
        case .plain: "a server of your own"
        case .github: "GitHub Pages"
        case .netlify: "Netlify"
        case .cloudflare: "Cloudflare Pages"
        case .s3: "Amazon S3"
        }
    }
}
