"""The peer: scikit-learn's isolation forest on the same claims, one-hot. Usage: scikit.py DIRECTORY ROWS"""
import json, resource, sys, time
import numpy as np
import sklearn
from sklearn.ensemble import IsolationForest

directory, rows = sys.argv[1], int(sys.argv[2])
levels = json.load(open(f"{directory}/levels.json"))
numeric = np.fromfile(f"{directory}/numeric.f32", dtype=np.float32).reshape(-1, rows)
codes = np.fromfile(f"{directory}/codes.u8", dtype=np.uint8).reshape(-1, rows)


def cpu():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


X = np.zeros((rows, len(numeric) + sum(levels)), dtype=np.float32)
X[:, : len(numeric)] = numeric.T
offset = len(numeric)
for column, count in zip(codes, levels):
    X[np.arange(rows), offset + column] = 1
    offset += count
start, before = time.time(), cpu()
forest = IsolationForest(n_estimators=200, random_state=42, n_jobs=2).fit(X)
fit_wall, fit_cpu = time.time() - start, cpu() - before
start, before = time.time(), cpu()
scores = forest.score_samples(X)
print(json.dumps({
    "version": sklearn.__version__, "fitCpu": fit_cpu, "fitWall": fit_wall,
    "scoreCpu": cpu() - before, "scoreWall": time.time() - start,
    "rssMb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
}))
