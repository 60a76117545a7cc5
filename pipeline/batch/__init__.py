"""Many articles: cut into shards, each worked once into a file of its own, merged in order into the output.

A shard is an ordered list of articles, named by what its result depends on. It does not matter which engine works
it (this process, local workers, dask): the merged output has the same bytes.
"""

from pipeline.batch.runner import Settings, Summary, run_batch

__all__ = ["Settings", "Summary", "run_batch"]
