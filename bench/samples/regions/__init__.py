"""The samples, a module for each region, its papers beside it."""

from bench.samples.regions import belitung, bima, enrekang, kapuas, payakumbuh, sleman, sulteng, tomohon

CASES = (
    sleman.CASE,
    payakumbuh.CASE,
    sulteng.CASE,
    enrekang.CASE,
    tomohon.CASE,
    belitung.FIRST,
    belitung.SECOND,
    bima.CASE,
    kapuas.CASE,
)
