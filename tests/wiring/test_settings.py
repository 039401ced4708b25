"""Settings are read in one place and a wrong one is named."""

import pytest

from wiring.settings import SettingsError, load_settings


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
    assert settings.store_folder == tmp_path / "store"
    assert settings.database_url == f"sqlite:///{tmp_path / 'records.sqlite'}"
