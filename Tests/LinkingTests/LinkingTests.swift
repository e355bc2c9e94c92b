import Testing

struct LinkingTests {}
