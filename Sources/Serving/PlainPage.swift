/// A page of the preview itself.
struct PlainPage {
    let title: String
    /// HTML.
    let body: String

    var html: String {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>\(PlainPage.escaped(title)) · sitegen serve</title>
        <link rel="stylesheet" href="/\(PreviewResponder.reserved)/status.css">
        </head>
        <body>
        \(body)
        </body>
        </html>

        """
    }

    /// Text for element content and quoted attribute values.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }
}
