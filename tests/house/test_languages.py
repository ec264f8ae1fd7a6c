"""Every page is in every language: what a template or an address must do for that."""

import ast
import re
import subprocess

from app.config import Settings
from app.guidance.checks.reading import MOST_WORDS, MOST_WORDS_ON_AVERAGE
from app.guidance.presenters.glossary import ALPHABETS
from app.web.languages import ENGLISH, PSEUDO, WRITTEN, offered
from tests.house.source import ROOT, called, name_of, python_files, tell, templates, tree
from tools.words import languages

JINJA = re.compile(r"\{% block \w*class %\}.*?\{% endblock %\}|\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
#: code and addresses for machines, and words that stay English for those who look for them, are no text of ours
TAGS = re.compile(
    r"<(script|style|code|pre)\b.*?</\1>|<(\w+)[^>]*\blang=\"en\"[^>]*>.*?</\2>|<!--.*?-->|<!DOCTYPE[^>]*>|<[^>]*>|&\w+;",
    re.DOTALL,
)
#: words that are the same in all languages
NAMES = {"CQC", "PDF", "JSON", "CSV", "NHS"}
BARE_ADDRESS = re.compile(r"""(?:href|action|src)=["']/(?!static/)""")
#: an address in the code is made by `url_for`, or by `local`; what only names a route is a blueprint's
MADE_BY_HAND = re.compile(
    r"""(?<!local\()(?<!local\(f)"/(?:place|find-care|compare|council|guides|glossary|search|your-council)\b"""
)


def bare_words(text: str) -> list[str]:
    left = TAGS.sub(" ", JINJA.sub(" ", text))
    return [word for word in re.findall(r"[A-Za-z]{2,}", left) if word not in NAMES]


def test_no_template_holds_words_that_cannot_be_translated() -> None:
    found = [f"{name_of(t)}: {' '.join(said)}" for t in templates() if (said := bare_words(t.read_text("utf-8")))]
    tell(found, 'Put these words into {{ _("…") }}:')


def test_bare_words_are_recognised() -> None:
    assert bare_words('<p class="care">{{ _("Find care") }} Find {# a note #}<b>care</b></p>') == ["Find", "care"]
    assert bare_words('{% if a %}<a href="/x">{{ name }}</a>{% endif %} &nbsp; CQC') == []
    assert bare_words('<code>/council.json</code> <a lang="en" href="/x">Read this in English</a>') == []


def test_no_template_leads_out_of_its_language() -> None:
    found = [name_of(t) for t in templates() if BARE_ADDRESS.search(t.read_text("utf-8"))]
    tell(found, "Make addresses with url_for(…), or with local('/…'): these stay in the reader's language:")


def test_bare_addresses_are_recognised() -> None:
    assert BARE_ADDRESS.search('<a href="/find-care">')
    assert not BARE_ADDRESS.search("<a href=\"{{ local('/find-care') }}\"> <link href='/static/build/x.css'>")


def test_no_presenter_leads_out_of_its_language() -> None:
    found = [
        f"{name_of(path)}: {hit.group()}"
        for path in python_files("app")
        if "presenters" in path.parts
        for hit in MADE_BY_HAND.finditer(path.read_text("utf-8"))
    ]
    tell(found, "Make addresses with url_for(…), or with local('/…'): these stay in the reader's language:")


def asks_inside(code: ast.Module) -> list[int]:
    """Lines of f-strings that look a text up: whoever collects the texts does not see into them."""
    return [
        call.lineno
        for node in ast.walk(code)
        if isinstance(node, ast.JoinedStr)
        for call in ast.walk(node)
        if isinstance(call, ast.Call) and called(call) in {"_", "gettext", "ngettext", "lazy_gettext"}
    ]


def test_no_text_is_looked_up_inside_an_f_string() -> None:
    found = [f"{name_of(path)}:{line}" for path in python_files("app") for line in asks_inside(tree(path))]
    tell(found, "Look these up on a line of their own, or no translator will ever see them:")


def test_a_text_inside_an_f_string_is_recognised() -> None:
    assert asks_inside(ast.parse("""f"{_('Find care')} {name}\"""")) == [1]
    assert asks_inside(ast.parse("""said = _('Find care'); f"{said} {name}\"""")) == []


def test_every_language_has_its_catalogue() -> None:
    needed = sorted(language.code for language in offered(Settings()) if language is not ENGLISH)
    assert needed == languages(), "Each language of app/web/languages.py has a messages.po in app/translations"


def test_every_language_has_its_alphabet_and_its_measure_of_a_sentence() -> None:
    written = {language.code for language in WRITTEN}
    assert ALPHABETS.keys() == written, "The glossary goes by it: app/guidance/presenters/glossary.py"
    assert MOST_WORDS.keys() == MOST_WORDS_ON_AVERAGE.keys() == written, "See app/guidance/checks/reading.py"


def test_the_pseudo_language_is_off_unless_somebody_turns_it_on() -> None:
    assert PSEUDO not in offered(Settings())
    assert PSEUDO in offered(Settings(pseudo_language=True))


def test_what_is_built_of_the_catalogues_is_not_in_git() -> None:
    held = subprocess.run(["git", "ls-files", "*.mo"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert held == "", f"`make` builds these from the .po beside them; take them out: {held}"
