"""Which store an address means."""

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from evidence.ports import ObjectStore
from evidence.wording import say
from storage import FolderStore
from wiring.settings import Settings, SettingsError

if TYPE_CHECKING:
    from storage.s3 import S3Store

S3 = "s3://"


def opened_store(address: str, settings: Settings) -> ObjectStore:
    """The store at a folder or at ``s3://BUCKET/PREFIX``; the S3 server and its keys are those of the settings. ``SettingsError`` where one of
    them is wanting or wrong."""
    if not address.startswith(S3):
        if "://" in address:
            raise SettingsError(say("cli.store.scheme", address=address), say("cli.store.scheme.cure"))
        return FolderStore(Path(address))
    from storage.s3 import S3Store  # the SDK takes a third of a second to import

    return _opened(address, settings, S3Store)


def opened_drop(address: str, settings: Settings) -> ObjectStore:
    """The prefix ``s3://BUCKET/PREFIX`` to which others upload, to be listed and fetched; otherwise as ``opened_store``."""
    from storage.s3 import S3Drop

    return _opened(address, settings, S3Drop)


def _opened(address: str, settings: Settings, kind: "type[S3Store]") -> ObjectStore:
    from storage.s3 import S3Settings

    bucket, _, prefix = address.removeprefix(S3).partition("/")
    server = urlsplit(settings.s3_endpoint or "")
    wanting = [
        name
        for name, value in (
            ("BUKTI_S3_ENDPOINT", server.netloc if server.scheme in {"http", "https"} else ""),
            ("BUKTI_S3_ACCESS_KEY", settings.s3_access_key),
            ("BUKTI_S3_SECRET_KEY", settings.s3_secret_key),
        )
        if not value
    ]
    if wanting or not bucket:
        raise SettingsError(
            say("cli.store.wanting", address=address, names=", ".join(wanting) or "BUCKET"), say("cli.settings.cure")
        )
    assert settings.s3_access_key is not None and settings.s3_secret_key is not None
    try:
        return kind(
            S3Settings(
                server.netloc, bucket, settings.s3_access_key, settings.s3_secret_key.get_secret_value(),
                prefix=prefix, secure=server.scheme == "https", region=settings.s3_region,
            )
        )  # fmt: skip
    except ValueError as error:  # what the SDK says of a bucket's or a host's name
        raise SettingsError(say("cli.store.wrong", address=address, reason=error), say("cli.settings.cure")) from error
