import Testing

struct PublishingTests {}
