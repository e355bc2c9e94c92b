import Model

/// Reads `spec`: a list of texts such as `RFC 5321 §4.2.3`, or of maps with `title` and `url`.
enum ReferenceReader {
    static func read(_ key: Key, from map: inout MapReader) -> [Reference] {
        guard let value = map.value(key.name) else {
            if let need = key.need { map.reportMissing(key.name, need) }
            return []
        }
        let items: [YAMLValue]
        switch value.kind {
        case .list(let list): items = list
        case .empty: items = []
        case .scalar, .map: items = [value]
        }
        return items.compactMap { item in
            if let text = item.text { return Reference(text: text) }
            var reader = MapReader(item, name: key.name)
            reader.allow(ReferenceRecord.record)
            let title = reader.text(ReferenceRecord.title)
            let url = reader.text(ReferenceRecord.url)
            if let url, !url.hasPrefix("https://"), !url.hasPrefix("http://") {
                reader.report(.unsafeURL(url: url), at: reader.value("url")?.location ?? item.location)
            }
            map.report(reader.diagnostics)
            return title.map { Reference(title: $0, url: url) }
        }
    }
}
