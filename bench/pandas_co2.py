"""CO2 of thirty provincial balances as an analyst would do it in pandas: vectorised, reading excluded. Prints JSON
with the best of the runs, as the other side is measured.

python3 pandas_co2.py balances.csv factors.csv runs
balances: area, flow, product, value · factors: flow, product, t per unit and keeps/inputs of the industry rule
"""
import json
import sys
import time

import pandas as pd

balances = pd.read_csv(sys.argv[1])
factors = pd.read_csv(sys.argv[2])
runs = int(sys.argv[3])

SECTORS = ["final.agriculture", "final.construction", "final.transport", "final.trade_catering", "final.other",
           "final.residential.urban", "final.residential.rural"]
INDUSTRY = {"final.industry": 1.0, "transform.thermal_power": -1.0, "transform.heating": -1.0, "final.industry.non_energy": -1.0}
KEEPS_FEEDSTOCK = ["coke_oven_gas", "other_gas", "crude_oil"]
NO_INPUTS = ["kerosene"]
INPUTS = ["transform.thermal_power", "transform.heating"]


def inventory():
    final = balances[balances["flow"].isin(SECTORS)]
    industry = balances[balances["flow"].isin(INDUSTRY)]
    dropped = (
        (industry["flow"].eq("final.industry.non_energy") & industry["product"].isin(KEEPS_FEEDSTOCK))
        | (industry["flow"].isin(INPUTS) & (industry["product"].isin(NO_INPUTS) | industry["value"].gt(0)))
    )
    industry = industry[~dropped]
    activity = (industry["value"] * industry["flow"].map(INDUSTRY)).groupby([industry["area"], industry["product"]]).sum()
    industry = activity.rename("value").reset_index().assign(flow="final.industry")
    cells = pd.concat([final, industry]).merge(factors, on=["flow", "product"])
    cells["co2"] = cells["value"] * cells["factor"]
    return (
        cells.groupby(["area", "flow"])["co2"].sum(),
        cells.groupby(["area", "product"])["co2"].sum(),
        cells.groupby("area")["co2"].sum(),
    )


for _ in range(3):
    inventory()
spans = []
for _ in range(runs):
    start = time.perf_counter()
    _, _, totals = inventory()
    spans.append(time.perf_counter() - start)
spans.sort()
print(json.dumps({"version": pd.__version__, "ms": 1000 * spans[0], "areas": len(totals), "total": float(totals.sum())}))
