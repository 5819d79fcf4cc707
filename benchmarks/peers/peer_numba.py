"""The resident pension of the national model in numba, written to win: blocks of paths in parallel, cohort after cohort with the stocks of one
class in the first-level cache, the paths of a block as the loops that the compiler turns into vectors.

    python3 peer_numba.py FOLDER THREADS PATHS_A_BLOCK
"""

import sys

import numba
import numpy as np
from numba import njit, prange

from shared import ENTRY_AGE, FIRST_PERSONS, FIRST_SCALAR, FLOWS, MAX_AGE, MEMBER_AGES, PENSION_AGE, PENSIONER_AGES, SURVIVAL_AGES, Plan, drivers, serve

(ELIGIBLE, CONTRIBUTING, DORMANT, PENSIONERS, JOINS, LAPSES, REJOINS, EXITS, MEMBER_DEATHS, NEW, PENSIONER_DEATHS, ACCOUNTS, INTEREST, TAIL,
 INDIVIDUAL, ON_BEHALF, SUBSIDIES, BASIC, LOCAL, ACCOUNT_PENSION, BONUS, ADD_ONS, GRANTS, REFUNDS, TRANSFERS_OUT) = range(len(FLOWS))
COUNT = len(FLOWS)

LANES = int(sys.argv[3])
L1, L2, L3, L4, L5 = (np.uintp(at * LANES) for at in range(1, 6))


@njit(fastmath=True)
def move(stock, row, credit, lapse, rejoin, mix):
    """A year of one class of one cohort. Three flat arrays with constant offsets, so that few checks for overlap stand before the vector loop, and
    unsigned indices, which need no look at negative ones; a loop of a
    length known in advance would not become vectors."""
    for lane in range(len(credit) // 3):
        k = np.uintp(lane)
        keep, grown = row[k], row[k + L1]
        paying = stock[k] * keep
        resting = stock[k + L1] * keep
        lapsing = paying * lapse
        net = resting * rejoin - lapsing
        paying += net + row[k + L2] * mix
        person = stock[k + L2] * grown + paying * credit[k]
        government = stock[k + L3] * grown + paying * credit[k + L1]
        stock[k] = paying
        stock[k + L1] = resting - net
        stock[k + L2] = person
        stock[k + L3] = government
        stock[k + L4] = stock[k + L4] * keep + paying
        row[k + L3] += paying
        row[k + L4] += person + government
        row[k + L5] += lapsing
        credit[k + L2] += paying


@njit(fastmath=True)
def live(sex, cohort, years, classes, items, speed, rates, credits, opening, by_member, by_year, scratch, flows, began, began_by_class):
    """A cohort from the opening, or from its entry, until it completes 60; cohort 0 was 59 at the opening, the last ones enter at 16 later."""
    lanes = len(speed)
    flat_rows, flat, waiting, members = scratch
    rows, stock = flat_rows.reshape(years + 1, 6, LANES), flat.reshape(classes, 5, LANES)
    opening_age = PENSION_AGE - 1 - cohort
    first = max(0, ENTRY_AGE - 1 - opening_age)
    last = min(years, PENSION_AGE - 1 - opening_age)
    eligible_share, staying, target = by_member
    sums = rows[years]  # members, contributing, accounts as of the year before
    sums[:] = 0
    for c in range(classes):
        for at in range(5):
            stock[c, at, :] = opening[at, sex, opening_age - ENTRY_AGE, c] if opening_age >= ENTRY_AGE else 0.0
        for k in range(lanes):
            sums[0, k] += stock[c, 0, k] + stock[c, 1, k]
            sums[1, k] += stock[c, 0, k]
            sums[2, k] += stock[c, 2, k] + stock[c, 3, k]
    members[:] = sums[0]
    for y in range(first, last):
        age = opening_age + 1 + y - ENTRY_AGE
        e, stays, aim = eligible_share[y, sex, age], staying[y, sex, age], target[y, sex, age]
        survival, persons, interest = items[y, sex * SURVIVAL_AGES + age], items[y, FIRST_PERSONS + sex * MEMBER_AGES + age], items[y, FIRST_SCALAR]
        row, flow = rows[y], flows[y]
        for k in range(lanes):
            eligible = persons[k] * e
            keep = survival[k] * stays
            stayed = members[k] * keep
            joining = speed[k] * max(0.0, aim * eligible - stayed)
            row[0, k] = keep
            row[1, k] = keep + keep * interest[k]
            row[2, k] = joining
            row[3, k] = 0.0
            row[4, k] = 0.0
            row[5, k] = 0.0
            flow[ELIGIBLE, k] += eligible
            members[k] = stayed + joining
    for c in range(classes):
        for y in range(first, last):
            move(flat[c], flat_rows[y], credits[c, y], rates[0, y, c], rates[1, y, c], rates[2, y, c])
    waiting[:] = 0
    for y in range(first, last):
        survival, interest, row, flow = items[y, sex * SURVIVAL_AGES + opening_age + 1 + y - ENTRY_AGE], items[y, FIRST_SCALAR], rows[y], flows[y]
        for k in range(lanes):
            s, i, keep, joining, lapsing = survival[k], interest[k], row[0, k], row[2, k], row[5, k]
            leaving, dying = s - keep, 1 - s
            moving = waiting[k] * s + sums[2, k] * leaving
            flow[REFUNDS, k] += (sums[2, k] + waiting[k]) * dying
            flow[MEMBER_DEATHS, k] += sums[0, k] * dying
            flow[EXITS, k] += sums[0, k] * leaving
            flow[INTEREST, k] += (sums[2, k] * keep + moving) * i
            flow[REJOINS, k] += row[3, k] - sums[1, k] * keep + lapsing - joining
            flow[LAPSES, k] += lapsing
            flow[JOINS, k] += joining
            waiting[k] = moving + moving * i
            sums[0, k] = sums[0, k] * keep + joining
            sums[1, k] = row[3, k]
            sums[2, k] = row[4, k]
            flow[CONTRIBUTING, k] += sums[1, k]
            flow[DORMANT, k] += sums[0, k] - sums[1, k]
            flow[ACCOUNTS, k] += sums[2, k] + waiting[k]
    if last == years:
        return
    y = last
    survival, flow, pension = items[y, sex * SURVIVAL_AGES + PENSION_AGE - ENTRY_AGE], flows[y], began[sex, y]
    divisor, per_year, after = by_year[0, y], by_year[1, y], by_year[2, y]
    pension[:3] = 0
    pension[3] = divisor
    for c in range(classes):
        for k in range(lanes):
            insured = stock[c, 0, k] + stock[c, 1, k]
            share = survival[k] / divisor
            of_class = began_by_class[sex, y, c]
            of_class[0, k] = insured * survival[k]
            of_class[1, k] = stock[c, 2, k] * share
            of_class[2, k] = stock[c, 3, k] * share
            of_class[3, k] = survival[k] * per_year * max(0.0, stock[c, 4, k] - after * insured)
            pension[0, k] += of_class[0, k]
            pension[1, k] += of_class[1, k] + of_class[2, k]
            pension[2, k] += of_class[3, k]
    for k in range(lanes):
        dying = 1 - survival[k]
        flow[MEMBER_DEATHS, k] += sums[0, k] * dying
        flow[REFUNDS, k] += (sums[2, k] + waiting[k]) * dying
        flow[TRANSFERS_OUT, k] += waiting[k] * survival[k]
        flow[NEW, k] += pension[0, k]


@njit(fastmath=True, inline="always")
def pay(row, k, due, covered, add_on, flow):
    months = row[0, k] * due
    flow[BASIC, k] += months  # months until the year is summed up
    flow[ADD_ONS, k] += add_on * months
    flow[BONUS, k] += row[2, k] * due
    flow[ACCOUNT_PENSION, k] += row[1, k] * due
    flow[TAIL, k] += row[1, k] * (due - covered)


@njit(fastmath=True, inline="always")
def credit(row, k, months, interest, flow):
    after = max(0.0, row[3, k] - months)
    left = row[1, k] * after
    row[3, k] = after + after * interest
    flow[INTEREST, k] += left * interest
    flow[PENSIONERS, k] += row[0, k]
    flow[ACCOUNTS, k] += left + left * interest


@njit(fastmath=True)
def draw(sex, y, items, add_ons, by_year, stock, began, flow):
    """A year of the pensioners, the oldest first, so that a cohort's place is free when the younger one moves in."""
    lanes = stock.shape[2]
    entry, last, grant_months, in_payment = by_year[3, y], by_year[4, y], by_year[5, y], by_year[6, y]
    interest, national, local = items[y, FIRST_SCALAR], items[y, FIRST_SCALAR + 3], items[y, FIRST_SCALAR + 4]
    for age in range(MAX_AGE + 1, PENSION_AGE, -1):
        before, row, add_on = stock[age - 1 - PENSION_AGE], stock[age - PENSION_AGE], add_ons[y, age]
        survival = items[y, sex * SURVIVAL_AGES + min(age, MAX_AGE) - ENTRY_AGE]
        alive = 1.0 if age <= MAX_AGE else 0.0
        for k in range(lanes):
            row[0, k], row[1, k], row[2, k], row[3, k] = before[0, k], before[1, k], before[2, k], before[3, k]
            s = survival[k] * alive
            dying, of_dying = 1 - s, min(row[3, k], last)
            pay(row, k, s * 12 + dying * last, s * min(row[3, k], 12.0) + dying * of_dying, add_on, flow)
            flow[PENSIONER_DEATHS, k] += row[0, k] * dying
            flow[GRANTS, k] += grant_months * (row[0, k] * (national[k] + local[k] + add_on) + row[1, k] + row[2, k]) * dying
            flow[REFUNDS, k] += row[1, k] * (row[3, k] - of_dying) * dying
            row[0, k] *= s
            row[1, k] *= s
            row[2, k] *= s
            credit(row, k, 12.0, interest[k] * in_payment, flow)
    entering = stock[0]
    for k in range(lanes):
        for at in range(4):
            entering[at, k] = began[sex, y, at, k]
        pay(entering, k, entry, min(entering[3, k], entry), add_ons[y, PENSION_AGE], flow)
        credit(entering, k, entry, interest[k] * in_payment, flow)


@njit(fastmath=True)
def run_block(years, classes, items, speed, rates, contributions, opening, pensioners, by_member, add_ons, by_year):
    """One block: its flows by year, summed over its paths."""
    lanes = len(speed)
    flows = np.zeros((years, COUNT, LANES))
    credits = np.zeros((classes, years, 3 * LANES))  # to the two parts of an account, then the members who pay
    began, began_by_class = np.empty((2, years, 4, LANES)), np.empty((2, years, classes, 4, LANES))
    by_person, by_government, subsidy = contributions
    for c in range(classes):
        for y in range(years):
            for k in range(lanes):
                credited = 1 + by_year[7, y] * items[y, FIRST_SCALAR, k]
                tiers, subsidies = items[y, FIRST_SCALAR + 1, k] * credited, items[y, FIRST_SCALAR + 2, k] * credited
                credits[c, y, k] = tiers * by_person[y, c] + subsidies * by_year[8, y]
                credits[c, y, LANES + k] = tiers * by_government[y, c] + subsidies * subsidy[y, c]
    scratch = np.empty((years + 1, 6 * LANES)), np.empty((classes, 5 * LANES)), np.empty(LANES), np.empty(LANES)
    stock = np.empty((PENSIONER_AGES + 1, 4, LANES))
    for sex in range(2):
        for cohort in range(MEMBER_AGES + years):
            live(sex, cohort, years, classes, items, speed, rates, credits, opening, by_member, by_year, scratch, flows, began, began_by_class)
        for age in range(PENSIONER_AGES):
            for at in range(4):
                stock[age, at, :] = pensioners[at, sex, age]
        for y in range(years):
            draw(sex, y, items, add_ons, by_year, stock, began, flows[y])
    totals = np.zeros((years, COUNT))
    for y in range(years):
        flow = flows[y]
        for k in range(lanes):
            tiers, subsidies, months = items[y, FIRST_SCALAR + 1, k], items[y, FIRST_SCALAR + 2, k], flow[BASIC, k]
            for c in range(classes):
                flow[INDIVIDUAL, k] += credits[c, y, 2 * LANES + k] * by_person[y, c] * tiers
                flow[ON_BEHALF, k] += credits[c, y, 2 * LANES + k] * by_government[y, c] * tiers
                flow[SUBSIDIES, k] += credits[c, y, 2 * LANES + k] * subsidy[y, c] * subsidies
            flow[BASIC, k] = months * items[y, FIRST_SCALAR + 3, k]
            flow[LOCAL, k] = months * items[y, FIRST_SCALAR + 4, k]
        for at in range(COUNT):
            totals[y, at] = flow[at].sum()
    return totals


@njit(parallel=True, fastmath=True)
def run_all(years, classes, items, speed, rates, contributions, opening, pensioners, by_member, add_ons, by_year):
    totals = np.empty((len(items), years, COUNT))
    for block in prange(len(items)):
        totals[block] = run_block(years, classes, items[block], speed[block], rates, contributions, opening, pensioners, by_member, add_ons, by_year)
    return totals


def main():
    folder, threads = sys.argv[1], int(sys.argv[2])
    numba.set_num_threads(threads)
    plan = Plan(folder)
    arguments = (
        plan.years, plan.classes, drivers(folder, plan.years, LANES), plan.closing_speed.reshape(-1, LANES),
        np.array([plan.lapse, plan.rejoin, plan.join_mix]), (plan.by_person, plan.by_government, plan.subsidy),
        np.array([plan.open_contributing, plan.open_dormant, plan.open_person, plan.open_government, plan.open_years]),
        np.array([plan.open_pensioners.sum(2), (plan.open_from_person + plan.open_from_government).sum(2), plan.open_bonus.sum(2), plan.open_months]),
        (plan.eligible, plan.staying, plan.target), plan.age_add_ons,
        np.array([plan.divisor, plan.bonus_per_year, plan.bonus_after, plan.entry_months, plan.death_months, plan.grant_months,
                  plan.interest_in_payment, plan.interest_share, plan.collective]))
    serve(lambda: run_all(*arguments).sum(0))


main()
