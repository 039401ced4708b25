"""The samples, a module for each region."""

from bench.samples.regions import payakumbuh, sleman, sulteng

CASES = (sleman.CASE, payakumbuh.CASE, sulteng.CASE)
