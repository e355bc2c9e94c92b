import Foundation
import Testing

/// `sitegen init`: a site that builds at once, and nothing that is lost.
struct InitCommandTests {
    @Test func aNewSiteBuildsAndHasNoFinding() throws {
        let site = try Sandbox([:])
        let run = try site.run(
            "init", "codes", "--title", "Codes \"of\" ours", "--base-url", "https://codes.example.org/x/")
        #expect(
            run.status == 0 && run.output.hasPrefix("made a new site in codes\n\nNext:\n"), "\(run.errors)")
        let new = try Sandbox(copying: site.folder.appending(path: "codes"))
        let build = try new.run()
        #expect(build.status == 0 && build.errors.isEmpty, "\(build.errors)")
        let check = try new.run("check")
        #expect(check.status == 0 && check.output.contains("no findings"), "\(check.output)")
        #expect(try new.text("Output/en/index.html").contains("Codes &quot;of&quot; ours"))
        #expect(try new.text("Output/sitemap.xml").contains("https://codes.example.org/x/en/demo/20/"))
        #expect(try new.text(".gitignore") == "/Output/\n/.Output.sitegen/\n")
        #expect(try new.text("README.md").hasPrefix("# Codes \"of\" ours\n"))
    }

    @Test func itsTextsAndTemplatesAreThoseOfTheRepository() throws {
        let site = try Sandbox([:])
        #expect(try site.run("init", "codes").status == 0)
        let root = RealContentTests.root
        #expect(
            try site.text("codes/Content/en/strings.yml")
                == String(contentsOf: root.appending(path: "Content/en/strings.yml"), encoding: .utf8))
        let original = try Sandbox(copying: root.appending(path: "Templates"), as: "Templates")
        #expect(try site.files("codes/Templates") == original.files("Templates"))
    }

    @Test func aFolderWithFilesIsRefused() throws {
        let site = try Sandbox(["codes/a.txt": "a", "codes/b/c.txt": "c", "codes/.git/HEAD": ""])
        let run = try site.run("init", "codes")
        #expect(run.status == 64)
        #expect(
            run.errors
                == "error: codes is not empty: it holds a.txt, b. Nothing was written; name a new or empty folder.\n"
        )
        #expect(try site.files("codes").count == 3)
        try site.remove("codes/a.txt")
        try site.remove("codes/b")
        #expect(try site.run("init", "codes").status == 0)
    }

    @Test func aProgramAloneSaysWhatItHasLookedFor() throws {
        let site = try Sandbox([:])
        try FileManager.default.createDirectory(
            at: site.folder.appending(path: "bin"), withIntermediateDirectories: true)
        let program = site.folder.appending(path: "bin/sitegen")
        try FileManager.default.copyItem(
            at: RealContentTests.root.appending(path: ".build/debug/sitegen"), to: program)
        let alone = try site.run(["init", "codes"], program: program.path)
        #expect(alone.status == 74 && !site.exists("codes"))
        #expect(alone.errors.contains("\n  \(site.realPath)/share/sitegen\n"), "\(alone.errors)")
        let share = site.folder.appending(path: "share/sitegen")
        try FileManager.default.createDirectory(
            at: share.appending(path: "Content/en"), withIntermediateDirectories: true)
        for name in ["Templates", "Starter", "Content/en/strings.yml"] {
            try FileManager.default.copyItem(
                at: RealContentTests.root.appending(path: name), to: share.appending(path: name))
        }
        let installed = try site.run(["init", "codes"], program: program.path)
        #expect(installed.status == 0 && site.exists("codes/Content/en/strings.yml"), "\(installed.errors)")
    }
}
