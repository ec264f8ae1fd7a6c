"""A small load generator: some connections that each ask for the next address as soon as they are answered.

It runs on the machine it measures and so takes its share of the two cores; every server is measured the same way.
"""

import asyncio
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

CONNECTIONS = 8


@dataclass(frozen=True, slots=True)
class Load:
    answers: int
    seconds: float
    failures: int
    slowest: float

    @property
    def per_second(self) -> float:
        return self.answers / self.seconds


def load(port: int, addresses: Sequence[str], headers: str = "Accept-Encoding: gzip\r\n") -> Load:
    return asyncio.run(_load(port, addresses, headers))


async def _load(port: int, addresses: Sequence[str], headers: str) -> Load:
    waiting, taken, failed = iter(addresses), list[float](), list[str]()
    started = time.perf_counter()
    await asyncio.gather(*(_ask(port, waiting, headers, taken, failed) for _ in range(CONNECTIONS)))
    return Load(len(taken), time.perf_counter() - started, len(failed), max(taken, default=0.0))


async def _ask(port: int, waiting: Iterator[str], headers: str, taken: list[float], failed: list[str]) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for address in waiting:
        started = time.perf_counter()
        writer.write(f"GET {address} HTTP/1.1\r\nHost: 127.0.0.1\r\n{headers}\r\n".encode())
        status, keeps = await _read_answer(reader)
        taken.append(time.perf_counter() - started)
        if status not in {200, 304}:
            failed.append(f"{status} {address}")
        if not keeps:
            writer.close()
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.close()


async def _read_answer(reader: asyncio.StreamReader) -> tuple[int, bool]:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    fields = dict(line.lower().split(": ", 1) for line in head.split("\r\n")[1:] if ": " in line)
    if "chunked" in fields.get("transfer-encoding", ""):
        while size := int(await reader.readline(), 16):
            await reader.readexactly(size + 2)
        await reader.readline()
    elif length := int(fields.get("content-length", "0")):
        await reader.readexactly(length)
    return int(head.split(" ", 2)[1]), fields.get("connection") != "close"
