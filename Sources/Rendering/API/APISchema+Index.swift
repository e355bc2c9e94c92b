extension APISchema {
    /// The schema of both kinds of index, at the address `id`.
    static func index(id: String) -> String {
        #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "\#(id)",
          "title": "The languages of a site of status codes, or the codes in one of them",
          "oneOf": [{ "$ref": "#/$defs/site" }, { "$ref": "#/$defs/codes" }],
          "$defs": {
            "site": {
              "type": "object",
              "required": ["$schema", "title", "url", "sourceLanguage", "languages", "schemas"],
              "properties": {
                "$schema": { "const": "\#(id)" },
                "title": { "type": "string" },
                "url": { "$ref": "#/$defs/url" },
                "sourceLanguage": { "$ref": "#/$defs/language" },
                "languages": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["language", "name", "direction", "url", "index"],
                    "properties": {
                      "language": { "$ref": "#/$defs/language" },
                      "name": { "type": "string", "description": "The name of the language in itself." },
                      "direction": { "enum": ["ltr", "rtl"] },
                      "url": { "$ref": "#/$defs/url" },
                      "index": { "$ref": "#/$defs/url" }
                    }
                  }
                },
                "schemas": {
                  "type": "object",
                  "required": ["code", "index"],
                  "properties": { "code": { "$ref": "#/$defs/url" }, "index": { "$ref": "#/$defs/url" } }
                }
              }
            },
            "codes": {
              "type": "object",
              "required": ["$schema", "language", "name", "direction", "sourceLanguage", "url", "protocols"],
              "properties": {
                "$schema": { "const": "\#(id)" },
                "language": { "$ref": "#/$defs/language" },
                "name": { "type": "string", "description": "The name of the language in itself." },
                "direction": { "enum": ["ltr", "rtl"] },
                "sourceLanguage": { "$ref": "#/$defs/language" },
                "url": { "$ref": "#/$defs/url" },
                "protocols": { "type": "array", "items": { "$ref": "#/$defs/protocol" } }
              }
            },
            "protocol": {
              "type": "object",
              "required": ["id", "name", "fullName", "title", "lang", "url", "classes", "codes"],
              "properties": {
                "id": { "type": "string" },
                "name": { "type": "string" },
                "fullName": { "type": ["string", "null"] },
                "title": { "type": "string" },
                "lang": { "$ref": "#/$defs/language", "description": "The language of the title and of the names of classes." },
                "url": { "$ref": "#/$defs/url" },
                "classes": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["id", "name", "outcome"],
                    "properties": {
                      "id": { "type": "string" },
                      "name": { "type": ["string", "null"] },
                      "outcome": { "enum": ["success", "progress", "redirection", "failure"] }
                    }
                  }
                },
                "codes": { "type": "array", "items": { "$ref": "#/$defs/code" } }
              }
            },
            "code": {
              "type": "object",
              "required": ["code", "slug", "name", "gloss", "class", "isBorrowed", "url", "json", "markdown"],
              "properties": {
                "code": { "type": "string" },
                "slug": { "type": "string" },
                "name": { "type": "string", "description": "The name in the source language." },
                "gloss": { "type": ["string", "null"], "description": "The name in the language of the index." },
                "class": { "type": ["string", "null"], "description": "The id of a class of the protocol." },
                "isBorrowed": { "type": "boolean", "description": "Whether nobody has translated the code." },
                "url": { "$ref": "#/$defs/url" },
                "json": { "$ref": "#/$defs/url" },
                "markdown": { "$ref": "#/$defs/url" }
              }
            },
            "language": { "type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$", "description": "A language tag (BCP 47)." },
            "url": { "type": "string", "format": "uri", "pattern": "^https?://" }
          }
        }

        """#
    }
}
