import Linking
import Testing

struct HealthySiteTests {
    @Test(arguments: [
        "https://site.example/", "http://site.example/", "https://site.example/repo/",
        "https://site.example:8443/a/b/",
    ])
    func nothingIsFound(_ baseURL: String) {
        MemorySite.healthy(baseURL: baseURL).expect()
    }

    @Test(arguments: HostProfile.allCases)
    func nothingIsFoundForAnyHost(_ host: HostProfile) {
        MemorySite.healthy(host: host).expect()
    }
}
