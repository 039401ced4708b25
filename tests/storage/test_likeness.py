"""The index of likenesses names the pages that share most, and can be made anew."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from storage import Records
from storage.likeness import Alike

ONE, TWO, THREE = "1" * 64, "2" * 64, "3" * 64


@pytest.fixture
def filed(records: Records) -> Records:
    records.likenesses.file(ONE, "1.0", {1: [1, 2, 3, 4], 2: [50, 51]}, whole=True)
    records.likenesses.file(TWO, "1.0", {1: [3, 4, 5, 6]}, whole=True)
    records.likenesses.file(THREE, "1.0", {7: [-(2**62), 2**62]}, whole=False)
    return records


def test_pages_that_share_most_come_first(filed: Records) -> None:
    assert filed.likenesses.alike([1, 2, 3, 4, 99]) == (Alike(ONE, 1, 4), Alike(TWO, 1, 2))
    assert filed.likenesses.alike([1, 2, 3, 4], most=1) == (Alike(ONE, 1, 4),)
    assert filed.likenesses.alike([1, 2, 3, 4], least=3) == (Alike(ONE, 1, 4),)


def test_pages_of_the_file_itself_are_left_out(filed: Records) -> None:
    assert filed.likenesses.alike([1, 2, 3, 4], beside=ONE) == (Alike(TWO, 1, 2),)


def test_large_values_are_kept_as_they_are(filed: Records) -> None:
    assert filed.likenesses.alike([2**62]) == (Alike(THREE, 7, 1),)
    assert filed.likenesses.alike([]) == ()
    assert filed.likenesses.alike([7777]) == ()


def test_file_that_is_filed_again_takes_the_place_of_what_was_there(filed: Records) -> None:
    filed.likenesses.file(ONE, "1.1", {1: [1000]}, whole=True)
    assert filed.likenesses.alike([1, 2, 50]) == ()
    assert filed.likenesses.alike([1000]) == (Alike(ONE, 1, 1),)


def test_only_whole_files_of_the_reader_count_as_filed(filed: Records) -> None:
    assert filed.likenesses.filed([ONE, TWO, THREE, "4" * 64], "1.0") == {ONE, TWO}
    assert filed.likenesses.filed([ONE], "1.1") == set()


def test_file_without_pages_is_filed_all_the_same(filed: Records) -> None:
    filed.likenesses.file("5" * 64, "1.0", {}, whole=True)
    assert filed.likenesses.filed(["5" * 64], "1.0") == {"5" * 64}


def test_hosts_that_file_the_same_file_at_once_do_not_disturb_each_other(url: str) -> None:
    hosts = 4
    ready = Barrier(hosts)

    def host(number: int) -> None:
        with Records(url) as records:
            for turn in range(5):
                ready.wait(30)
                records.likenesses.file(f"{turn}" * 64, "1.0", {page: [turn * 100 + page] for page in range(9)}, whole=True)

    with ThreadPoolExecutor(hosts) as pool:
        list(pool.map(host, range(hosts)))
    with Records(url) as records:
        assert [records.likenesses.alike([turn * 100 + 8]) for turn in range(5)] == [
            (Alike(f"{turn}" * 64, 8, 1),) for turn in range(5)
        ]
