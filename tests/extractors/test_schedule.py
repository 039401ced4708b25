"""The order in which files and pages are taken."""

from evidence.document import ReadFailure
from extractors.messages import Opened
from extractors.schedule import Request, Schedule
from extractors.settings import ReadingSettings


def test_a_file_whose_process_died_is_taken_up_before_files_that_nobody_opened(tmp_path):
    """Else its other pages would wait for all files of the night, and be lost at the file's limit of time."""
    schedule = Schedule((Request(str(number), tmp_path / str(number)) for number in range(100)), ReadingSettings())
    opening = schedule.take(None)
    schedule.opened(opening.task, Opened("application/pdf", 5))
    schedule.finish(opening)
    reading = schedule.take(opening.task)
    reading.task.bury(reading, ReadFailure.CRASHED, "SIGSEGV")
    schedule.finish(reading)
    following = schedule.take(None)
    assert (following.task, following.number) == (reading.task, 2)


def test_a_file_that_somebody_reads_is_not_shared_while_others_wait(tmp_path):
    schedule = Schedule((Request(str(number), tmp_path / str(number)) for number in range(2)), ReadingSettings())
    opening = schedule.take(None)
    schedule.opened(opening.task, Opened("application/pdf", 5))
    schedule.finish(opening)
    assert schedule.take(opening.task).number == 1
    assert schedule.take(None).task is not opening.task
