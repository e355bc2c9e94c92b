import Model
import Testing

struct SlugTests {
    @Test(arguments: ["251", "badvers", "a-b"])
    func acceptsNamesThatCanBeAddresses(slug: String) {
        #expect(Slug.isValid(slug))
    }

    @Test(arguments: ["", "A", "é", "a_b", "-a", "a-", "251-vs-554", "a/b", "a b"])
    func refusesNamesThatCannot(slug: String) {
        #expect(!Slug.isValid(slug))
    }
}
