from flask import Flask
from flask_compress import Compress

#: quick levels: a page is made for one visitor and must not wait for its wrapping
LEVELS = {"COMPRESS_ZSTD_LEVEL": 3, "COMPRESS_BR_LEVEL": 4, "COMPRESS_LEVEL": 5}


def init_app(app: Flask) -> None:
    app.config.update(
        COMPRESS_ALGORITHM=["zstd", "br", "gzip"],
        COMPRESS_ALGORITHM_STREAMING=[],
        COMPRESS_MIMETYPES=["text/html", "application/json", "text/plain", "image/svg+xml"],
        COMPRESS_EVALUATE_CONDITIONAL_REQUEST=False,
        **LEVELS,
    )
    Compress(app)
