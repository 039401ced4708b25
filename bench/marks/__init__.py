"""Pages with labelled marks, drawn and then degraded as printers, scanners and copiers do, and how well marks are found on them.

``python -m bench.marks`` prints precision and recall for each kind of mark. Everything is drawn from a seed; nothing is downloaded.
"""
