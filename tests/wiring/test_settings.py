"""Settings are read in one place and a wrong one is named."""

import pytest

from wiring.settings import SettingsError, load_settings
from wiring.stores import opened_store


def test_unknown_setting_is_refused_by_name(monkeypatch):
    monkeypatch.setenv("BUKTI_JOB", "2")
    with pytest.raises(SettingsError, match="BUKTI_JOB"):
        load_settings()


def test_wrong_value_names_the_setting_and_the_value(monkeypatch):
    monkeypatch.setenv("BUKTI_JOBS", "banyak")
    with pytest.raises(SettingsError, match=r"BUKTI_JOBS.*banyak"):
        load_settings()


def test_data_folder_holds_store_and_records(monkeypatch, tmp_path):
    monkeypatch.setenv("BUKTI_DATA", str(tmp_path))
    settings = load_settings()
    assert settings.store_address == str(tmp_path / "store")
    assert settings.database_url == f"sqlite:///{tmp_path / 'records.sqlite'}"


def test_secrets_come_from_files(monkeypatch, tmp_path):
    (tmp_path / "bukti_s3_secret_key").write_text("rahasia\n")
    (tmp_path / "bukti_database_password").write_text("s@ndi/2\n")
    monkeypatch.setenv("BUKTI_SECRETS", str(tmp_path))
    monkeypatch.setenv("BUKTI_DATABASE", "postgresql://bukti@db:5432/bukti")
    settings = load_settings()
    assert settings.s3_secret_key is not None and settings.s3_secret_key.get_secret_value() == "rahasia"
    assert settings.database_url == "postgresql+psycopg://bukti:s%40ndi%2F2@db:5432/bukti"
    assert "rahasia" not in repr(settings) and "ndi" not in repr(settings)


def test_address_of_the_database_may_hold_its_password(monkeypatch):
    monkeypatch.setenv("BUKTI_DATABASE", "postgres://bukti:sandi@db/bukti")
    assert load_settings().database_url == "postgresql+psycopg://bukti:sandi@db/bukti"


def test_bucket_without_its_server_or_keys_names_what_is_wanting(monkeypatch):
    monkeypatch.setenv("BUKTI_STORE", "s3://arsip/bukti")
    monkeypatch.setenv("BUKTI_S3_ENDPOINT", "s3.example:9000")  # no scheme
    settings = load_settings()
    with pytest.raises(SettingsError, match=r"BUKTI_S3_ENDPOINT, BUKTI_S3_ACCESS_KEY, BUKTI_S3_SECRET_KEY"):
        opened_store(settings.store_address, settings)


def test_bucket_of_no_possible_name_is_refused():
    settings = load_settings(s3_endpoint="http://s3:9000", s3_access_key="a", s3_secret_key="b")
    with pytest.raises(SettingsError, match="invalid bucket name"):
        opened_store("s3://B_/p", settings)


@pytest.mark.parametrize("address", ["ftp://arsip", "gs://arsip/bukti"])
def test_store_of_another_kind_is_refused(address):
    with pytest.raises(SettingsError, match="arsip"):
        opened_store(address, load_settings())
