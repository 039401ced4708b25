"""The samples, a module for each region."""

from bench.samples.regions import enrekang, payakumbuh, sleman, sulteng, tomohon

CASES = (sleman.CASE, payakumbuh.CASE, sulteng.CASE, enrekang.CASE, tomohon.CASE)
