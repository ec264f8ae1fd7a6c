"""One line of a guide's text as HTML: its numbers, telephones, citations, links and terms."""

from collections.abc import Iterator
from copy import copy
from datetime import date

from markdown_it.token import Token
from markupsafe import Markup, escape

from app.domain.figures import Certainty, Figure, UnknownFigureError, figure_on
from app.domain.glossary import Term
from app.domain.guides import Guide
from app.domain.helplines import Helpline, helplines
from app.domain.law import LawSource, law
from app.guidance.rendering.addresses import DeadLinkError, resolve
from app.guidance.rendering.cleaning import clean
from app.guidance.rendering.directives import DIRECTIVE, Directive
from app.guidance.rendering.glosses import Glosser
from app.guidance.rendering.parsing import BREAKS, Fault, as_html, line_of, markdown
from app.web.amounts import amount, bare_amount, beside
from app.web.guide_addresses import BOTH
from app.web.words import phone_link


class InlineWriter:
    """Writes the lines of one page and remembers what they used, each once."""

    def __init__(self, guide: Guide, *, nation: str, language: str, day: date, glosser: Glosser) -> None:
        self.guide, self.nation, self.language, self.day = guide, nation, language, day
        self.glosser = glosser
        self.figures: dict[str, Figure] = {}
        self.citations: dict[str, LawSource] = {}
        self.helplines: dict[str, Helpline] = {}
        self.faults: list[Fault] = []
        self._has_told_what_to_do = False

    def line(self, text: str) -> Markup:
        """Of a text that is no Markdown block, such as a sentence of the Easy Read."""
        tokens = markdown.parseInline(text)
        return clean("".join(self.html(token, with_glosses=False) for token in tokens))

    def html(self, token: Token, *, with_glosses: bool) -> str:
        """Of a paragraph's or a heading's text."""
        children = self._children(token, with_glosses=with_glosses)
        return as_html([Token("inline", "", 0, children=children)])

    def _children(self, token: Token, *, with_glosses: bool) -> list[Token]:
        written: list[Token] = []
        inside_link = False
        for child, line in _joined(token, self.guide):
            if child.type in ("link_open", "link_close"):
                inside_link = child.type == "link_open"
                written.append(self._link(child, line))
            elif child.type == DIRECTIVE:
                written.append(_raw(self._directive(child.meta[DIRECTIVE], line)))
            elif child.type == "text" and with_glosses and not inside_link:
                written.extend(self._glossed(child))
            else:
                written.append(child)
        return written

    def _link(self, token: Token, line: int) -> Token:
        if token.type == "link_close":
            return token
        token = copy(token)
        try:
            token.attrs = {"href": resolve(str(token.attrs["href"]), self.nation, self.language)}
        except DeadLinkError as error:
            self.faults.append(Fault(line, str(error)))
            token.attrs = {}
        return token

    def _glossed(self, token: Token) -> list[Token]:
        written: list[Token] = []
        for text, term in self.glosser.split(token.content):
            written.append(Token("text", "", 0, content=text))
            if term:
                written.append(_raw(_gloss(term)))
        return written

    def _directive(self, mark: Directive, line: int) -> str:
        write = {"figure": self._figure, "cite": self._citation, "phone": self._phone}[mark.verb]
        try:
            return write(mark)
        except (UnknownFigureError, KeyError):
            where = {"figure": "content/figures", "cite": "content/law", "phone": "content/helplines.yaml"}
            says = f"{{{mark.verb} {mark.name}}}: there is none of this name in {where[mark.verb]}."
            self.faults.append(Fault(line, says))
            return ""

    def _figure(self, mark: Directive) -> str:
        figure = self.figures.setdefault(mark.name, figure_on(mark.name, self.day))
        number = bare_amount(figure) if mark.is_bare else amount(figure)
        shown = f'<span class="care-figure">{escape(number)}</span>' if number else ""
        if figure.certainty is Certainty.CONFIRMED:
            return shown
        said = beside(figure, is_first=not self._has_told_what_to_do)
        self._has_told_what_to_do |= figure.certainty is Certainty.UNCONFIRMED
        return f'{shown} <small class="care-unsure">{escape(said)}</small>'.lstrip()

    def _citation(self, mark: Directive) -> str:
        """A note's number, for a title of law in the middle of a sentence is hard to read and worse to hear. A sentence
        for both nations may cite the law of each: who reads for one of them is shown theirs."""
        source = law()[mark.name]
        if self.nation != BOTH and not source.holds_in(self.nation):
            return ""
        self.citations.setdefault(mark.name, source)
        number = list(self.citations).index(mark.name) + 1
        link = f'<a href="#source-{source.slug}" title="{escape(source.title)}">{number}</a>'
        return f'<small class="care-cite">[{link}]</small>'

    def _phone(self, mark: Directive) -> str:
        phone = self.helplines.setdefault(mark.name, helplines()[mark.name]).phone
        return f'<a class="care-phone" href="{escape(phone_link(phone))}">{escape(phone)}</a>'


def _joined(token: Token, guide: Guide) -> Iterator[tuple[Token, int]]:
    """Its pieces with their lines. A line that is only broken in the file goes on: a term may begin in one and end in
    the next."""
    line = line_of(guide, token)
    held: Token | None = None
    for child in token.children or []:
        if child.type in ("text", "softbreak"):
            held = held or Token("text", "", 0, level=child.level)
            held.content += child.content if child.type == "text" else " "
        else:
            if held:
                yield held, line
                held = None
            yield child, line
        line += child.type in BREAKS
    if held:
        yield held, line


def _gloss(term: Term) -> str:
    return f' <span class="care-gloss">({escape(term.means)})</span>'


def _raw(html: str) -> Token:
    return Token("html_inline", "", 0, content=html)
