"""A plain static host for the tests: files, index.html for a folder, 404.html for anything else."""

import contextlib
import http.server
import pathlib
import threading

from output import OUTPUT


class StaticServer(http.server.ThreadingHTTPServer):
    daemon_threads = True
    # A browser opens several connections at once, more than the default of five may wait.
    request_queue_size = 64

    def __init__(self, folder=OUTPUT, prefix="/"):
        super().__init__(("127.0.0.1", 0), Handler)
        self.folder = pathlib.Path(folder)
        self.prefix = prefix
        self.origin = f"http://127.0.0.1:{self.server_port}"
        self.base = self.origin + prefix

    def headers(self):
        """What `_headers` says of all paths, which hosts that know this file send."""
        file = self.folder / "_headers"
        lines = file.read_text("utf-8").splitlines() if file.exists() else []
        start = lines.index("/*") + 1 if "/*" in lines else len(lines)
        for line in lines[start:]:
            if not line.startswith(" "):
                break
            name, value = line.split(":", 1)
            yield name.strip(), value.strip()

    def handle_error(self, request, client_address):
        """A browser that leaves a page drops its connections, which is no news."""


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def translate_path(self, path):
        prefix = self.server.prefix
        self.directory = str(self.server.folder)
        if not path.startswith(prefix):
            return str(self.server.folder / "outside-of-the-site")
        return super().translate_path("/" + path[len(prefix):])

    def send_error(self, code, message=None, explain=None):
        if code != http.HTTPStatus.NOT_FOUND:
            return super().send_error(code, message, explain)
        body = (self.server.folder / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def end_headers(self):
        for name, value in self.server.headers():
            self.send_header(name, value)
        super().end_headers()

    def list_directory(self, path):
        """A host shows no listings: a folder without index.html is a missing page."""
        self.send_error(http.HTTPStatus.NOT_FOUND)

    def log_message(self, *arguments):
        pass


@contextlib.contextmanager
def serving(folder=OUTPUT, prefix="/"):
    """Serves a folder on a free port of this machine until the block ends."""
    server = StaticServer(folder, prefix)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
