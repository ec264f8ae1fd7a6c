from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from app.config import Settings


def init_app(app: Flask, settings: Settings) -> None:
    """Only where whoever runs the site says how many proxies stand before it: else anyone could claim an address."""
    hops = settings.trusted_proxies
    if hops:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]
