extension LinkRule {
    static let hostDocumentation: [LinkRule: Documentation] = [
        .hostFreePlan: Documentation(
            title: "The site has more files than the free plan of the host takes",
            text:
                "Asked of `cloudflare` alone: Cloudflare Pages takes 20,000 files without paying and 100,000 on a paid plan. Whoever pays switches the rule off; [host-file-count](#host-file-count) then holds the other limit.",
            standard: .cloudflareLimits,
            remedy:
                "Publish fewer pages, with `pairs` in `site.yml`, or fewer languages; or choose a paid plan and switch the rule off."
        ),
        .hostFileCount: Documentation(
            title: "The site has more files than the host takes",
            text: "Asked of `cloudflare` alone: Cloudflare Pages takes 100,000 files on any plan.",
            standard: .cloudflareLimits,
            remedy:
                "Publish fewer pages, with `pairs` in `site.yml`, or fewer languages; or choose another host."
        ),
        .hostFileSize: Documentation(
            title: "A file is larger than the host takes",
            text: "Asked of `cloudflare` alone: Cloudflare Pages takes no file above 25 MiB.",
            standard: .cloudflareLimits,
            remedy: "Make the file smaller, or publish it elsewhere and link to it there."
        ),
        .hostSiteSize: Documentation(
            title: "The site is larger than the host takes",
            text: "Asked of `github` alone: a published site of GitHub Pages may have 1 GB.",
            standard: Standard(
                "GitHub Docs, GitHub Pages limits",
                "https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits"),
            remedy:
                "Publish fewer pages, with `pairs` in `site.yml`, or fewer languages; or choose another host."
        ),
        .hostPathLength: Documentation(
            title: "The path of a file is longer than the host takes",
            text:
                "Asked of `s3` alone: the path is the key of an object of Amazon S3, which has at most 1,024 bytes of UTF-8. If the site lies under a prefix, that is part of the key too, and not known here.",
            standard: Standard(
                "Amazon S3 User Guide, Naming Amazon S3 objects",
                "https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html"),
            remedy: "Give the file, or the folders above it, a shorter name."
        ),
        .redirectsNotRead: Documentation(
            title: "The host does not read the file _redirects",
            text:
                "The folder holds a file `_redirects`, which Netlify and Cloudflare Pages read, and the host is `github` or `s3`, which publish it as text. A plain server may have been set up to read it.",
            standard: Standard(
                "Netlify Docs, Redirects and rewrites",
                "https://docs.netlify.com/manage/routing/redirects/overview/"),
            remedy:
                "Write the redirects as pages (`aliases` of an entry) or in the settings of the host, and remove the file."
        ),
        .nojekyllMissing: Documentation(
            title: "GitHub Pages may leave files out, since there is no .nojekyll",
            text:
                "Asked of `github` alone: the folder holds files below a name that begins with `_`, and no file `.nojekyll` at its top. Where GitHub Pages builds a branch itself, it leaves such files out. Where a workflow uploads the folder it does not, and the rule can be switched off. The files `_headers` and `_redirects` at the top do not count: GitHub Pages has no use for them.",
            standard: Standard(
                "GitHub Docs, About GitHub Pages and Jekyll",
                "https://docs.github.com/en/pages/getting-started-with-github-pages/about-github-pages-and-jekyll"
            ),
            remedy:
                "Add an empty file `.nojekyll` to the folder that is published, or publish with a workflow."
        ),
    ]
}

extension LinkRule.Standard {
    static let cloudflareLimits = LinkRule.Standard(
        "Cloudflare Pages, Limits", "https://developers.cloudflare.com/pages/platform/limits/")
}
