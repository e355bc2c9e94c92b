import Testing

struct SitegenTests {}
