"""The resident pension of the national model in NumPy, vectorised over sex, age, class and a block of paths, year after year, in place.

    python3 peer_numpy.py FOLDER 1 PATHS_A_BLOCK
"""

import sys

import numpy as np

from shared import (ENTRY_AGE, FIRST_PERSONS, FIRST_SCALAR, FLOWS, MAX_AGE, MEMBER_AGES, PENSION_AGE, PENSIONER_AGES, SURVIVAL_AGES, Plan, drivers,
                    serve)

AT = {name: at for at, name in enumerate(FLOWS)}


class Stocks:
    """Members as [class][sex][cohort][path] and pensioners as [sex][cohort][path]; a cohort stays in its place while it grows older."""

    def __init__(self, plan, block):
        def spread(by_cell):
            return np.ascontiguousarray(np.broadcast_to(np.moveaxis(by_cell, 2, 0)[..., None], (plan.classes, 2, MEMBER_AGES, block)))

        self.contributing, self.dormant = spread(plan.open_contributing), spread(plan.open_dormant)
        self.person, self.government, self.years = spread(plan.open_person), spread(plan.open_government), spread(plan.open_years)
        self.waiting = np.zeros((2, MEMBER_AGES, block))
        rows = np.array([plan.open_pensioners.sum(2), (plan.open_from_person + plan.open_from_government).sum(2), plan.open_bonus.sum(2), plan.open_months])
        self.pensioners = np.ascontiguousarray(np.broadcast_to(rows[..., None], (*rows.shape, block)))
        self.began = np.empty((plan.years, 4, plan.classes, 2, block))
        self.scratch = [np.empty_like(self.contributing) for _ in range(2)]
        self.paying, self.accounts = self.contributing.sum(0), (self.person + self.government).sum(0)
        self.members = self.paying + self.dormant.sum(0)


def retire(plan, y, stocks, place, survival, flow):
    s = survival[:, PENSION_AGE - ENTRY_AGE]
    insured = stocks.contributing[:, :, place] + stocks.dormant[:, :, place]
    began = stocks.began[y]
    np.multiply(insured, s, out=began[0])
    np.multiply(stocks.person[:, :, place], s / plan.divisor[y], out=began[1])
    np.multiply(stocks.government[:, :, place], s / plan.divisor[y], out=began[2])
    served = np.divide(stocks.years[:, :, place], insured, out=np.zeros_like(insured), where=insured > 0)
    began[3] = began[0] * plan.bonus_per_year[y] * np.maximum(0, served - plan.bonus_after[y])
    heads, monthly, bonus = began[0].sum(0), (began[1] + began[2]).sum(0), began[3].sum(0)
    flow["new_pensioners"] = heads.sum()
    flow["transfers_out"] = (stocks.waiting[:, place] * s).sum()
    for part in (stocks.contributing, stocks.dormant, stocks.person, stocks.government, stocks.years):
        part[:, :, place] = 0
    return np.stack([heads, monthly, bonus, np.broadcast_to(plan.divisor[y], heads.shape)])


def pay(plan, y, items, stocks, entering, survival, flow):
    """A year of the pensioners. Places are by cohort: the one who is past the last age gives its place to the one that completes 60."""
    ages = np.arange(PENSION_AGE + 1, MAX_AGE + 2)
    places = (ages - 1 - PENSION_AGE - y) % PENSIONER_AGES
    order = np.argsort(places)
    ages = ages[order]
    s = np.concatenate([survival[:, PENSION_AGE + 1 - ENTRY_AGE :], np.zeros_like(survival[:, :1])], axis=1)[:, order]
    heads, monthly, bonus, left = stocks.pensioners
    interest, national, local = items[FIRST_SCALAR], items[FIRST_SCALAR + 3], items[FIRST_SCALAR + 4]
    in_payment = interest * plan.interest_in_payment[y]
    add_on, dying = plan.age_add_ons[y][ages][:, None], 1 - s
    last, entry = plan.death_months[y], plan.entry_months[y]
    due, of_dying = s * 12 + dying * last, np.minimum(left, last)
    covered = s * np.minimum(left, 12) + dying * of_dying
    months = heads * due
    flow["pensioner_deaths"] = (heads * dying).sum()
    flow["grants"] = plan.grant_months[y] * ((heads * (national + local + add_on) + monthly + bonus) * dying).sum()
    flow["refunds"] = (monthly * (left - of_dying) * dying).sum()
    new_months = entering[0] * entry
    of_path = (months.sum((0, 1)) + new_months.sum(0))
    flow["basic"], flow["local"] = (of_path * national).sum(), (of_path * local).sum()
    flow["add_ons"] = (add_on * months).sum() + plan.age_add_ons[y, PENSION_AGE] * new_months.sum()
    flow["bonus"] = (bonus * due).sum() + (entering[2] * entry).sum()
    flow["account_pension"] = (monthly * due).sum() + (entering[1] * entry).sum()
    flow["tail"] = (monthly * (due - covered)).sum() + (entering[1] * (entry - np.minimum(entering[3], entry))).sum()
    stocks.pensioners[:3] *= s
    left -= 12
    place = (-1 - y) % PENSIONER_AGES
    stocks.pensioners[:, :, place] = entering
    left[:, place] -= entry
    np.maximum(left, 0, out=left)
    flow["interest"] = (monthly * left * in_payment).sum()
    left *= 1 + in_payment
    flow["pensioners"] = heads.sum()
    flow["accounts"] = (monthly * left).sum()


def live(plan, y, items, speed, stocks, survival, flow):
    """A year of the members; the place of those who completed 60 is that of those who enter."""
    turn = (1 + y) % MEMBER_AGES

    def by_place(by_age):
        return np.concatenate([by_age[:, turn:], by_age[:, :turn]], axis=1)

    interest = items[FIRST_SCALAR]
    s = by_place(survival[:, :MEMBER_AGES])
    persons = by_place(items[FIRST_PERSONS:FIRST_SCALAR].reshape(2, MEMBER_AGES, -1))
    keep = s * by_place(plan.staying[y])[..., None]
    grown = keep * (1 + interest)
    eligible = persons * by_place(plan.eligible[y])[..., None]
    entering = turn_place(y)
    for part in (stocks.members, stocks.paying, stocks.accounts, stocks.waiting):
        part[:, entering] = 0
    stayed = stocks.members * keep
    joining = speed * np.maximum(0, by_place(plan.target[y])[..., None] * eligible - stayed)

    flow["eligible"], flow["joins"] = eligible.sum(), joining.sum()
    leaving, dying = s - keep, 1 - s
    flow["exits"] = (stocks.members * leaving).sum()
    flow["member_deaths"] += (stocks.members * dying).sum()
    flow["refunds"] += ((stocks.accounts + stocks.waiting) * dying).sum()
    moving = stocks.waiting * s + stocks.accounts * leaving
    flow["interest"] += ((stocks.accounts * keep + moving) * interest).sum()
    stocks.waiting = moving * (1 + interest)

    first, second = stocks.scratch
    rate = plan.lapse[y][:, None, None, None], plan.rejoin[y][:, None, None, None], plan.join_mix[y][:, None, None, None]
    stocks.contributing *= keep
    stocks.dormant *= keep
    np.multiply(stocks.contributing, rate[0], out=first)
    np.multiply(stocks.dormant, rate[1], out=second)
    flow["lapses"], flow["rejoins"] = first.sum(), second.sum()
    second -= first
    stocks.contributing += second
    stocks.dormant -= second
    np.multiply(joining, rate[2], out=first)
    stocks.contributing += first
    tiers, subsidies = items[FIRST_SCALAR + 1], items[FIRST_SCALAR + 2]
    credited = 1 + plan.interest_share[y] * interest
    collective = subsidies * plan.collective[y]
    person_credit = (plan.by_person[y][:, None] * tiers + collective) * credited
    government_credit = (plan.by_government[y][:, None] * tiers + plan.subsidy[y][:, None] * subsidies) * credited
    for account, credit in ((stocks.person, person_credit), (stocks.government, government_credit)):
        account *= grown
        np.multiply(stocks.contributing, credit[:, None, None], out=first)
        account += first
    stocks.years *= keep
    stocks.years += stocks.contributing

    stocks.paying = stocks.contributing.sum(0)
    stocks.members = stayed + joining
    np.add(stocks.person, stocks.government, out=first)
    stocks.accounts = first.sum(0)
    by_class = stocks.contributing.sum((1, 2))
    flow["contributing"], flow["dormant"] = stocks.paying.sum(), (stocks.members - stocks.paying).sum()
    flow["accounts"] += (stocks.accounts + stocks.waiting).sum()
    flow["individual"] = (plan.by_person[y] @ by_class * tiers).sum()
    flow["on_behalf"] = (plan.by_government[y] @ by_class * tiers).sum()
    flow["subsidies"] = (plan.subsidy[y] @ by_class * subsidies).sum()


def turn_place(y):
    """Where the cohort stands that completes 60 in the year, and then the one that completes 16; place = age at the opening − 16, modulo 44."""
    return (PENSION_AGE - 1 - y - ENTRY_AGE) % MEMBER_AGES


def run_block(plan, items, speed, totals):
    stocks = Stocks(plan, items.shape[2])
    for y in range(plan.years):
        survival = items[y, :FIRST_PERSONS].reshape(2, SURVIVAL_AGES, -1)
        flow, place = {}, turn_place(y)
        s = survival[:, PENSION_AGE - ENTRY_AGE]
        retiring_deaths = (stocks.members[:, place] * (1 - s)).sum()
        retiring_refunds = ((stocks.accounts[:, place] + stocks.waiting[:, place]) * (1 - s)).sum()
        entering = retire(plan, y, stocks, place, survival, flow)
        pay(plan, y, items[y], stocks, entering, survival, flow)
        flow["member_deaths"] = retiring_deaths
        flow["refunds"] += retiring_refunds
        live(plan, y, items[y], speed, stocks, survival, flow)
        for name, value in flow.items():
            totals[y, AT[name]] += value


def main():
    folder, block = sys.argv[1], int(sys.argv[3])
    plan = Plan(folder)
    items, speed = drivers(folder, plan.years, block), plan.closing_speed.reshape(-1, block)

    def run():
        totals = np.zeros((plan.years, len(FLOWS)))
        for at in range(len(items)):
            run_block(plan, items[at], speed[at], totals)
        return totals

    serve(run)


main()
