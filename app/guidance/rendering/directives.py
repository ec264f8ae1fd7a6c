"""The marks of our own inside a line: {figure NAME}, {figure NAME bare}, {cite SLUG}, {phone SLUG}."""

import re
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

DIRECTIVE = "directive"
_WRITTEN = re.compile(r"\{(?P<verb>figure|cite|phone)\s+(?P<name>[a-z0-9._-]+)(?P<bare>\s+bare)?\}")
#: what is left of a mark that nobody can read
UNREADABLE = re.compile(r"\{[^{}\n]{0,60}\}?|\}")


@dataclass(frozen=True, slots=True)
class Directive:
    verb: str
    name: str
    is_bare: bool


def plug_in(md: MarkdownIt) -> None:
    md.inline.ruler.before("escape", DIRECTIVE, _read)


def _read(state: StateInline, silent: bool) -> bool:
    found = _WRITTEN.match(state.src, state.pos) if state.src[state.pos] == "{" else None
    if not found:
        return False
    if not silent:
        token = state.push(DIRECTIVE, "", 0)
        token.meta = {DIRECTIVE: Directive(found["verb"], found["name"], bool(found["bare"]))}
    state.pos = found.end()
    return True
