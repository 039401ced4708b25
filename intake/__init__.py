"""Forms to submissions: folders with ``submission.yaml``, XLSX workbooks; one validated model, every mistake named."""

from intake.parcel import Parcel, PathError, Refusal, TemplateError
from intake.precheck import Remark, precheck
from intake.reception import receive
from intake.template import write_template

__all__ = ["Parcel", "PathError", "Refusal", "Remark", "TemplateError", "precheck", "receive", "write_template"]
