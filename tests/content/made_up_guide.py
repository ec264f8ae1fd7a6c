"""A small shelf of two good guides, to spoil one thing at a time."""

import shutil
from pathlib import Path

from app.domain.content_files import CONTENT
from app.domain.guides import fingerprint_of

NEIGHBOUR = "neighbour"
HEAD = """---
title: Made-up guide
summary: A guide that was made up to try the checks on it.
topic: paying
jurisdictions: [england, wales]
reviewed_on: 2026-11-01
review_by: 2027-04-05
sources: [ca-2014-s9, sswba-2014-s19]
related: [neighbour]
words: [one, two, three]
---
"""
BODY = """
You can ask for help. It is free.

## What can I get?

You can get help at home. See [your council](page:council).

::: england
The council must look at what you need {cite ca-2014-s9}. The limit is {figure eng.capital.upper}.
:::

::: wales
The council must look at what you need {cite sswba-2014-s19}.
:::

::: urgent
### Is it not safe?
Call {phone emergency}.
:::

::: next
- Ask the council.
- Phone Age UK on {phone age-uk}.
:::
"""
EASY = "\n\n".join(
    f"[{picture}]\nYou can ask the council for help.\nIt is free for you.\nYou can stay at home."
    for picture in ("phone", "house", "council", "talk")
)


def english() -> str:
    return HEAD + BODY


def write_shelf(folder: Path, guide: str | None = None, easy: str | None = EASY, welsh: str | None = None) -> Path:
    """What the guides lean on is the site's own."""
    for name in ("law", "figures", "glossary"):
        shutil.copytree(CONTENT / name, folder / name)
    for name in ("helplines.yaml", "topics.yaml"):
        shutil.copyfile(CONTENT / name, folder / name)
    other = english().replace("[neighbour]", "[made-up]").replace("[england, wales]", "[england]")
    other = other.replace("::: wales\nThe council must look at what you need {cite sswba-2014-s19}.\n:::\n", "")
    written = {"en/made-up": guide or english(), f"en/{NEIGHBOUR}": other.replace(", sswba-2014-s19", "")}
    for name, text in written.items():
        _write(folder / "guidance" / f"{name}.md", text)
        if easy is not None:
            _write(folder / "easy_read" / f"{name}.md", easy + "\n")
    _write(folder / "guidance" / "cy" / "made-up.md", welsh or translation(folder))
    _write(folder / "easy_read" / "cy" / "made-up.md", EASY + "\n")
    return folder


def translation(folder: Path, of: str | None = None) -> str:
    """Word for word the same, which the checks of a translation do not mind."""
    now = of or fingerprint_of(folder / "guidance" / "en" / "made-up.md")
    return english().replace("words: [one", f'translation: {{of: "{now}"}}\nwords: [one')


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
