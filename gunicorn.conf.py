"""How gunicorn serves the site. Every setting here can be changed on its command line."""

import logging
import os
import shutil
import tempfile
from typing import Any

from gunicorn.glogging import Logger

bind = os.environ.get("CARE_BIND", "127.0.0.1:8000")
workers = int(os.environ.get("CARE_WORKERS", "2"))
# A worker answers several people at a time, so that one slow phone does not hold up the others.
worker_class = "gthread"
threads = 4
# The code is loaded once, before the workers are forked. Nothing that is open may be shared over a fork, so each
# worker opens the database and the index by itself, in `post_worker_init`.
preload_app = True
# No way in but the address: whoever may stop the site can send its process a signal.
control_socket_disable = True
timeout = 30
graceful_timeout = 20
keepalive = 5
# A long address is a mistake or an attack: a search is at most a few hundred characters.
limit_request_line = 4094
limit_request_fields = 50
# Gunicorn believes headers of whoever asks from this machine, as a proxy does: that TLS stands before the site, and
# what its addresses begin with. A visitor could send them too, and be kept an English page at a Welsh address. What
# proxies say is for `app.web.proxy` to believe, where the operator asks for it.
forwarded_allow_ips = ""
forwarder_headers = ""
# The site writes its own line for each request, without addresses. Who turns gunicorn's on gets none either: a query
# may hold a postcode.
accesslog = None
access_log_format = "%(t)s %(m)s %(s)s %(B)s %(M)sms"
errorlog = "-"


class QuietLogger(Logger):
    """Gunicorn's own messages without internet addresses and page addresses: both tell who looked for what."""

    def setup(self, cfg: Any) -> None:
        super().setup(cfg)
        self.error_log.addFilter(_tells_nothing_of_visitors)


def _tells_nothing_of_visitors(record: logging.LogRecord) -> bool:
    message = str(record.msg)
    if message.startswith(("Invalid request from", "Error handling request", "Socket error processing")):
        record.msg, record.args, record.exc_info = message.split("%", 1)[0].split("{", 1)[0].strip(), (), None
        if message.startswith("Invalid request from"):
            record.msg = "Invalid request"
    return True


logger_class = QuietLogger

if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
    # Numbers of all workers lie in files here, so that any of them can add them up; in memory where there is such
    # a folder, as a full disk must not stop a worker that counts.
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = tempfile.mkdtemp(prefix="care-metrics-", dir=memory)


def post_worker_init(worker: Any) -> None:
    from app.directory.warming import warm

    warm(worker.wsgi)


def child_exit(_server: Any, worker: Any) -> None:
    from prometheus_client import multiprocess

    multiprocess.mark_process_dead(worker.pid)  # type: ignore[no-untyped-call]


def on_exit(_server: Any) -> None:
    shutil.rmtree(os.environ["PROMETHEUS_MULTIPROC_DIR"], ignore_errors=True)
