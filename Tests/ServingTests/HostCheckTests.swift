import Testing

@testable import Serving

@Suite struct HostCheckTests {
    @Test(arguments: [
        "localhost", "localhost:8080", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:65535", "[::1]", "[::1]:8080",
        "localhost.:8080",
    ])
    func `This machine is allowed by its usual names`(host: String) {
        #expect(HostCheck(host: "127.0.0.1").allows(host))
    }

    @Test(arguments: [
        "", ":8080", "example.com", "evil.localhost", "localhost.example.com", "127.0.0.1.example.com",
        "127.0.0.2",
        "10.0.0.1:8080", "localhost:8080:1", "localhost:x", "localhost:8080@example.com", "[::1", "[::1]x",
        "::1",
        "[::2]", "user@localhost",
    ])
    func `A name that somebody may have made lead here is not`(host: String) {
        #expect(!HostCheck(host: "127.0.0.1").allows(host))
    }

    @Test func `What was named is allowed too`() {
        let check = HostCheck(host: "192.168.1.5", others: ["Preview.example.org"])
        #expect(check.allows("192.168.1.5:8080"))
        #expect(check.allows("preview.example.org"))
        #expect(!check.allows("example.org"))
    }

    @Test func `A server for all addresses takes any number, and no other name`() {
        let check = HostCheck(host: "0.0.0.0")
        #expect(check.allows("192.168.1.5:8080"))
        #expect(check.allows("[fe80::1]:8080"))
        #expect(!check.allows("example.org"))
        #expect(!check.allows("192.168.1.555"))
        #expect(!check.allows("192.168.1"))
    }
}
