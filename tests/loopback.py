"""A web server on this machine that writes down who asks for what."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class LoopbackServer:
    """`asked` has the first line of each request that came to `url`."""

    def __init__(self) -> None:
        asked: list[bytes] = []
        self.asked = asked

        class Handler(BaseHTTPRequestHandler):
            def handle_one_request(self) -> None:
                asked.append(self.rfile.readline())
                self.close_connection = True

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.http.server_address[1]}/picture.png"
