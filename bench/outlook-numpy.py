"""The identity layer in numpy, for the bench: the same rates and the same result as `projectIdentity`, vectors over draws and sectors."""
import json
import sys
import time

import numpy as np

draws, sectors, years = (int(one) for one in sys.argv[1:4])


def spread(count, scale, shift):
    x = np.arange(1, count + 1, dtype=np.float64) * 0.6180339887498949
    return shift + scale * (x - np.floor(x))


base = np.arange(1, sectors + 1, dtype=np.float64)
growth = spread(draws * sectors, 0.06, 0.02).reshape(draws, sectors)
fall = spread(draws * sectors, 0.04, 0.0).reshape(draws, sectors)
slowdown = 0.0015


def project():
    keep = 1 - fall
    step = (1 + growth) * keep
    bend = slowdown * keep
    co2 = np.broadcast_to(base, (draws, sectors)).copy()
    total = np.empty((years + 1, draws))
    total[0] = co2.sum(axis=1)
    for year in range(1, years + 1):
        step -= bend
        co2 *= step
        total[year] = co2.sum(axis=1)
    return total.argmax(axis=0), total[-1]


spans = []
for _ in range(5):
    begin = time.perf_counter()
    peak, last = project()
    spans.append(time.perf_counter() - begin)
print(json.dumps({"version": np.__version__, "seconds": sorted(spans)[2], "meanPeak": float(peak.mean()), "meanLast": float(last.mean())}))
