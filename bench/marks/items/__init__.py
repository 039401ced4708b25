"""Pages of budgets and plans on which one item was marked in one of the ways operators have, and pages on which nothing was.

``python -m bench.marks.items`` prints, for each way, how often the mark is found, in colour and in gray, and for each kind of unmarked
page how often one is reported all the same. The ways were written down without knowing how marks are looked for; keep it so.
"""
