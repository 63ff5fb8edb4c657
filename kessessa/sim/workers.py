"""Where jobs run: in this process, on every core, or on a cluster; each is one lazy `map`.

Jobs are plain values and functions are importable by name, so that they cross to processes that
were spawned (Windows) and to other machines. A scenario crosses packed, since mapping proxies
cannot be pickled, and is unpacked once in each process.
"""

from __future__ import annotations

import copyreg
import io
import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from multiprocessing import get_context
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from kessessa.core.scenario import Scenario

Map: TypeAlias = Callable[[Callable[[Any], Any], Sequence[Any]], Iterable[Any]]
"""Gives the results in the order of the jobs, one by one; the built-in `map` is one."""


def _proxy(plain: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(plain)


def _reduce_proxy(proxy: MappingProxyType[Any, Any]) -> tuple[Any, ...]:
    return _proxy, (dict(proxy),)


_TABLE: Final = {**copyreg.dispatch_table, MappingProxyType: _reduce_proxy}


def pack(scenario: Scenario) -> bytes:
    """A scenario as bytes that can travel to another process of the same version."""
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _TABLE
    pickler.dump(scenario)
    return buffer.getvalue()


@lru_cache(maxsize=4)
def unpack(packed: bytes) -> Scenario:
    """The scenario of `pack`; only ever given what `pack` made."""
    scenario = pickle.loads(packed)  # noqa: S301 - made by `pack` in this very run
    if not isinstance(scenario, Scenario):
        raise TypeError("not a packed scenario")
    return scenario


@contextmanager
def on_cores(number: int | None = None) -> Iterator[Map]:
    """A map over that many processes (every core by default); left early, they are stopped."""
    pool = get_context("spawn").Pool(number)
    try:
        yield pool.imap
    finally:
        pool.terminate()
        pool.join()


@contextmanager
def on_cluster(address: str | None = None) -> Iterator[Map]:
    """A map over a dask cluster: at this address, or one started here. Needs the extra `cluster`.

    Raises:
        ImportError: if `distributed` is not installed.
    """
    from distributed import Client  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415 - an extra

    with Client(address) as client:

        def mapped(function: Callable[[Any], Any], jobs: Sequence[Any]) -> Iterator[Any]:
            for future in client.map(function, jobs, pure=False):
                yield future.result()

        yield mapped
