"""WeasyPrint needs Pango, a library of the system. Where a machine lacks it, PDFs cannot be tested; where all checks
are run unattended, it must be there."""

import os

import pytest

from app.paper.pdf import weasyprint

IS_CI = bool(os.environ.get("CI"))

needs_pango = pytest.mark.skipif(
    not IS_CI and weasyprint() is None, reason="needs Pango: apt-get install libpango-1.0-0 libpangoft2-1.0-0"
)
