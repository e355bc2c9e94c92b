import Model

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Publication {
    /// Makes Output hold exactly what was staged, and what was unchanged. Strangers' files stay. `inputs` is the
    /// fingerprint of all inputs, or nil when the build has something to report; `summary` what the next build
    /// says if nothing has changed; `note` what the journal tells of this one.
    package func commit(
        _ stagers: [Stager], inputs: Fingerprint? = nil, structure: Fingerprint = .none,
        summary: [String: Int] = [:], note: BuildNote = .empty
    ) throws(IOFailure) -> Report {
        var manifest = Manifest(selection: selection, inputs: inputs, structure: structure)
        manifest.summary = summary
        let chunks = stagers.flatMap(\.chunks).sorted { $0.start < $1.start }
        // To grow by doubling would take as much memory again as all records.
        manifest.records.reserve(chunks.reduce(0) { $0 + $1.records.count })
        manifest.paths.reserve(chunks.reduce(0) { $0 + $1.paths.bytes.count })
        for chunk in chunks {
            manifest.records.append(chunk.records)
            manifest.paths.append(chunk.paths)
        }
        settle(&manifest, note)
        var report = Report()
        report.written = stagers.reduce(0) { $0 + $1.written }
        report.unchanged = manifest.paths.count - report.written
        if isFresh {
            try swap(manifest.paths)
        } else {
            let gone = gone(manifest.paths)
            if old?.paths != manifest.paths { try write(pending: manifest.paths, gone) }
            try moveIn(stagers.flatMap(\.changed).sorted { $0.lexicographicallyPrecedes($1) })
            report.removed = try remove(gone)
        }
        try writeManifest(manifest)
        try FileSystem.remove(side + "/pending")
        try FileSystem.removeTree(staging)
        if !isFresh { report.strangers = try strangers(beside: manifest.paths) }
        return report
    }

    private func writeManifest(_ manifest: Manifest) throws(IOFailure) {
        try FileSystem.write(side + "/manifest.new", manifest.pieces)
        try FileSystem.rename(side + "/manifest.new", to: side + "/manifest")
    }

    /// Notes the files of a build that is about to publish: if it is killed, the next one knows them as ours.
    private func write(pending paths: PathList, _ gone: [[UInt8]]) throws(IOFailure) {
        var all = PathList()
        paths.forEach { all.append($1) }
        for path in gone { all.append(path) }
        var writer = ByteWriter([])
        writer.number(UInt64(all.count))
        writer.list(all.bytes)
        try FileSystem.write(side + "/pending.new", writer.bytes)
        try FileSystem.rename(side + "/pending.new", to: side + "/pending")
    }

    /// The files of former builds that are no part of this one.
    private func gone(_ paths: PathList) -> [[UInt8]] {
        if pending == nil, old?.paths == paths { return [] }
        var next: Set<[UInt8]> = []
        next.reserveCapacity(paths.count)
        paths.forEach { next.insert($1) }
        var gone: Set<[UInt8]> = []
        for list in [old?.paths, pending] { list?.forEach { if !next.contains($1) { gone.insert($1) } } }
        return gone.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// Puts the staged folder in Output's place.
    private func swap(_ paths: PathList) throws(IOFailure) {
        if try FileSystem.kind(output) == .folder {
            for name in try FileSystem.names(in: output) {
                try FileSystem.move(output + "/" + name, to: staging + "/" + name)
            }
            guard rmdir(output) == 0 else {
                // Output itself cannot be replaced (it is a mount point, say): everything moves in file by file.
                for name in Publication.placeholders where try FileSystem.kind(staging + "/" + name) != nil {
                    try FileSystem.move(staging + "/" + name, to: output + "/" + name)
                }
                var all: [[UInt8]] = []
                paths.forEach { all.append($1) }
                return try moveIn(all)
            }
        } else if let parent = FileSystem.parent(of: output) {
            try FileSystem.makeFolder(parent)
        }
        try FileSystem.rename(staging, to: output)
    }

    private func moveIn(_ changed: [[UInt8]]) throws(IOFailure) {
        var made = Set<String>()
        for path in moved(changed).map({ String(decoding: $0, as: UTF8.self) }) {
            let target = output + "/" + path
            if let folder = FileSystem.parent(of: target), made.insert(folder).inserted {
                try clearWay(folder, path)
            }
            if try FileSystem.kind(target) == .folder { FileSystem.removeEmptyFolder(target) }
            try FileSystem.move(staging + "/" + path, to: target)
        }
    }

    /// Moves in the files that have a folder to go to, and nothing or a file in their place. Gives the others.
    private func moved(_ changed: [[UInt8]]) -> [[UInt8]] {
        let size = 1024
        return Parallel.map((changed.count + size - 1) / size) { number in
            var (start, end) = (PathBuffer(staging), PathBuffer(output))
            return changed[number * size..<min(changed.count, (number + 1) * size)].filter { path in
                start.with(path) { from, name in
                    end.with(path) { renameat(from, name, $0, $1) != 0 }
                }
            }
        }.flatMap { $0 }
    }

    /// Makes the folders of a page; a file of ours that has become a folder gives way.
    private func clearWay(_ folder: String, _ path: String) throws(IOFailure) {
        if try FileSystem.followedKind(folder) == .folder { return }
        var partial = output
        for part in path.split(separator: "/").dropLast() {
            partial += "/" + part
            let inside = Array(partial.dropFirst(output.count + 1).utf8)
            if try FileSystem.kind(partial) == .file, isOurs(inside) { try FileSystem.remove(partial) }
        }
        try FileSystem.makeFolder(folder)
    }

    private func isOurs(_ path: [UInt8]) -> Bool {
        var result = false
        for list in [old?.paths, pending] { list?.forEach { if $1 == path { result = true } } }
        return result
    }

    /// Removes files that are no longer part of the site, and folders that become empty by it.
    private func remove(_ gone: [[UInt8]]) throws(IOFailure) -> Int {
        var count = 0
        var folders = Set<String>()
        for path in gone.map({ String(decoding: $0, as: UTF8.self) }) {
            let target = output + "/" + path
            if try FileSystem.kind(target) == .file {
                try FileSystem.remove(target)
                count += 1
            }
            var parent = FileSystem.parent(of: path)
            while let folder = parent, folders.insert(folder).inserted {
                parent = FileSystem.parent(of: folder)
            }
        }
        for folder in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) {
            FileSystem.removeEmptyFolder(output + "/" + folder)
        }
        return count
    }
}
