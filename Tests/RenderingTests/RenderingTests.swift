import Testing

struct RenderingTests {}
