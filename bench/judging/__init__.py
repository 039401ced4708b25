"""A labelled benchmark of the judgement: ``python -m bench.judging [--submissions N] [--family NAME] [--scans SHARE] [--seed S] [--jobs J]``.

Submissions with one seeded defect a claim, or none, are generated with their labels, run through the product, and compared. Two
families of templates, alike in nothing but the law they follow: ``pesisir``, which may be looked at while rules are written, and
``lereng``, which must NEVER be looked at while rules are written: its papers, its module, and the lines about it in
``build/judging-errors-lereng.txt`` are for those who keep the benchmark, its numbers in the table are for everybody.
"""
