"""A mail server on this machine that keeps what it is given."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class Mailbox:
    address: str
    letters: list[str] = field(default_factory=list)
    full: bool = False
    """Whether it takes no letter."""


class _Session(socketserver.StreamRequestHandler):
    box: Mailbox

    def handle(self) -> None:
        self._say("220 her")
        while line := self.rfile.readline().decode().strip():
            word = line.split()[0].upper()
            if word == "DATA":
                self._say("354 skriv")
                self.box.letters.append(self._letter())
            elif word == "QUIT":
                self._say("221 ha det")
                return
            self._say("452 fullt" if word == "RCPT" and self.box.full else "250 ja")

    def _letter(self) -> str:
        lines = []
        while (line := self.rfile.readline().decode().rstrip("\r\n")) != ".":
            lines.append(line)
        return "\n".join(lines)

    def _say(self, line: str) -> None:
        self.wfile.write(f"{line}\r\n".encode())


@contextmanager
def mailbox() -> Iterator[Mailbox]:
    """A mail server that answers at its `address`."""
    box = Mailbox("")
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), type("Session", (_Session,), {"box": box})) as server:
        box.address = f"127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield box
        server.shutdown()
        thread.join()
