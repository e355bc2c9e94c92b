extension PageScanner {
    /// Takes the addresses of a web application manifest (W3C, "Web Application Manifest"), which are relative to it.
    mutating func scanManifest() {
        json.begin(bytes)
        while true {
            switch json.next() {
            case .string:
                if json.isAt(nil, "start_url") || json.isAt("shortcuts", "url") {
                    manifestAddress(.navigation(isMarked: true), "start_url")
                } else if ["icons", "screenshots", "shortcuts"].contains(where: { json.isAt($0, "src") }) {
                    manifestAddress(.resource, "src")
                }
            case .problem:
                guard let problem = json.problem else { return }
                let start = max(0, min(problem.offset, bytes.count - 1))
                let fault = LinkFault.malformedFile(kind: "web manifest", problem: problem.text)
                return note(fault, at: start..<min(start + 1, bytes.count))
            case .end: return
            }
        }
    }

    private mutating func manifestAddress(_ use: Use, _ attribute: StaticString) {
        var value: [UInt8] = []
        swap(&value, &scratch)
        value.removeAll(keepingCapacity: true)
        value.append(contentsOf: json.value)
        value.withUnsafeBufferPointer { link($0, at: json.range, use, attribute) }
        swap(&value, &scratch)
    }

    /// Takes the sitemaps that `robots.txt` names.
    mutating func scanRobots() {
        for sitemap in RobotsFile(Array(bytes)).sitemaps {
            let value = Array(sitemap.url.utf8)
            value.withUnsafeBufferPointer { link($0, at: sitemap.range, .mention, "Sitemap") }
        }
    }
}
