import ArgumentParser
import Model

/// Judges the values of options that several commands have. Each throws a `ValidationError`.
enum OptionCheck {
    static func baseURL(_ text: String?) throws {
        if let text, BaseURL(text) == nil {
            throw ValidationError("--base-url: '\(text)' is not an address like https://codes.example.org/.")
        }
    }

    static func jobs(_ number: Int?) throws {
        if let number, !(1...1024).contains(number) {
            throw ValidationError("--jobs must be a number from 1 to 1024.")
        }
    }
}
