"""Scores pairs by nomenklatura's logic-v2: one JSON object a line on standard input, {"one":{},"other":{}} with
FollowTheMoney entities; first a line {"rounds":N}. Every round compares all pairs once. Answers one line a pair,
{"score":S,"nanos":[N,...]} with the time of each round, after a first line {"version":"..."}."""
import json
import sys
import time
from importlib.metadata import version

from followthemoney import model
from nomenklatura.matching import get_algorithm


def main():
    algorithm = get_algorithm("logic-v2")
    config = algorithm.default_config()
    print(json.dumps({"version": version("nomenklatura")}))
    rounds = json.loads(sys.stdin.readline())["rounds"]
    pairs = [json.loads(line) for line in sys.stdin]
    # its tables are read with the first comparison: not counted
    nobody = [{"id": i, "schema": "Person", "properties": {"name": ["Xyz Qrs"]}} for i in "ab"]
    algorithm.compare(model.get_proxy(nobody[0]), model.get_proxy(nobody[1]), config)
    scores, nanos = [0.0] * len(pairs), [[] for _ in pairs]
    for _ in range(rounds):
        # entities made anew each round, so that nothing is kept on them
        made = [(model.get_proxy(p["one"]), model.get_proxy(p["other"])) for p in pairs]
        for i, (one, other) in enumerate(made):
            begun = time.perf_counter_ns()
            scores[i] = algorithm.compare(one, other, config).score
            nanos[i].append(time.perf_counter_ns() - begun)
    for score, taken in zip(scores, nanos):
        print(json.dumps({"score": score, "nanos": taken}))


main()
