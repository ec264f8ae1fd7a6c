"""Settings: every one from the environment, every default safe for a laptop."""

from functools import lru_cache
from pathlib import Path

from pydantic import HttpUrl, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from app.domain.text import to_translate

ROOT = Path(__file__).resolve().parent.parent


class Settings(BaseSettings):
    """One field per `CARE_…` variable; docs/operations.md describes each (a house test compares the two)."""

    model_config = SettingsConfigDict(env_prefix="CARE_", extra="ignore")

    #: translated where it is this one
    site_name: str = to_translate("Care and support")
    #: where people write about the site itself: shown on its privacy and accessibility pages
    contact_email: str = ""
    #: where feedback on paper is posted to, in one line: printed on the paper forms
    paper_address: str = ""
    #: where people reach the site, "https://care.example.org": for machines that need whole addresses
    public_url: HttpUrl | None = None
    var_dir: Path = ROOT / "var"
    database_url: SecretStr | None = None
    tile_url: HttpUrl | None = None
    tile_attribution: str = ""
    log_level: str = "INFO"
    #: for testers: the whole site in made-up right-to-left letters too, under /qps/
    pseudo_language: bool = False
    #: proxies that stand before the site and say who asks (X-Forwarded-…); none is believed by default
    trusted_proxies: int = 0
    #: /metrics then asks for it as "Authorization: Bearer …"; without one only this machine may read them
    metrics_token: SecretStr | None = None
    #: with it the call desk asks for it and also shows numbers for professionals
    desk_password: SecretStr | None = None
    #: where it is counted how often somebody asks: "redis://…" where several machines or workers should count together
    limits_url: SecretStr = SecretStr("memory://")
    #: closes what the pages of a check carry: 32 random bytes in URL-safe base64; several with commas, newest first
    seal_keys: SecretStr | None = None
    #: where e-mail leaves from: "smtp://user:password@mail.example.org:587"; without it e-mail waits in the database
    smtp_url: SecretStr | None = None
    #: whom e-mail comes from
    mail_from: str = ""
    #: scans what is uploaded: "unix:///run/clamav/clamd.ctl" or "tcp://127.0.0.1:3310"; without it nothing is scanned
    clamd_url: str = ""
    #: subscription key of CQC's syndication API; its bulk files need none
    cqc_api_key: SecretStr | None = None
    #: largest file an importer downloads, in bytes
    max_download_bytes: int = 512 * 1024**2
    #: largest size an archive may unpack to, in bytes (the ratings file holds over 1 GB of XML)
    max_unpacked_bytes: int = 4 * 1024**3

    @property
    def sqlalchemy_url(self) -> str:
        if self.database_url:
            return self.database_url.get_secret_value()
        return f"sqlite:///{self.var_dir / 'care.db'}"

    @property
    def index_dir(self) -> Path:
        return self.var_dir / "index"

    @property
    def media_dir(self) -> Path:
        return self.var_dir / "media"

    @property
    def incoming_dir(self) -> Path:
        return self.media_dir / "incoming"

    @property
    def raw_dir(self) -> Path:
        return self.var_dir / "raw"


@lru_cache
def get_settings() -> Settings:
    return Settings()
