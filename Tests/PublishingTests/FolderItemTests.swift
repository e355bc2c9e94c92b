import Testing

@testable import Publishing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

struct FolderItemTests {
    /// The last item of a list may end where memory does: behind its name nothing may be read.
    @Test func aNameIsReadUpToItsEnd() throws {
        let page = Int(sysconf(Int32(_SC_PAGESIZE)))
        let memory = try #require(
            mmap(nil, 2 * page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))
        defer { munmap(memory, 2 * page) }
        let offset = try #require(MemoryLayout<dirent>.offset(of: \.d_name))
        let name = Array("551-vs-554".utf8) + [0]
        // As long as the system makes it: a multiple of eight bytes.
        let length = (offset + name.count + 7) / 8 * 8
        let item = memory + page - length
        UnsafeMutableRawBufferPointer(start: item + offset, count: name.count).copyBytes(from: name)
        try #require(mprotect(memory + page, page, PROT_NONE) == 0)
        let read = item.assumingMemoryBound(to: dirent.self).withName { String(cString: $0) }
        #expect(read == "551-vs-554")
    }
}
