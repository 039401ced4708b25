"""Why a file is not read at all."""

from evidence.document import ReadFailure


class Refused(Exception):
    """There is nothing to read in this file; ``detail`` says why, in Indonesian."""

    def __init__(self, media_type: str, failure: ReadFailure, detail: str) -> None:
        super().__init__(detail)
        self.media_type = media_type
        self.failure = failure
        self.detail = detail
