from flask import Flask

from app import cli
from app.accounts import security
from app.accounts.routes import blueprint as accounts
from app.api.routes import blueprint as api
from app.asking import Flow
from app.asking.routes import blueprint as asking
from app.asking.words import check_words
from app.benefits.flows import BENEFITS
from app.benefits.routes import blueprint as benefits
from app.benefits.terms import terms as benefit_terms
from app.collector.routes import blueprint as collector
from app.compare.routes import blueprint as compare
from app.config import ROOT, Settings
from app.datahealth.routes import blueprint as datahealth
from app.directory.indexing import has_index
from app.directory.routes import blueprint as directory
from app.domain.asking import COMMON_QUESTIONS
from app.domain.asking.wording import COMMON
from app.domain.catalogue import catalogue
from app.domain.formats import formats
from app.domain.guides import guides
from app.domain.letters import letters
from app.domain.rules import charging, eligibility, plans
from app.guidance.formats.routes import blueprint as guidance
from app.guidance.rendering import check
from app.manage.routes import blueprint as manage
from app.moderation.routes import blueprint as moderation
from app.pages.routes import blueprint as pages
from app.paying.flows import PAY
from app.paying.routes import blueprint as paying
from app.paying.terms import terms as paying_terms
from app.planning.flows import FLOWS as PLANNING_FLOWS
from app.planning.routes import blueprint as planning
from app.planning.terms import terms_of as planning_terms
from app.profiles.routes import blueprint as profiles
from app.published.routes import blueprint as published
from app.selfcheck.flows import flow_of
from app.selfcheck.routes import blueprint as selfcheck
from app.selfcheck.terms import terms_of
from app.signposting.routes import blueprint as signposting
from app.sitesearch.routes import blueprint as sitesearch
from app.sitesearch.texts import guide_texts
from app.web import (
    assets,
    caching,
    compression,
    database,
    editions,
    errors,
    headers,
    health,
    i18n,
    keys,
    languages,
    limits,
    logs,
    metrics,
    numbered,
    proxy,
    request_log,
    shelf,
    site,
)
from app.web.clock import today
from app.web.uploads import SiteRequest
from search_index import current_generation

#: the desk is sent a line, a check what was answered; a body without end would fill the memory
MOST_SENT_BYTES = 16 * 1024

#: every check that the site asks
FLOWS: tuple[Flow, ...] = (flow_of("needs"), flow_of("carer"), PAY, BENEFITS, *PLANNING_FLOWS.values())


def build(settings: Settings) -> Flask:
    app = Flask("app", static_folder=None, template_folder=str(ROOT / "app" / "templates"))
    app.request_class = SiteRequest
    app.extensions["settings"] = settings
    app.config["MAX_CONTENT_LENGTH"] = MOST_SENT_BYTES
    configure_templates(app)
    read_words()
    plug_in(app, settings)
    read_guides(settings)
    open_rooms(app)
    cli.init_app(app)
    return app


def configure_templates(app: Flask) -> None:
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True


def read_words() -> None:
    """A slip in what people edit stops the start, and not somebody's page."""
    catalogue()
    formats()
    letters()
    read_rules()
    read_checks()


def read_checks() -> None:
    check_words(COMMON, COMMON_QUESTIONS)
    for flow in FLOWS:
        for folder, questions in flow.questions.items():
            check_words(folder, questions)


def read_rules() -> None:
    for name in eligibility.machines():
        terms_of(name)
    for nation in charging.Nation:
        charging.policy_of(nation)
    charging.advice()
    paying_terms()
    for name in plans.checklists():
        planning_terms(name)
    benefit_terms()


def read_guides(settings: Settings) -> None:
    """The same for the guides, which need the words of their languages, and their index: once, before a server forks
    its workers, what nobody who asks should wait for. Takes a second for ninety files."""
    for language in languages.offered(settings):
        known = guides(language.code).values()
        for each in known:
            check(each, today())
        if known:
            guide_texts(language.code)


def plug_in(app: Flask, settings: Settings) -> None:
    """What runs before a request runs in this order; what runs after it, in the opposite one."""
    logs.init_app(settings)
    numbered.init_app(app)
    database.init_app(app, settings)
    editions.init_app(app, lambda: current_generation(settings.index_dir) or "")
    health.init_app(app, lambda: has_index(settings))
    i18n.init_app(app, settings)
    request_log.init_app(app)
    metrics.init_app(app)
    headers.init_app(app)
    limits.init_app(app, settings)
    caching.init_app(app)
    compression.init_app(app)
    errors.init_app(app)
    site.init_app(app, settings)
    keys.init_app(app, settings)
    security.init_app(app, settings)
    wrap(app, settings)


def wrap(app: Flask, settings: Settings) -> None:
    """What a request passes before Flask, from the inside out: kept pages, the language, static files, what a
    proxy says."""
    shelf.init_app(app)
    languages.init_app(app, settings)
    assets.init_app(app)
    proxy.init_app(app, settings)


def open_rooms(app: Flask) -> None:
    for room in (
        pages,
        sitesearch,
        directory,
        profiles,
        compare,
        datahealth,
        guidance,
        signposting,
        asking,
        planning,
        selfcheck,
        paying,
        benefits,
        api,
        collector,
        published,
        accounts,
        moderation,
        manage,
        health.blueprint,
        metrics.blueprint,
    ):
        app.register_blueprint(room)
