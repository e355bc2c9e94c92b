import Testing

struct ContentTests {}
