"""The samples, a module for each region."""

from bench.samples.regions import sleman

CASES = (sleman.CASE,)
