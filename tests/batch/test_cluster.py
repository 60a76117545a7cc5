"""Shards on a dask cluster: the same bytes as anywhere, also when a worker is killed."""

import os
import signal

import pytest

from pipeline.batch import Settings, run_batch
from pipeline.errors import HavadisError
from tests.batch.driver import corpus
from tests.batch.stubs import BrokenLoader, StubLoader, articles, output

distributed = pytest.importorskip("distributed")


@pytest.fixture(scope="module")
def cluster():
    options = {"n_workers": 2, "threads_per_worker": 1, "dashboard_address": ":0"}
    with distributed.LocalCluster(**options) as cluster:
        yield cluster


def test_a_cluster_that_loses_a_worker_midway_gives_the_same_bytes(tmp_path, cluster):
    with distributed.Client(cluster) as client:
        victim = next(iter(client.run(os.getpid).values()))
    killed = []

    def kill_once(articles, errors):
        if not killed:
            os.kill(victim, signal.SIGKILL)
            killed.append(victim)

    settings = Settings(dask=cluster.scheduler_address)
    summary = run_batch(corpus(), tmp_path / "dask", settings, loader=StubLoader(), progress=kill_once)
    assert killed
    run_batch(corpus(), tmp_path / "serial", loader=StubLoader())
    assert summary.articles == len(corpus()) - 2
    assert output(tmp_path / "dask") == output(tmp_path / "serial")


def test_an_article_that_kills_the_cluster_s_workers_costs_one_row(tmp_path):
    import dask

    with dask.config.set({"distributed.scheduler.allowed-failures": 0}):
        settings = Settings(dask="local", workers=2)
        summary = run_batch(articles(40, {20: "KILL"}), tmp_path, settings, loader=StubLoader())
    assert (summary.articles, summary.errors) == (39, 1)
    assert "haber-20" in (tmp_path / "errors.csv").read_text(encoding="utf-8")


def test_a_cluster_that_cannot_load_the_pipeline_ends_the_run_with_the_reason(tmp_path, cluster):
    with pytest.raises(HavadisError, match="damaged"):
        run_batch(articles(3), tmp_path, Settings(dask=cluster.scheduler_address), loader=BrokenLoader("raise"))
