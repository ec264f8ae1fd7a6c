from enum import StrEnum


class RunStatus(StrEnum):
    """How an import ended. Only SUCCEEDED changed what the site shows."""

    RUNNING = "running"
    SUCCEEDED = "succeeded"
    #: the file is the one we already hold: nothing to do
    UNCHANGED = "unchanged"
    #: a guard stopped it before anything was written
    REFUSED = "refused"
    FAILED = "failed"
    #: its process died; found by the next run
    ABANDONED = "abandoned"
