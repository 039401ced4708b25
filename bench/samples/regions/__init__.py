"""The samples, a module for each region."""

from bench.samples.regions import payakumbuh, sleman

CASES = (sleman.CASE, payakumbuh.CASE)
