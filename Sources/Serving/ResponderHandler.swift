import FlyingFox
import FlyingSocks
import Foundation

/// Puts the answers of a responder into the words of the library.
struct ResponderHandler: HTTPHandler {
    let responder: PreviewResponder
    let board: PreviewBoard

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        let response = responder.response(
            to: PreviewRequest(
                method: request.method.rawValue, target: request.target.rawValue,
                host: request.headers[.host]))
        var headers = HTTPHeaders()
        for (name, value) in response.headers { headers.addValue(value, for: HTTPHeader(name)) }
        let status = ResponderHandler.status(response.status)
        let isHead = request.method == .HEAD
        switch response.body {
        case .bytes(let bytes) where isHead:
            headers[.contentLength] = String(bytes.count)
            return HTTPResponse(statusCode: status, headers: headers)
        case .bytes(let bytes):
            let body = HTTPBodySequence(data: Data(bytes), suggestedBufferSize: max(1, bytes.count))
            return HTTPResponse(statusCode: status, headers: headers, body: body)
        case .events where isHead: return HTTPResponse(statusCode: status, headers: headers)
        case .events:
            let body = HTTPBodySequence(from: EventSequence(events: board.listen()))
            return HTTPResponse(statusCode: status, headers: headers, body: body)
        }
    }

    private static func status(_ code: Int) -> HTTPStatusCode {
        switch code {
        case 200: .ok
        case 302: .found
        case 400: .badRequest
        case 404: .notFound
        case 405: .methodNotAllowed
        case 421: .misdirectedRequest
        default: .internalServerError
        }
    }
}

/// Events as a body without end.
private struct EventSequence: AsyncBufferedSequence {
    typealias Element = UInt8

    let events: AsyncStream<[UInt8]>

    func makeAsyncIterator() -> Iterator { Iterator(events: events.makeAsyncIterator()) }

    struct Iterator: AsyncBufferedIteratorProtocol {
        var events: AsyncStream<[UInt8]>.Iterator
        private var rest: [UInt8] = []
        private var position = 0

        init(events: AsyncStream<[UInt8]>.Iterator) { self.events = events }

        mutating func next() async throws -> UInt8? {
            if position == rest.count {
                guard let more = try await nextBuffer(suggested: 1) else { return nil }
                (rest, position) = (more, 0)
            }
            position += 1
            return rest[position - 1]
        }

        /// A whole event at a time.
        mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? { await events.next() }
    }
}
