"""Headers that keep a page to itself: nothing from elsewhere, nothing to elsewhere, no frame, no sensors."""

from flask import Flask, Response, g, request

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src {images}; {films}connect-src 'self'; "
    "form-action 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY.format(images="'self'", films=""),
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


def allow_films() -> None:
    """For a page that bears one, from our own address."""
    g.has_film = True


def _add(response: Response) -> Response:
    response.headers.update(HEADERS)
    origin, films = g.get("image_origin"), "media-src 'self'; " if g.get("has_film") else ""
    if origin or films:
        images = f"'self' {origin}" if origin else "'self'"
        response.headers["Content-Security-Policy"] = POLICY.format(images=images, films=films)
    if response.status_code == 304:  # the browser keeps that of the page, and nobody asked the view for it again
        del response.headers["Content-Security-Policy"]
    if request.is_secure:
        response.headers["Strict-Transport-Security"] = f"max-age={ONE_YEAR}"
    return response
