# bukti with all that it reads with: one image for the commands, the Prefect server, and the workers.
FROM python:3.11.13-slim-bookworm

RUN apt-get update \
    && apt-get install -y --no-install-recommends tesseract-ocr tesseract-ocr-ind \
    && rm -rf /var/lib/apt/lists/*

WORKDIR /opt/bukti
COPY requirements.lock scripts/installer.lock pyproject.toml README.md ./
RUN pip install --no-cache-dir --require-hashes -r installer.lock

# the code lies at the same place in every container: workers load the flows from there
COPY evidence evidence
COPY intake intake
COPY extractors extractors
COPY rules rules
COPY storage storage
COPY reports reports
COPY wiring wiring
COPY flows flows
COPY cli cli
# the versions of the lock, without what only tests need
RUN uv pip install --system --no-cache --compile-bytecode --constraint requirements.lock --build-constraint requirements.lock --editable . \
    && python -m compileall -q evidence intake extractors rules storage reports wiring flows cli

RUN groupadd --gid 10001 bukti \
    && useradd --uid 10001 --gid bukti --no-create-home --home-dir /tmp bukti \
    && install -d -o bukti -g bukti /srv/unggahan /srv/laporan
USER 10001:10001

ENV HOME=/tmp \
    PYTHONUNBUFFERED=1 \
    OMP_THREAD_LIMIT=1 \
    PREFECT_HOME=/tmp/prefect \
    PREFECT_SERVER_ANALYTICS_ENABLED=false \
    DO_NOT_TRACK=1 \
    BUKTI_DATA=/tmp/bukti

CMD ["bukti", "--help"]
HEALTHCHECK NONE
