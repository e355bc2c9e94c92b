import Foundation
import Testing

@testable import Serving

/// Everything that editors and version control do to files has to be told, by the system as well as by looking.
@Suite struct FolderWatchTests {
    /// A change that is not told would be waited for without end. What a test waits for takes milliseconds; on a busy machine it
    /// waits for the other tests as well, which can take minutes.
    private static let limit = TimeLimitTrait.timeLimit(.minutes(60))
    static let methods = [FolderWatch.Method.best, .polling(.milliseconds(20))]

    /// A folder `Content` with one file, a folder in it, and a watch on it.
    private final class Sandbox: Sendable {
        let root = FileManager.default.temporaryDirectory.appending(path: "watch-\(UUID().uuidString)")
        let watch: FolderWatch

        init(_ method: FolderWatch.Method) throws {
            let content = root.appending(path: "Content")
            try FileManager.default.createDirectory(
                at: content.appending(path: "en"), withIntermediateDirectories: true)
            try Data("one".utf8).write(to: content.appending(path: "en/a.md"))
            watch = FolderWatch([content.path(percentEncoded: false)], method)
        }

        deinit {
            watch.stop()
            try? FileManager.default.removeItem(at: root)
        }

        func path(_ name: String) -> URL { root.appending(path: "Content").appending(path: name) }

        func text(_ name: String) -> String? {
            (try? Data(contentsOf: path(name))).map { String(decoding: $0, as: UTF8.self) }
        }

        /// Waits for changes until something holds. A change that is not told waits for ever, which fails the test.
        func wait(until isDone: () -> Bool) async {
            repeat {
                #expect(await watch.next())
            } while !isDone()
        }
    }

    @Test(FolderWatchTests.limit, arguments: methods)
    func `A file that is written is told`(_ method: FolderWatch.Method) async throws {
        let sandbox = try Sandbox(method)
        try Data("another".utf8).write(to: sandbox.path("en/a.md"))
        await sandbox.wait { sandbox.text("en/a.md") == "another" }
    }

    @Test(FolderWatchTests.limit, arguments: methods)
    func `A file that is saved by a rename is told`(_ method: FolderWatch.Method) async throws {
        let sandbox = try Sandbox(method)
        for text in ["first", "the second"] {
            try Data(text.utf8).write(to: sandbox.path("en/a.md"), options: .atomic)
            await sandbox.wait { sandbox.text("en/a.md") == text }
        }
    }

    @Test(FolderWatchTests.limit, arguments: methods)
    func `A file in a new folder is told, and what happens to it later`(
        _ method: FolderWatch.Method
    ) async throws {
        let sandbox = try Sandbox(method)
        try FileManager.default.createDirectory(
            at: sandbox.path("vi/smtp"), withIntermediateDirectories: true)
        try Data("x".utf8).write(to: sandbox.path("vi/smtp/251.md"))
        await sandbox.wait { sandbox.text("vi/smtp/251.md") == "x" }
        try Data("changed".utf8).write(to: sandbox.path("vi/smtp/251.md"))
        await sandbox.wait { sandbox.text("vi/smtp/251.md") == "changed" }
        try FileManager.default.removeItem(at: sandbox.path("vi"))
        await sandbox.wait { sandbox.text("vi/smtp/251.md") == nil }
    }

    @Test(FolderWatchTests.limit, arguments: methods)
    func `A root that is removed and made again is told`(_ method: FolderWatch.Method) async throws {
        let sandbox = try Sandbox(method)
        try FileManager.default.moveItem(at: sandbox.path(""), to: sandbox.root.appending(path: "Aside"))
        await sandbox.wait { sandbox.text("en/a.md") == nil }
        try FileManager.default.moveItem(at: sandbox.root.appending(path: "Aside"), to: sandbox.path(""))
        await sandbox.wait { sandbox.text("en/a.md") == "one" }
        try Data("after".utf8).write(to: sandbox.path("en/a.md"))
        await sandbox.wait { sandbox.text("en/a.md") == "after" }
    }

    @Test(FolderWatchTests.limit, arguments: methods)
    func `A thousand files at once are told, to the last`(_ method: FolderWatch.Method) async throws {
        let sandbox = try Sandbox(method)
        for number in 0..<1000 {
            let folder = sandbox.path("en/\(number / 50)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data("\(number)".utf8).write(to: folder.appending(path: "\(number).md"))
        }
        await sandbox.wait { sandbox.text("en/19/999.md") == "999" }
        try Data("last".utf8).write(to: sandbox.path("en/19/999.md"))
        await sandbox.wait { sandbox.text("en/19/999.md") == "last" }
    }

    @Test(FolderWatchTests.limit, arguments: methods)
    func `A watch that is stopped tells so`(_ method: FolderWatch.Method) async throws {
        let sandbox = try Sandbox(method)
        sandbox.watch.stop()
        #expect(await !sandbox.watch.next())
    }
}
