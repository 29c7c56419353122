"""A dashboard server of one's own on a free port, for tests and screenshots."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ("HUDNA_ARTICLES", "HUDNA_TABLES", "HUDNA_TEXT", "HUDNA_CORRECTIONS")


@contextmanager
def running(
    environment: Mapping[str, str] | None = None, *options: str, script: str = "dashboard.py", seconds: float = 60
) -> Iterator[str]:  # fmt: skip
    """Start the dashboard with these variables and `streamlit run` options; yield its address, stop it at the end.

    Another `script` is started in the same way. What the caller's own environment says about the articles to show is
    not inherited.
    Raises RuntimeError with the server's output if it is not healthy within `seconds`.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        sys.executable, "-m", "streamlit", "run", script,
        f"--server.port={port}", "--server.address=127.0.0.1", "--server.headless=true",
        "--server.fileWatcherType=none", "--browser.gatherUsageStats=false", *options,
    ]  # fmt: skip
    inherited = {name: value for name, value in os.environ.items() if name not in SOURCES}
    with tempfile.TemporaryFile("w+", encoding="utf-8") as output:
        process = subprocess.Popen(
            command, cwd=ROOT, env=inherited | dict(environment or {}), stdout=output, stderr=subprocess.STDOUT
        )
        address = f"http://127.0.0.1:{port}"
        try:
            if not _healthy(address, process, seconds):
                output.seek(0)
                raise RuntimeError(f"the dashboard did not start within {seconds:g} s\n{output.read()}")
            yield address
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _healthy(address: str, process: subprocess.Popen[bytes], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, TimeoutError, ConnectionError):
            time.sleep(0.05)
    return False
