"""Every setting of bukti, read from the environment here and nowhere else."""

import os
import re
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

from platformdirs import user_data_path
from pydantic import DirectoryPath, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from evidence.errors import EvidenceError
from evidence.wording import say

PREFIX = "BUKTI_"

SILENT = {"DO_NOT_TRACK": "1", "PREFECT_SERVER_ANALYTICS_ENABLED": "false"}
"""What tells Prefect that nothing of its use is to be reported to its makers."""


def report_nothing() -> None:
    """Tell Prefect so, in this process and those that it starts."""
    os.environ.update(SILENT)


class SettingsError(EvidenceError):
    """The environment names a setting that is unknown or has a value that cannot be."""

    code = "settings"


class Settings(BaseSettings):
    """The settings; each is an environment variable ``BUKTI_<NAME>``. The defaults need no server."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True)

    data: Path = Field(
        default_factory=lambda: user_data_path("bukti"), description="Folder that holds everything a run keeps: store and records."
    )
    store: str | None = Field(
        None,
        description="Where files, readings and reports are kept: a folder, or s3://BUCKET/PREFIX; none: a folder in the data folder.",
    )
    s3_endpoint: str | None = Field(None, description="The S3 server as http://HOST:PORT or https://HOST:PORT.")
    s3_region: str = Field("us-east-1", description="Region of the bucket.")
    s3_access_key: str | None = Field(None, description="Access key of the S3 server.")
    s3_secret_key: SecretStr | None = Field(None, description="Secret key of the S3 server.")
    database: str | None = Field(
        None, description="Database of the records, as postgresql://USER@HOST:PORT/NAME; none: SQLite in the data folder."
    )
    database_password: SecretStr | None = Field(None, description="Password of the database, where its address has none.")
    secrets: DirectoryPath | None = Field(
        None, description="Folder with a file for each setting that is a secret, named as its variable in lower case."
    )
    drop: str | None = Field(
        None, description="Where regions upload, a folder or s3://BUCKET/PREFIX; the nightly run takes in what lies there."
    )
    log: Literal["text", "json"] = Field(
        "text",
        description="Form of the log on standard error: text with warnings, or json, one object a line, which also tells what went well.",
    )
    timezone: str = Field("Asia/Makassar", description="Time zone of the nightly run's hours.")
    jobs: int = Field(
        default_factory=lambda: max(len(os.sched_getaffinity(0)), 1), ge=1, le=256, description="Files read at the same time."
    )
    language: str = Field("ind", description="Tesseract language of the evidence.")
    file_seconds: float = Field(3600, gt=0, description="Wall-clock limit for reading one file, in seconds.")
    page_seconds: float = Field(120, gt=0, description="Wall-clock limit for reading one page, in seconds.")
    memory_mb: int = Field(1200, ge=200, description="Memory limit of one reader process, in megabytes.")
    max_pages: int = Field(3000, ge=1, description="Pages read of one file at most; the report says what was not read.")
    trust_roots: tuple[Path, ...] = Field(
        (), description="Certificates (PEM or DER) that digital signatures are trusted from; none: trust is left open."
    )
    rulebooks: tuple[Path, ...] = Field((), description="Further rulebook packs (YAML), each for one year.")

    @property
    def prefect_api_url(self) -> str | None:
        """The Prefect server that runs go to (Prefect's own variable ``PREFECT_API_URL``), None where there is none."""
        return os.environ.get("PREFECT_API_URL") or None

    @property
    def database_url(self) -> str:
        """The address of the records' database, with its password."""
        if self.database is None:
            return f"sqlite:///{self.data / 'records.sqlite'}"
        address = re.sub(r"^postgres(?:ql)?://", "postgresql+psycopg://", self.database)
        if self.database_password is None:
            return address
        return re.sub(r"(?<=//)([^:@/]*)@", rf"\1:{quote(self.database_password.get_secret_value(), safe='')}@", address, count=1)

    @property
    def store_address(self) -> str:
        """The folder or ``s3://BUCKET/PREFIX`` where objects are kept."""
        return self.store if self.store is not None else str(self.data / "store")


def load_settings(**overrides: Any) -> Settings:
    """The settings from the environment, ``overrides`` first. Raises ``SettingsError`` naming each unknown or wrong setting."""
    known = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
    unknown = sorted(name for name in os.environ if name.startswith(PREFIX) and name not in known)
    if unknown:
        raise SettingsError(
            say("cli.settings.unknown", names=", ".join(unknown)), say("cli.settings.known", names=", ".join(sorted(known)))
        )
    try:
        return Settings(**{"_secrets_dir": os.environ.get(f"{PREFIX}SECRETS"), **overrides})
    except ValidationError as error:
        wrong = "; ".join(f"{PREFIX}{'.'.join(map(str, e['loc'])).upper()}: {e['input']!r} ({e['msg']})" for e in error.errors())
        raise SettingsError(say("cli.settings.wrong", what=wrong), say("cli.settings.cure")) from error
