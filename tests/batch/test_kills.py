"""Processes killed at random points: nothing is lost, nothing counted twice.

A dozen kills by default; HAVADIS_KILLS=100 for the long run.
"""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline.batch import run_batch
from tests.batch.driver import corpus
from tests.batch.stubs import StubLoader, output

ROOT = Path(__file__).resolve().parents[2]
KILLS = int(os.environ.get("HAVADIS_KILLS", "6"))


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("undisturbed")
    run_batch(corpus(), folder, loader=StubLoader())
    return output(folder)


def start(out):
    command = [sys.executable, "-m", "tests.batch.driver", str(out), "2"]
    return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)


def workers_of(process):
    """Process ids of the workers alive."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    try:
        pids = [int(pid) for pid in children.read_text().split()]
        return [pid for pid in pids if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()]
    except OSError:
        return []


def test_a_run_killed_again_and_again_ends_with_the_undisturbed_output(tmp_path, undisturbed):
    chance = random.Random(6)  # noqa: S311
    kills = 0
    while kills < KILLS:
        process = start(tmp_path)
        try:
            process.communicate(timeout=chance.uniform(0.5, 4))
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            kills += 1
        else:
            assert process.returncode == 0
            assert output(tmp_path) == undisturbed
            for path in list((tmp_path / ".shards").iterdir())[:: chance.choice([1, 2])]:
                path.unlink()
    process = start(tmp_path)
    assert process.communicate()[1] == ""
    assert output(tmp_path) == undisturbed
    assert not (tmp_path / ".aside").exists()


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="finds the workers through /proc")
def test_workers_killed_at_random_cost_no_article(tmp_path, undisturbed):
    chance = random.Random(7)  # noqa: S311
    kills = rounds = 0
    while kills < KILLS:
        rounds += 1
        out = tmp_path / str(rounds)
        process = start(out)
        while process.poll() is None:
            # Most kills strike at work, some while a worker is being born; never faster than any can be born.
            at_birth = chance.random() < 0.1
            while not at_birth and process.poll() is None and not list(out.glob(".shards/*.at")):
                time.sleep(0.05)
            time.sleep(chance.uniform(0, 1))
            if workers := workers_of(process):
                victim = chance.choice(workers)
                try:
                    os.kill(victim, signal.SIGKILL)
                except ProcessLookupError:
                    continue
                kills += 1
        assert process.communicate()[1] == ""
        assert output(out) == undisturbed
