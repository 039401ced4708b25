"""What ``docker-compose.yml`` and ``Dockerfile`` say is whole and true: everything named is declared, known, pinned, and watched."""

import re
import subprocess

import click
import pytest
import typer

from cli.main import app
from tests.compose.composition import BIN, ROOT, composition, is_lasting
from wiring.settings import PREFIX, Settings

COMPOSE = composition()
SERVICES = COMPOSE["services"]
DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
EACH = pytest.mark.parametrize("name", sorted(SERVICES))


def words(name):
    """The command of a service, without the shell around it."""
    command = SERVICES[name].get("command", [])
    return command[2].split(" exec ", 1)[1].split() if command[:2] == ["sh", "-c"] else command


def source(volume):
    return volume.partition(":")[0]


@EACH
def test_all_that_a_service_names_is_declared(name):
    service = SERVICES[name]
    for needed, how in service.get("depends_on", {}).items():
        assert needed in SERVICES
        lasting = is_lasting(SERVICES[needed])
        assert how["condition"] == ("service_healthy" if lasting else "service_completed_successfully")
    assert {source(volume) for volume in service.get("volumes", [])} <= COMPOSE["volumes"].keys()
    assert set(service.get("secrets", [])) <= COMPOSE["secrets"].keys()
    assert set(service["networks"]) <= COMPOSE["networks"].keys()
    assert {item["source"] for item in service.get("configs", [])} <= COMPOSE["configs"].keys()
    told = " ".join(map(str, [*service.get("environment", {}).values(), *service.get("command", [])]))
    for secret in re.findall(r"/run/secrets/(\w+)", told):
        assert secret in service["secrets"]
    for host in re.findall(r"//(?:\w+@)?(\w+):\d+", told):
        assert host in SERVICES and set(SERVICES[host]["networks"]) & set(service["networks"])


def test_all_that_is_declared_is_used():
    for kind, found in {
        "volumes": {source(volume) for service in SERVICES.values() for volume in service.get("volumes", [])},
        "secrets": {secret for service in SERVICES.values() for secret in service.get("secrets", [])},
        "networks": {network for service in SERVICES.values() for network in service["networks"]},
    }.items():
        assert found == COMPOSE[kind].keys()


@EACH
def test_settings_and_secrets_are_ones_that_are_known(name):
    known = {f"{PREFIX}{field.upper()}" for field in Settings.model_fields}
    service = SERVICES[name]
    assert {key for key in service.get("environment", {}) if key.startswith(PREFIX)} <= known
    if service["image"].startswith("bukti:") and "BUKTI_SECRETS" in service.get("environment", {}):
        assert {secret.upper() for secret in service["secrets"]} <= known
    for variable in re.findall(r"BUKTI_\w+(?==)", DOCKERFILE):
        assert variable in known


def test_secrets_that_are_named_are_those_that_the_script_makes(tmp_path):
    made = subprocess.run([ROOT / "scripts/secrets", tmp_path / "secrets"], capture_output=True, text=True, check=True)
    assert made.stdout == ""
    files = {path.name: path.read_text() for path in (tmp_path / "secrets").iterdir()}
    assert {secret["file"].rpartition("/")[2] for secret in COMPOSE["secrets"].values()} == files.keys()
    assert files["bukti_s3_secret_key"] in files["s3_identities"] and len(files["bukti_database_password"]) == 48
    subprocess.run([ROOT / "scripts/secrets", tmp_path / "secrets"], check=True)
    assert {path.name: path.read_text() for path in (tmp_path / "secrets").iterdir()} == files


@EACH
def test_command_is_one_that_its_program_knows(name):
    program, *rest = [*SERVICES[name].get("entrypoint", []), *words(name)] or ["postgres"]
    if program == "bukti":
        found: click.Command = typer.main.get_command(app)
        while hasattr(found, "commands"):
            found, rest = found.commands[rest[0]], rest[1:]
        with found.make_context("bukti", list(rest)) as context:
            assert context.params
    elif program == "prefect":
        told = said("prefect", *(word for word in rest[: rest.index(next(w for w in rest if w.startswith("-")))]), "--help")
        assert all(re.search(rf"{word}\b", told) for word in rest if word.startswith("--"))
    elif program == "weed":
        told = said("weed", "help", rest[0])
        assert all(re.search(rf"^\s+{re.escape(word.partition('=')[0])}\b", told, re.MULTILINE) for word in rest[1:])
    else:
        assert program == "postgres" and SERVICES[name]["image"].startswith("postgres:")


def said(*command):
    done = subprocess.run(
        [BIN / command[0], *command[1:]], env={"COLUMNS": "300", "PATH": str(BIN)}, capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


def test_prefect_knows_the_settings_that_it_is_given():
    told = said("prefect", "config", "view", "--show-defaults")
    given = {key for service in SERVICES.values() for key in service.get("environment", {}) if key.startswith("PREFECT_")}
    given |= set(re.findall(r"PREFECT_\w+(?==)", DOCKERFILE)) | {"PREFECT_SERVER_DATABASE_PASSWORD"}
    assert {key for key in given if key not in told} == set()


@EACH
def test_service_is_pinned_watched_and_confined(name):
    service = SERVICES[name]
    image, _, version = service["image"].rpartition(":")
    assert image and version != "latest" and re.match(r"\d+\.\d+", version)
    assert ("healthcheck" in service) == is_lasting(service)
    if is_lasting(service):
        assert service["restart"] == "unless-stopped" and service["healthcheck"]["test"][0] == "CMD"
    assert service["read_only"] is True and "no-new-privileges:true" in service["security_opt"]
    assert all(port.startswith("127.0.0.1:") for port in service.get("ports", []))
    assert "container_name" not in service  # else it could not be scaled


def test_telemetry_is_off_wherever_prefect_or_the_store_runs():
    for name, service in SERVICES.items():
        environment = service.get("environment", {})
        if service["image"].startswith("bukti:"):
            assert (environment["PREFECT_SERVER_ANALYTICS_ENABLED"], environment["DO_NOT_TRACK"]) == ("false", "1"), name
    assert "-master.telemetry=false" in SERVICES["s3"]["command"]


def test_image_is_pinned_runs_as_nobody_and_has_what_reading_needs():
    [base] = re.findall(r"^FROM (\S+)$", DOCKERFILE, re.MULTILINE)
    assert re.fullmatch(r"python:3\.11\.\d+-slim-bookworm", base)
    assert re.findall(r"^USER (\S+)$", DOCKERFILE, re.MULTILINE) == ["10001:10001"]
    assert "tesseract-ocr-ind" in DOCKERFILE and "--require-hashes" in DOCKERFILE
    copied = {line.split()[1] for line in DOCKERFILE.splitlines() if line.startswith("COPY ") and len(line.split()) == 3}
    assert copied == {"evidence", "intake", "extractors", "rules", "storage", "reports", "wiring", "flows", "cli"}
    allowed = set((ROOT / ".dockerignore").read_text("utf-8").splitlines())
    assert {f"!{name}" for name in copied} <= allowed


def test_batches_go_to_the_pool_that_the_workers_take_from():
    from flows.deployments import batch_pool

    deployed = SERVICES["deploy"]["command"]
    pool = deployed[deployed.index("--pool") + 1]
    taken = {name: words(name)[words(name).index("--pool") + 1] for name in ("nightly", "worker")}
    assert taken == {"nightly": pool, "worker": batch_pool(pool)}
    assert deployed[deployed.index("--out") + 1] == "/srv/laporan"
    assert "reports:/srv/laporan" in SERVICES["nightly"]["volumes"]
