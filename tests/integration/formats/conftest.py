"""One site for many pages: guides are files, so an empty database does."""

import shutil
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.config import Settings


@pytest.fixture(scope="module")
def guide_site(tmp_path_factory: pytest.TempPathFactory, migrated_file: Path) -> Flask:
    from app import create_app

    folder = tmp_path_factory.mktemp("guides")
    shutil.copyfile(migrated_file, folder / "care.db")
    return create_app(Settings(var_dir=folder, public_url="https://care.example"))


@pytest.fixture(scope="module")
def reader(guide_site: Flask) -> FlaskClient:
    return guide_site.test_client()
