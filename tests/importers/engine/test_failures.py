"""What an operator is told when something breaks."""

import errno

import pytest

from importers.failures import describe


@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.ENOSPC, "No space left on device"),
        OSError(errno.EDQUOT, "Disk quota exceeded"),
        OSError("57164 requested and 12288 written"),
    ],
)
def test_a_full_disk_is_called_so_whoever_found_it_full(error: OSError) -> None:
    said = describe(error)
    assert said.endswith("Make room and run the import again. [disk_full]")
    assert "database" in said and "fault of the program" not in said


@pytest.mark.parametrize("error", [OSError(errno.EIO, "Input/output error"), ValueError("Mrs Evelyn Moss")])
def test_what_nobody_foresaw_is_told_without_its_own_words(error: Exception) -> None:
    said = describe(error)
    assert said.endswith("[unexpected]")
    assert "Evelyn" not in said
