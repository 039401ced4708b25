"""Forms to submissions: folders with ``submission.yaml``, XLSX workbooks; one validated model, every mistake named."""

from intake.parcel import Parcel, PathError, Refusal, TemplateError
from intake.reception import receive
from intake.template import write_template

__all__ = ["Parcel", "PathError", "Refusal", "TemplateError", "receive", "write_template"]
