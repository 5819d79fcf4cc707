"""What the peers in Python share: the exported plan and drivers, and how they answer the script that compares them."""

import sys
import time

import numpy as np

ENTRY_AGE, PENSION_AGE, MAX_AGE = 16, 60, 105
MEMBER_AGES = PENSION_AGE - ENTRY_AGE
SURVIVAL_AGES = MAX_AGE - ENTRY_AGE + 1
PENSIONER_AGES = MAX_AGE - PENSION_AGE + 1
FIRST_PERSONS = 2 * SURVIVAL_AGES
FIRST_SCALAR = FIRST_PERSONS + 2 * MEMBER_AGES
ITEMS = FIRST_SCALAR + 5

FLOWS = (
    "eligible contributing dormant pensioners joins lapses rejoins exits member_deaths new_pensioners pensioner_deaths accounts interest tail "
    "individual on_behalf subsidies basic local account_pension bonus add_ons grants refunds transfers_out"
).split()


class Plan:
    """The named arrays of plan.bin; the member and class arrays shaped by year, sex, age and class."""

    def __init__(self, folder):
        raw = open(f"{folder}/plan.bin", "rb").read()
        arrays, at = {}, 0
        while at < len(raw):
            name = raw[at : at + 32].rstrip(b"\0").decode()
            count = int.from_bytes(raw[at + 32 : at + 40], "little")
            arrays[name] = np.frombuffer(raw, np.float64, count, at + 40)
            at += 40 + 8 * count
        self.years, self.classes = int(arrays["sizes"][0]), int(arrays["sizes"][1])
        shapes = {
            "eligible": (self.years, 2, MEMBER_AGES), "staying": (self.years, 2, MEMBER_AGES), "target": (self.years, 2, MEMBER_AGES),
            "age_add_ons": (self.years, MAX_AGE + 2), "open_months": (2, PENSIONER_AGES),
        }
        by_class = ["lapse", "rejoin", "join_mix", "tier", "on_behalf", "subsidy"]
        members = ["open_contributing", "open_dormant", "open_person", "open_government", "open_years"]
        pensioners = ["open_pensioners", "open_from_person", "open_from_government", "open_bonus"]
        shapes |= {name: (self.years, self.classes) for name in by_class}
        shapes |= {name: (2, MEMBER_AGES, self.classes) for name in members}
        shapes |= {name: (2, PENSIONER_AGES, self.classes) for name in pensioners}
        for name, values in arrays.items():
            setattr(self, name, values.reshape(shapes.get(name, (-1,))))
        self.by_government = np.minimum(self.tier, self.on_behalf)
        self.by_person = self.tier - self.by_government


def drivers(folder, years, block):
    """The drivers as [block][year][item][path], so many paths a block; what does not fill a block is left out."""
    raw = np.fromfile(f"{folder}/drivers.bin").reshape(-1, years, ITEMS, 8)
    blocks = len(raw) * 8 // block
    if blocks * block != len(raw) * 8:
        raise SystemExit(f"{len(raw) * 8} paths are not blocks of {block}")
    return np.ascontiguousarray(raw.reshape(blocks, block // 8, years, ITEMS, 8).transpose(0, 2, 3, 1, 4)).reshape(blocks, years, ITEMS, block)


def serve(run):
    """Answers each line `run` with the seconds of one run, `totals` with the totals of the last by year and flow."""
    totals = None
    print("ready", flush=True)
    for line in sys.stdin:
        if line.strip() == "run":
            start = time.perf_counter()
            totals = run()
            print(time.perf_counter() - start, flush=True)
        else:
            print(" ".join(repr(float(total)) for total in totals.ravel()), flush=True)
