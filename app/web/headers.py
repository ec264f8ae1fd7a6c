"""Headers that keep a page to itself: nothing from elsewhere, nothing to elsewhere, no frame, no sensors."""

from flask import Flask, Response, g, request

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src {images}; connect-src 'self'; "
    "form-action 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY.format(images="'self'"),
    # Addresses of searches hold postcodes: no other site may read where a person came from.
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}
ONE_YEAR = 365 * 24 * 3600


def init_app(app: Flask) -> None:
    app.after_request(_add)


def allow_images_from(origin: str) -> None:
    """For the map, where whoever runs the site named a tile server."""
    g.image_origin = origin


def _add(response: Response) -> Response:
    response.headers.update(HEADERS)
    if origin := g.get("image_origin"):
        response.headers["Content-Security-Policy"] = POLICY.format(images=f"'self' {origin}")
    if request.is_secure:
        response.headers["Strict-Transport-Security"] = f"max-age={ONE_YEAR}"
    return response
