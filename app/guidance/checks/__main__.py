"""`python -m app.guidance.checks [slug …] [--language en]`: what to mend in the guides, in words.

Ends with 1 where there is a fault; notes alone are no fault.
"""

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from app.domain.content_files import CONTENT
from app.guidance.checks import Finding, Shelf, Weight, findings, read_shelf
from app.guidance.checks.shelf import LANGUAGES


def main(arguments: Sequence[str] | None = None, folder: Path = CONTENT) -> int:
    asked = _asked(arguments)
    shelf = read_shelf(datetime.now(UTC).date(), folder)
    unknown = sorted(set(asked.slugs) - {slug for _, slug in shelf.pages})
    if unknown:
        sys.stderr.write(f"There is no guide {', '.join(unknown)} in {folder / 'guidance'}.\n")
        return 2
    found = findings(shelf, asked.slugs, asked.language)
    if asked.late:
        found = [finding for finding in found if finding.check == "dates"]
    sys.stdout.write(_told(found, shelf, folder))
    return 1 if any(finding.weight is Weight.FAULT for finding in found) else 0


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m app.guidance.checks", description="What to mend in the guides.")
    parser.add_argument("slugs", nargs="*", metavar="slug", help="file names without .md; all guides when left out")
    parser.add_argument("--language", choices=LANGUAGES, help="only the pages in this language")
    parser.add_argument("--late", action="store_true", help="only pages whose day of review is over")
    return parser.parse_args(arguments)


def _told(found: Sequence[Finding], shelf: Shelf, folder: Path) -> str:
    faults = sum(finding.weight is Weight.FAULT for finding in found)
    lines = [finding.in_words(folder.parent) for finding in found]
    lines.append(f"{len(shelf.pages)} pages looked through: {faults} to mend, {len(found) - faults} to look at.")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    raise SystemExit(main())
