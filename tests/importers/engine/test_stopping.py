"""Time limits: they hold whatever the program is at when the time is up."""

import signal
import time

import pytest

from importers.contract import SourceError
from importers.stopping import time_limit


class Clearing:
    """Python swallows what is raised while an object goes."""

    def __del__(self) -> None:
        time.sleep(0.2)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_limit_holds_though_its_first_alarm_is_swallowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importers.stopping.AGAIN", 0.1)
    with pytest.raises(SourceError, match="too late"), time_limit(0.1, "late", "It came too late."):
        Clearing()
        time.sleep(20)
        pytest.fail("Nothing stopped it")


def test_no_alarm_is_left_behind() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with time_limit(0.5, "late", "It came too late."):
        pass
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGALRM) is before
