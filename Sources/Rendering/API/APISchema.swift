/// The JSON Schemas (2020-12) of the API. Keys may be added, so that a schema refuses none; what it requires stays.
enum APISchema {
    /// The schema of the JSON of a code, at the address `id`.
    static func code(id: String) -> String {
        #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "\#(id)",
          "title": "A status code",
          "type": "object",
          "required": [
            "$schema", "language", "code", "slug", "protocol", "name", "nameLanguage", "gloss", "official", "aliases",
            "summary", "class", "outcome", "permanence", "retry", "acts", "about", "closes", "status", "vendor",
            "commands", "phases", "facts", "references", "see", "confusedWith", "sameNumber", "sections", "example",
            "urls", "isBorrowed", "updated"
          ],
          "properties": {
            "$schema": { "const": "\#(id)" },
            "language": { "$ref": "#/$defs/language", "description": "The language of the page." },
            "code": { "type": "string", "description": "The code as readers see it." },
            "slug": { "type": "string", "description": "The code in addresses; differs where one number has two meanings." },
            "protocol": {
              "type": "object",
              "required": ["id", "name"],
              "properties": { "id": { "$ref": "#/$defs/id" }, "name": { "type": "string" } }
            },
            "name": { "type": "string", "description": "The name in the source language." },
            "nameLanguage": { "$ref": "#/$defs/language" },
            "gloss": { "type": ["string", "null"], "description": "The name in the language of the page." },
            "official": { "type": ["string", "null"], "description": "The wording of the specification." },
            "aliases": { "type": "array", "items": { "type": "string" } },
            "summary": {
              "allOf": [
                { "$ref": "#/$defs/text" },
                { "required": ["text"], "properties": { "text": { "type": "string", "description": "Without markup." } } }
              ]
            },
            "class": {
              "type": ["object", "null"],
              "required": ["id", "name", "lang", "outcome"],
              "properties": {
                "id": { "$ref": "#/$defs/id" },
                "name": { "type": ["string", "null"] },
                "lang": { "$ref": "#/$defs/language" },
                "outcome": { "enum": ["success", "progress", "redirection", "failure"] }
              }
            },
            "outcome": { "$ref": "#/$defs/choice", "properties": { "id": { "enum": ["success", "progress", "redirection", "failure"] } } },
            "permanence": { "$ref": "#/$defs/choice", "properties": { "id": { "enum": ["none", "transient", "permanent"] } } },
            "retry": { "$ref": "#/$defs/choice", "properties": { "id": { "enum": ["never", "now", "later", "after-change"] } } },
            "acts": { "$ref": "#/$defs/choice", "properties": { "id": { "enum": ["nobody", "sender", "recipient", "client", "operator", "either"] } } },
            "about": { "$ref": "#/$defs/choice", "description": "What the code speaks of; each site has its own values." },
            "closes": { "$ref": "#/$defs/choice", "properties": { "id": { "enum": ["no", "connection", "transaction"] } } },
            "status": { "$ref": "#/$defs/choice", "properties": { "id": { "enum": ["standard", "deprecated", "reserved", "unofficial"] } } },
            "vendor": { "type": ["string", "null"], "description": "Whose software uses an unofficial code." },
            "commands": {
              "type": "object",
              "required": ["all", "names"],
              "properties": {
                "all": { "type": "boolean", "description": "Whether any command can get the code." },
                "names": { "type": "array", "items": { "type": "string" } }
              }
            },
            "phases": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["id", "label", "lang"],
                "properties": { "id": { "$ref": "#/$defs/id" }, "label": { "type": "string" }, "lang": { "$ref": "#/$defs/language" } }
              }
            },
            "facts": {
              "description": "The facts that the protocol declares itself.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["id", "label", "lang", "values"],
                "properties": {
                  "id": { "$ref": "#/$defs/id" },
                  "label": { "type": "string" },
                  "lang": { "$ref": "#/$defs/language" },
                  "values": { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/labelled" } }
                }
              }
            },
            "references": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["title", "url"],
                "properties": { "title": { "type": "string" }, "url": { "type": ["string", "null"], "format": "uri" } }
              }
            },
            "see": { "type": "array", "items": { "$ref": "#/$defs/other" } },
            "confusedWith": {
              "type": "array",
              "items": {
                "allOf": [
                  { "$ref": "#/$defs/other" },
                  { "required": ["comparison"], "properties": { "comparison": { "$ref": "#/$defs/url" } } }
                ]
              }
            },
            "sameNumber": { "type": "array", "items": { "$ref": "#/$defs/other" } },
            "sections": {
              "type": "array",
              "items": {
                "allOf": [
                  { "$ref": "#/$defs/text" },
                  {
                    "required": ["id", "heading"],
                    "properties": {
                      "id": { "enum": ["description", "when", "fix", "send"] },
                      "heading": { "type": "string" }
                    }
                  }
                ]
              }
            },
            "example": {
              "type": ["object", "null"],
              "required": ["heading", "lang", "lines"],
              "properties": {
                "heading": { "type": "string" },
                "lang": { "$ref": "#/$defs/language", "description": "The language of events." },
                "lines": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["speaker", "isMarked", "text"],
                    "properties": {
                      "speaker": { "enum": ["client", "server", "peer", "event"] },
                      "isMarked": { "type": "boolean", "description": "Whether the line carries the code." },
                      "text": { "type": "string" }
                    }
                  }
                }
              }
            },
            "urls": {
              "type": "object",
              "required": ["page", "canonical", "json", "markdown"],
              "properties": {
                "page": { "$ref": "#/$defs/url" },
                "canonical": { "$ref": "#/$defs/url", "description": "The page that this one shows: another one if it is borrowed." },
                "json": { "$ref": "#/$defs/url" },
                "markdown": { "$ref": "#/$defs/url" }
              }
            },
            "isBorrowed": { "type": "boolean", "description": "Whether nobody has translated the code: its texts are in the source language." },
            "updated": { "type": ["string", "null"], "format": "date" }
          },
          "$defs": {
            "id": { "type": "string", "minLength": 1, "description": "The same in all languages." },
            "language": { "type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$", "description": "A language tag (BCP 47)." },
            "url": { "type": "string", "format": "uri", "pattern": "^https?://" },
            "labelled": {
              "type": "object",
              "required": ["id", "label"],
              "properties": { "id": { "$ref": "#/$defs/id" }, "label": { "type": "string" } }
            },
            "choice": {
              "type": ["object", "null"],
              "required": ["id", "label"],
              "properties": { "id": { "$ref": "#/$defs/id" }, "label": { "type": "string" } }
            },
            "text": {
              "type": "object",
              "required": ["lang", "isStale", "markdown"],
              "properties": {
                "lang": { "$ref": "#/$defs/language", "description": "The language of the text: the source language where it is not translated." },
                "isStale": { "type": "boolean", "description": "Whether the source has changed since the text was translated." },
                "markdown": { "type": "string", "description": "CommonMark with absolute addresses." }
              }
            },
            "other": {
              "type": "object",
              "required": ["protocol", "code", "slug", "name", "gloss", "url", "json"],
              "properties": {
                "protocol": { "$ref": "#/$defs/id" },
                "code": { "type": "string" },
                "slug": { "type": "string" },
                "name": { "type": "string" },
                "gloss": { "type": ["string", "null"] },
                "url": { "$ref": "#/$defs/url" },
                "json": { "$ref": "#/$defs/url" }
              }
            }
          }
        }

        """#
    }
}
