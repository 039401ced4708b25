"""What can be generated for each indicator: clean claims at every level that text decides, and one seeded defect at a time."""

from collections.abc import Callable

from bench.judging import bundles, letters, pictures, series
from bench.judging.desk import Desk, relabelled
from bench.judging.labels import Label
from bench.judging.letters import Recipe


def _levels(make: Callable[[int], Recipe], *levels: int) -> list[Recipe]:
    return [make(level) for level in levels]


CLEAN: dict[int, list[Recipe]] = {
    1: [letters.clean(1, 1), letters.clean(1, 2), letters.clean_law, bundles.law_in_one],
    **{nomor: [letters.clean(nomor, level) for level in (1, 2, 3)] for nomor in (13,)},
    **{
        nomor: [*(letters.clean(nomor, level) for level in (1, 2, 3)), bundles.in_two(nomor, 3), bundles.in_two(nomor, 2)]
        for nomor in (2, 7, 9)
    },
    8: [letters.clean(8, 2), letters.clean(8, 3)],
    3: [series.years(3, 1), series.years(3, 2), series.years(3, 3), series.years(3, 1, named=False), bundles.budgets_in_one(3)],
    6: [series.years(6, 1), series.years(6, 2), series.years(6, 3), bundles.budgets_in_one(6)],
    4: [pictures.tool],
    5: [*_levels(series.trainings, 1, 2, 3), *_levels(bundles.trainings_in_one, 1, 2)],
    10: _levels(pictures.told, 1, 2, 3),
    11: _levels(pictures.guide, 1, 3),
    12: _levels(pictures.informed, 1, 2, 3),
    14: _levels(series.grievances, 1, 2, 3),
    15: _levels(pictures.joined, 1, 2, 3),
    16: [*_levels(letters.clean_copies, 1, 2, 3), bundles.copies_in_one],
    17: _levels(series.making, 1, 2, 3),
    18: [
        *_levels(series.beneficiaries, 1, 2, 3),
        series.savings(1),
        series.products(2),
        series.savings(2),
        series.products(1),
        series.savings(3),
        series.units(1),
        series.units(3),
        series.units(2),
        series.income(1),
        series.income(2),
        series.income(3),
        series.trend(1),
        series.trend(2),
        series.trend(3),
    ],
    19: _levels(series.watched, 1, 2, 3),
    20: [],
}

DEFECTS: dict[int, list[Recipe]] = {
    1: [
        letters.mismatch(1, "number-mismatch", 1), letters.plain_office, letters.changed(1, 1, "innovation-not-named"), letters.law_alone,
        letters.changed(1, 1, "draft", flaw="rancangan", how="none"), letters.outside(1, 1), letters.foreign(1, 1), letters.exceeds(1, 1),
        letters.mismatch(1, "date-mismatch", 1), letters.picture_of_letter(1, 1), letters.changed(1, 1, "unsigned", how="none"), letters.outside(1, 2),
        letters.mismatch(1, "subject-mismatch", 1), letters.mismatch(1, "number-mismatch", 2), letters.exceeds(1, 2), letters.foreign(1, 2),
        letters.changed(1, 1, "draft", flaw="placeholder"), letters.changed(1, 2, "innovation-not-named"), pictures.misplaced(1, 1),
        pictures.broken(1, 1, "corrupt"), pictures.nothing(1, 1), bundles.resealed(1, 1), bundles.edited(1, 1), bundles.half_legible(1, 1), letters.plain_office,
    ],
    2: [
        letters.exceeds(2, 1), letters.mismatch(2, "date-mismatch", 2), letters.changed(2, 2, "unsigned", how="none"), letters.outside(2, 1),
        letters.changed(2, 1, "draft", flaw="blank", how="none"), letters.exceeds(2, 2), letters.foreign(2, 2), pictures.nothing(2, 3),
        letters.mismatch(2, "number-mismatch", 3), letters.changed(2, 1, "innovation-not-named"), pictures.misplaced(2, 1),
        letters.changed(2, 2, "draft", flaw="watermark"), letters.mismatch(2, "subject-mismatch", 1), pictures.broken(2, 1, "blank"),
        letters.picture_of_letter(2, 1), bundles.patched(2, 2), bundles.half_legible(2, 1),
    ],
    3: [
        series.unmarked(3), series.years_exceed(3, 1), series.same_sheet, series.same_sheet_scanned, series.old_year(3), series.years_exceed(3, 2), pictures.misplaced(3, 1),
        pictures.nothing(3, 1), pictures.broken(3, 1, "locked"), pictures.linked(3, 1),
    ],
    4: [pictures.broken(4, 3, "corrupt"), pictures.nothing(4, 3), pictures.broken(4, 2, "blank"), pictures.linked(4, 3), pictures.tool_wordless],
    5: [
        series.training_lacks("ic"), series.trainings_exceed(1), series.training_twice, series.training_lacks("ia"), series.training_old,
        series.trainings_exceed(2), series.training_twice_scanned, bundles.training_lacks_in_one, pictures.nothing(5, 1), pictures.broken(5, 1, "blank"),
    ],
    6: [series.unmarked(6), series.years_exceed(6, 1), series.old_year(6), series.years_exceed(6, 2), pictures.misplaced(6, 1), pictures.broken(6, 1, "empty")],
    7: [
        letters.exceeds(7, 1), letters.outside(7, 2), letters.changed(7, 1, "unsigned", how="none"), letters.exceeds(7, 2), letters.mismatch(7, "number-mismatch", 1),
        letters.changed(7, 2, "draft", flaw="placeholder"), letters.changed(7, 2, "innovation-not-named"), letters.mismatch(7, "date-mismatch", 3),
        pictures.nothing(7, 1), letters.mismatch(7, "subject-mismatch", 1), bundles.edited(7, 2), bundles.resealed(7, 1),
    ],
    8: [
        letters.exceeds(8, 2), letters.mismatch(8, "number-mismatch", 3), letters.changed(8, 3, "unsigned", how="none"), letters.outside(8, 2),
        letters.mismatch(8, "date-mismatch", 2), letters.changed(8, 3, "draft", flaw="rancangan", how="none"), letters.foreign(8, 3),
        letters.changed(8, 2, "unsigned", how="none"), bundles.patched(8, 3), bundles.resealed(8, 3), letters.mismatch(8, "subject-mismatch", 2), pictures.misplaced(8, 2), pictures.broken(8, 2, "blank"),
    ],
    9: [
        letters.exceeds(9, 1), letters.outside(9, 2), letters.mismatch(9, "date-mismatch", 2), letters.exceeds(9, 2), letters.foreign(9, 2),
        letters.changed(9, 3, "unsigned", how="none"), letters.changed(9, 2, "draft", flaw="blank", how="none"), letters.mismatch(9, "number-mismatch", 1),
        pictures.misplaced(9, 1), pictures.nothing(9, 2), bundles.half_legible(9, 1), bundles.edited(9, 1),
    ],
    10: [pictures.told_exceeds, pictures.told_of_another, pictures.told_wordless, pictures.nothing(10, 2), pictures.broken(10, 1, "blank")],
    11: [pictures.guide_of_another, pictures.guide_exceeds, pictures.linked(11, 3), pictures.nothing(11, 1), pictures.broken(11, 1, "locked")],
    12: [pictures.informed_exceeds, pictures.informed_twice, pictures.nothing(12, 1), pictures.broken(12, 1, "blank")],
    13: [
        letters.untimed,
        letters.exceeds(13, 2), letters.changed(13, 3, "unsigned", how="none"), letters.exceeds(13, 1), letters.mismatch(13, "number-mismatch", 3),
        letters.foreign(13, 2), letters.changed(13, 2, "draft", flaw="blank", how="none"), letters.mismatch(13, "date-mismatch", 2),
        pictures.misplaced(13, 1), pictures.nothing(13, 2), letters.picture_of_letter(13, 2), letters.untimed,
    ],
    14: [series.grievances(3, stated="98,5 %"), pictures.nothing(14, 1), series.grievances(2, stated="88 %"), pictures.broken(14, 1, "blank")],
    15: [pictures.joined_exceeds, pictures.linked(15, 1), pictures.nothing(15, 2), pictures.broken(15, 1, "corrupt")],
    16: [
        letters.copies_wrong("wrong-region"), letters.copies_exceed, letters.copies_twice, letters.copies_twice_scanned, letters.copies_wrong("innovation-not-named"),
        letters.copies_wrong("unsigned"), letters.copies_wrong("number-mismatch"), letters.copies_wrong("outside-window"), pictures.nothing(16, 3),
        pictures.misplaced(16, 1),
    ],
    17: [series.making(2, named=False), pictures.nothing(17, 3), pictures.broken(17, 1, "empty"), pictures.linked(17, 2)],
    18: [series.savings(2, flaw="total"), series.savings(1, flaw="estimate"), pictures.nothing(18, 2), pictures.broken(18, 1, "blank"), pictures.linked(18, 3)],
    19: [series.watched(1, flaw="innovation-not-named"), series.watched(2, flaw="outside-window"), pictures.misplaced(19, 2), pictures.nothing(19, 1), pictures.broken(19, 2, "corrupt")],
    20: [pictures.filmed, pictures.linked(20, 3), pictures.nothing(20, 1), pictures.broken(20, 2, "empty")],
}  # fmt: skip


def _raised(recipe: Recipe, claimed: int) -> Recipe:
    """A clean recipe, claimed above its level."""

    def make(desk: Desk) -> Label:
        label = recipe(desk)
        supported = label.supported if isinstance(label.supported, int) else 1
        return relabelled(label, claimed, supported)

    return make


DEFECTS[14] += [_raised(series.grievances(2), 3), _raised(series.grievances(1), 2)]
DEFECTS[17] += [_raised(series.making(1), 3), _raised(series.making(2), 3)]
DEFECTS[18] += [_raised(series.beneficiaries(1), 2), _raised(series.savings(1), 3), _raised(series.products(1), 2)]
DEFECTS[19] += [_raised(series.watched(1), 2), _raised(series.watched(2), 3)]
