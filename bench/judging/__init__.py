"""A labelled benchmark of the judgement: ``python -m bench.judging [--submissions N] [--family NAME] [--scans SHARE] [--seed S] [--jobs J]``.

Submissions with one seeded defect a claim, or none, are generated with their labels, run through the product, and compared. Families
of templates are alike in nothing but the law they follow. ``pesisir``, ``lereng`` and ``muara`` may be looked at while rules are
written; the held-out ones (``families.HELD_OUT``) must not: their papers, their modules, and their ``build/judging-errors-*.txt`` are
for those who keep the benchmark, their numbers in the table are for everybody.
"""
