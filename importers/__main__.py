"""The operator's command. Half a second goes by before all of it is loaded; a signal in that time must not
come out as a traceback, and nothing is to be undone yet."""

import os
import signal

SIGNALS = (signal.SIGINT, signal.SIGTERM)


def _end_at_once(number: int, _frame: object) -> None:
    os.write(2, b"\nStopped before anything was begun.\n")
    os._exit(128 + number)


if __name__ == "__main__":
    for each in SIGNALS:
        signal.signal(each, _end_at_once)
    from importers.cli import main
    from importers.stopping import heed_signals

    heed_signals()
    main()
