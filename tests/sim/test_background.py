"""The analysis on a thread of its own."""

import threading

from kessessa.sim import Task, analyse, analyse_in_background
from kessessa.sim.analysis import CancelledError
from tests.sim.bakery import bakery, decide, played


def test_the_result_is_that_of_the_foreground() -> None:
    game = played(bakery(), "a", "c")
    task = analyse_in_background(game)
    task.wait(30)
    assert task.is_done
    assert task.result == analyse(game)
    assert task.progress == 1


def test_the_game_may_go_on_meanwhile() -> None:
    game = played(bakery(), "a")
    expected = analyse(game)
    task = analyse_in_background(game)
    decide(game, "c")
    task.wait(30)
    assert task.result == expected


def test_a_cancelled_task_ends_without_result() -> None:
    started = threading.Event()

    def work(progress, cancelled):  # noqa: ANN001, ANN202
        progress(0.5)
        started.set()
        while not cancelled():
            pass
        raise CancelledError

    task: Task[None] = Task(work)
    assert started.wait(30)
    assert not task.is_done
    task.cancel()
    task.wait(30)
    assert task.is_done
    assert (task.progress, task.result, task.error) == (0.5, None, None)


def test_a_failure_is_kept_for_whoever_asks() -> None:
    def work(progress, cancelled):  # noqa: ANN001, ANN202, ARG001
        raise ZeroDivisionError

    task: Task[None] = Task(work)
    task.wait(30)
    assert isinstance(task.error, ZeroDivisionError)
