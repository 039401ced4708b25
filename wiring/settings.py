"""Every setting of bukti, read from the environment here and nowhere else."""

import os
from pathlib import Path
from typing import Any

from platformdirs import user_data_path
from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from evidence.errors import EvidenceError
from evidence.wording import say

PREFIX = "BUKTI_"


class SettingsError(EvidenceError):
    """The environment names a setting that is unknown or has a value that cannot be."""

    code = "settings"


class Settings(BaseSettings):
    """The settings; each is an environment variable ``BUKTI_<NAME>``. The defaults need no server."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True)

    data: Path = Field(
        default_factory=lambda: user_data_path("bukti"), description="Folder that holds everything a run keeps: store and records."
    )
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
        return f"sqlite:///{self.data / 'records.sqlite'}"

    @property
    def store_folder(self) -> Path:
        return self.data / "store"


def load_settings(**overrides: Any) -> Settings:
    """The settings from the environment, ``overrides`` first. Raises ``SettingsError`` naming each unknown or wrong setting."""
    known = {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
    unknown = sorted(name for name in os.environ if name.startswith(PREFIX) and name not in known)
    if unknown:
        raise SettingsError(
            say("cli.settings.unknown", names=", ".join(unknown)), say("cli.settings.known", names=", ".join(sorted(known)))
        )
    try:
        return Settings(**overrides)
    except ValidationError as error:
        wrong = "; ".join(f"{PREFIX}{'.'.join(map(str, e['loc'])).upper()}: {e['input']!r} ({e['msg']})" for e in error.errors())
        raise SettingsError(say("cli.settings.wrong", what=wrong), say("cli.settings.cure")) from error
