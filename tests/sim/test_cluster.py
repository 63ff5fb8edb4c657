"""The same audit on a dask cluster, where the extra is installed."""

import pytest

from kessessa.sim.audit import audit
from kessessa.sim.workers import on_cluster
from tests.support.sample_scenario import mill

distributed = pytest.importorskip("distributed")


@pytest.mark.slow
@pytest.mark.filterwarnings("default")
def test_a_cluster_gives_the_audit_of_one_process() -> None:

    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address=None
        ) as cluster,
        on_cluster(cluster.scheduler_address) as map_,
    ):
        assert audit(mill(), games=8, map_=map_) == audit(mill(), games=8)
