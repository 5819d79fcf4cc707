// The resident pension of the national model in C++, written to win: AVX-512, eight paths a register, cohort after cohort, so that the stocks
// of two classes stay in registers from entry to retirement. What it computes is in README.md.
//   peer FOLDER THREADS      then lines "run" and "totals" on standard input

#include <immintrin.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <numeric>
#include <string>
#include <thread>
#include <vector>

using Lanes = __m512d;

constexpr int EntryAge = 16, PensionAge = 60, MaxAge = 105;
constexpr int MemberAges = PensionAge - EntryAge, SurvivalAges = MaxAge - EntryAge + 1, PensionerAges = MaxAge - PensionAge + 1;
constexpr int MostYears = 60, Classes = 14;
constexpr int FirstPersons = 2 * SurvivalAges, FirstScalar = FirstPersons + 2 * MemberAges, Scalars = 5, Items = FirstScalar + Scalars;

enum Flow {
    Eligible, Contributing, Dormant, Pensioners, Joins, Lapses, Rejoins, Exits, MemberDeaths, NewPensioners, PensionerDeaths, Accounts, Interest,
    Tail, Individual, OnBehalf, Subsidies, Basic, Local, AccountPension, Bonus, AddOns, Grants, Refunds, TransfersOut, Flows
};

static Lanes of(double x) { return _mm512_set1_pd(x); }
static Lanes least(Lanes a, Lanes b) { return _mm512_min_pd(a, b); }
static Lanes most(Lanes a, Lanes b) { return _mm512_max_pd(a, b); }
static const Lanes Zero = _mm512_setzero_pd();

// The plan's numbers; what each is and how it is laid out: README.md.
struct Plan {
    std::map<std::string, std::vector<double>> arrays;
    const double *sizes, *closing_speed, *eligible, *staying, *target, *lapse, *rejoin, *join_mix, *tier, *on_behalf, *subsidy, *collective,
        *interest_share, *interest_in_payment, *divisor, *bonus_per_year, *bonus_after, *age_add_ons, *grant_months, *entry_months, *death_months,
        *open_contributing, *open_dormant, *open_person, *open_government, *open_years, *open_pensioners, *open_from_person,
        *open_from_government, *open_bonus, *open_months;
    int years;

    explicit Plan(const std::string& path) {
        std::ifstream file(path, std::ios::binary);
        char name[33] = {};
        while (file.read(name, 32)) {
            int64_t count;
            file.read(reinterpret_cast<char*>(&count), sizeof count);
            auto& values = arrays[name];
            values.resize(count);
            file.read(reinterpret_cast<char*>(values.data()), count * sizeof(double));
        }
#define FIND(name) name = arrays.at(#name).data()
        FIND(sizes), FIND(closing_speed), FIND(eligible), FIND(staying), FIND(target), FIND(lapse), FIND(rejoin), FIND(join_mix), FIND(tier);
        FIND(on_behalf), FIND(subsidy), FIND(collective), FIND(interest_share), FIND(interest_in_payment), FIND(divisor), FIND(bonus_per_year);
        FIND(bonus_after), FIND(age_add_ons), FIND(grant_months), FIND(entry_months), FIND(death_months), FIND(open_contributing);
        FIND(open_dormant), FIND(open_person), FIND(open_government), FIND(open_years), FIND(open_pensioners), FIND(open_from_person);
        FIND(open_from_government), FIND(open_bonus), FIND(open_months);
#undef FIND
        years = int(sizes[0]);
        if (years > MostYears || sizes[1] != Classes) fail("compiled for 14 classes and at most 60 years");
        for (int y = 0; y < years; y++)
            if (std::abs(std::accumulate(join_mix + y * Classes, join_mix + (y + 1) * Classes, -1.0)) > 1e-12)
                fail("the mix of those who join does not add to one");
    }

    // The parts of a tier that persons and governments pay, yuan at opening prices.
    double by_government(int at) const { return std::min(tier[at], on_behalf[at]); }
    double by_person(int at) const { return tier[at] - by_government(at); }

    [[noreturn]] static void fail(const char* why) {
        std::fprintf(stderr, "%s\n", why);
        std::exit(2);
    }
};

// One class of one cohort.
struct Cell {
    Lanes contributing, dormant, person, government, years;
};

// One cohort's year under pension age: the drivers and what they make of its members, then sums over classes.
struct Row {
    Lanes keep, keep_accounts, joining;
    Lanes contributing, accounts, lapsing;
};

struct Rates {
    double lapse, rejoin, join_mix;
};

struct ClassYear {
    Lanes person_credit, government_credit, contributing;
};

struct Sums {
    Lanes members, contributing, accounts;
};

// The pensioners of one cohort: heads, yuan a month, months that the accounts still cover.
struct Pension {
    Lanes heads, monthly, bonus, left;
};

struct Demography {
    Lanes survival, persons;
};

// Cohorts of one sex are numbered from those of age 59 at the opening on; the last ones enter at 16 in a later year.
constexpr int FirstEntering = EntryAge - 1;

static int age_at_opening(int cohort) { return PensionAge - 1 - cohort; }
static int first_year(int cohort) { return std::max(0, FirstEntering - age_at_opening(cohort)); }
static int retirement(int cohort, int years) { return std::min(years, PensionAge - 1 - age_at_opening(cohort)); }

// The drivers of eight paths in the order in which they are used here: cohorts under pension age year by year (and the survival of the year of
// retirement), then pensioners of a year by sex and age from 61 on, then the year's scalars. Arranged once, before anything is timed.
struct Drivers {
    std::vector<Demography> members;
    std::vector<Lanes> pensioners, scalars;

    Drivers(const Lanes* items, int years) {
        for (int sex = 0; sex < 2; sex++)
            for (int cohort = 0; cohort < MemberAges + years; cohort++)
                for (int y = first_year(cohort); y < years && y <= retirement(cohort, years); y++) {
                    int age = age_at_opening(cohort) + 1 + y;
                    members.push_back({items[y * Items + sex * SurvivalAges + age - EntryAge],
                                       age < PensionAge ? items[y * Items + FirstPersons + sex * MemberAges + age - EntryAge] : Zero});
                }
        for (int y = 0; y < years; y++) {
            for (int sex = 0; sex < 2; sex++)
                for (int age = PensionAge + 1; age <= MaxAge + 1; age++)
                    pensioners.push_back(age > MaxAge ? Zero : items[y * Items + sex * SurvivalAges + age - EntryAge]);
            scalars.insert(scalars.end(), items + y * Items + FirstScalar, items + (y + 1) * Items);
        }
    }
};

class Block {
public:
    Block(const Plan& plan, std::vector<Lanes>& totals) : plan(plan), flows(totals.data()), years(plan.years) {
        for (int c = 0; c < Classes; c++)
            for (int y = 0; y < years; y++) {
                int at = y * Classes + c;
                rates[c][y] = {plan.lapse[at], plan.rejoin[at], plan.join_mix[at]};
            }
    }

    void run(const Drivers& drivers, int index) {
        scalars = drivers.scalars.data();
        demography = drivers.members.data();
        speed = _mm512_loadu_pd(plan.closing_speed + 8 * index);
        resolve_classes();
        for (int sex = 0; sex < 2; sex++)
            for (int cohort = 0; cohort < MemberAges + years; cohort++) live(sex, cohort);
        for (int sex = 0; sex < 2; sex++) draw(sex, drivers.pensioners.data());
        collect();
    }

private:
    const Plan& plan;
    Lanes* flows;
    int years;
    const Lanes* scalars = nullptr;
    const Demography* demography = nullptr;
    Lanes speed;
    Rates rates[Classes][MostYears];
    ClassYear class_years[Classes][MostYears];
    Lanes pension_months[MostYears] = {};
    Row rows[MostYears];
    Cell stocks[2][MemberAges + MostYears][Classes];
    Pension began[2][MostYears];
    Lanes began_by_class[2][MostYears][Classes][4];

    Lanes& flow(int year, Flow which) { return flows[year * Flows + which]; }
    Lanes scalar(int year, int which) const { return scalars[year * Scalars + which]; }
    Lanes interest(int year) const { return scalar(year, 0); }

    void resolve_classes() {
        for (int y = 0; y < years; y++) {
            Lanes tiers = scalar(y, 1), subsidies = scalar(y, 2);
            Lanes credited = of(1) + of(plan.interest_share[y]) * interest(y);
            Lanes collective = subsidies * of(plan.collective[y]);
            for (int c = 0; c < Classes; c++) {
                int at = y * Classes + c;
                class_years[c][y] = {(tiers * of(plan.by_person(at)) + collective) * credited,
                                     (tiers * of(plan.by_government(at)) + subsidies * of(plan.subsidy[at])) * credited, Zero};
            }
        }
    }

    // A cohort from the opening, or from its entry, until it completes 60.
    void live(int sex, int cohort) {
        int opening_age = age_at_opening(cohort), from = first_year(cohort), to = retirement(cohort, years);
        Cell* cells = stocks[sex][cohort];
        Sums sums = open(cells, sex, opening_age);
        Lanes members = sums.members;
        for (int y = from; y < to; y++) members = people(sex, opening_age + 1 + y, y, members, demography[y - from]);
        step<true>(cells, 0, from, to);
        for (int c = 2; c < Classes; c += 2) step<false>(cells, c, from, to);

        Lanes waiting = Zero;
        for (int y = from; y < to; y++) account(rows[y], y, (*demography++).survival, sums, waiting);
        if (to < years) retire(sex, to, cells, sums, waiting, (*demography++).survival);
    }

    Sums open(Cell* cells, int sex, int age) {
        Sums sums = {Zero, Zero, Zero};
        for (int c = 0; c < Classes; c++) {
            int at = (sex * MemberAges + age - EntryAge) * Classes + c;
            cells[c] = age < EntryAge ? Cell{Zero, Zero, Zero, Zero, Zero}
                                      : Cell{of(plan.open_contributing[at]), of(plan.open_dormant[at]), of(plan.open_person[at]),
                                             of(plan.open_government[at]), of(plan.open_years[at])};
            sums.members += cells[c].contributing + cells[c].dormant;
            sums.contributing += cells[c].contributing;
            sums.accounts += cells[c].person + cells[c].government;
        }
        return sums;
    }

    // Who stays and who joins needs the row's total only: members' = members * keep + joining.
    Lanes people(int sex, int age, int y, Lanes members, const Demography& people) {
        int place = (y * 2 + sex) * MemberAges + age - EntryAge;
        Lanes eligible = people.persons * of(plan.eligible[place]);
        Row& row = rows[y];
        row.keep = people.survival * of(plan.staying[place]);
        row.keep_accounts = row.keep + row.keep * interest(y);
        Lanes stayed = members * row.keep;
        row.joining = speed * most(Zero, of(plan.target[place]) * eligible - stayed);
        flow(y, Eligible) += eligible;
        return stayed + row.joining;
    }

    // Two classes through the years of a cohort, stocks in registers.
    template <bool First>
    void step(Cell* cells, int c, int from, int to) {
        Cell a = cells[c], b = cells[c + 1];
        for (int y = from; y < to; y++) {
            Row& row = rows[y];
            Lanes keep = row.keep, grown = row.keep_accounts, joining = row.joining;
            Lanes lapsing = move(a, rates[c][y], class_years[c][y], keep, grown, joining);
            lapsing += move(b, rates[c + 1][y], class_years[c + 1][y], keep, grown, joining);
            Lanes contributing = a.contributing + b.contributing, accounts = (a.person + a.government) + (b.person + b.government);
            row.contributing = First ? contributing : row.contributing + contributing;
            row.accounts = First ? accounts : row.accounts + accounts;
            row.lapsing = First ? lapsing : row.lapsing + lapsing;
        }
        cells[c] = a;
        cells[c + 1] = b;
    }

    static Lanes move(Cell& cell, const Rates& rates, ClassYear& year, Lanes keep, Lanes grown, Lanes joining) {
        Lanes paying = cell.contributing * keep, resting = cell.dormant * keep;
        Lanes lapsing = paying * of(rates.lapse), net = resting * of(rates.rejoin) - lapsing;
        cell.contributing = paying + net + joining * of(rates.join_mix);
        cell.dormant = resting - net;
        cell.person = cell.person * grown + cell.contributing * year.person_credit;
        cell.government = cell.government * grown + cell.contributing * year.government_credit;
        cell.years = cell.years * keep + cell.contributing;
        year.contributing += cell.contributing;
        return lapsing;
    }

    // The year's flows of a row: sums are those of the year before, and become those of the year.
    void account(const Row& row, int y, Lanes s, Sums& sums, Lanes& waiting) {
        Lanes i = interest(y), leaving = s - row.keep, dying = of(1) - s, moving = waiting * s + sums.accounts * leaving;
        flow(y, Refunds) += (sums.accounts + waiting) * dying;
        flow(y, MemberDeaths) += sums.members * dying;
        flow(y, Exits) += sums.members * leaving;
        flow(y, Interest) += (sums.accounts * row.keep + moving) * i;
        flow(y, Rejoins) += row.contributing - sums.contributing * row.keep + row.lapsing - row.joining;
        flow(y, Lapses) += row.lapsing;
        flow(y, Joins) += row.joining;
        waiting = moving + moving * i;
        sums = {sums.members * row.keep + row.joining, row.contributing, row.accounts};
        flow(y, Contributing) += sums.contributing;
        flow(y, Dormant) += sums.members - sums.contributing;
        flow(y, Accounts) += sums.accounts + waiting;
    }

    void retire(int sex, int y, const Cell* cells, const Sums& sums, Lanes waiting, Lanes s) {
        Lanes dying = of(1) - s, monthly_share = s * of(1 / plan.divisor[y]), extra_share = s * of(plan.bonus_per_year[y]);
        Lanes after = of(plan.bonus_after[y]);
        Pension pension = {Zero, Zero, Zero, of(plan.divisor[y])};
        for (int c = 0; c < Classes; c++) {
            Lanes insured = cells[c].contributing + cells[c].dormant, heads = insured * s;
            Lanes from_person = cells[c].person * monthly_share, from_government = cells[c].government * monthly_share;
            Lanes extra = extra_share * most(Zero, cells[c].years - after * insured);
            Lanes* ofClass = began_by_class[sex][y][c];
            ofClass[0] = heads, ofClass[1] = from_person, ofClass[2] = from_government, ofClass[3] = extra;
            pension.heads += heads;
            pension.monthly += from_person + from_government;
            pension.bonus += extra;
        }
        flow(y, MemberDeaths) += sums.members * dying;
        flow(y, Refunds) += (sums.accounts + waiting) * dying;
        flow(y, TransfersOut) += waiting * s;
        flow(y, NewPensioners) += pension.heads;
        began[sex][y] = pension;
    }

    // Pensioners year by year, the oldest first, so that a cohort's place is free when the younger one moves in.
    void draw(int sex, const Lanes* survival) {
        Pension stock[PensionerAges + 1];
        for (int age = PensionAge; age <= MaxAge; age++) {
            int row = sex * PensionerAges + age - PensionAge;
            Pension pension = {Zero, Zero, Zero, of(plan.open_months[row])};
            for (int at = row * Classes; at < (row + 1) * Classes; at++) {
                pension.heads += of(plan.open_pensioners[at]);
                pension.monthly += of(plan.open_from_person[at] + plan.open_from_government[at]);
                pension.bonus += of(plan.open_bonus[at]);
            }
            stock[age - PensionAge] = pension;
        }
        for (int y = 0; y < years; y++) draw_year(sex, y, stock, survival + (y * 2 + sex) * PensionerAges);
    }

    void draw_year(int sex, int y, Pension* stock, const Lanes* survival) {
        Lanes year = of(12), last = of(plan.death_months[y]), i = plan.interest_in_payment[y] != 0 ? interest(y) : Zero;
        Lanes flat = scalar(y, 3) + scalar(y, 4);
        const double* add_ons = plan.age_add_ons + y * (MaxAge + 2);
        Lanes months = Zero, additions = Zero, bonus = Zero, account = Zero, tail = Zero, deaths = Zero, grants = Zero, refunds = Zero;
        Lanes credited = Zero, heads = Zero, balances = Zero;
        auto pay = [&](const Pension& row, int age, Lanes due, Lanes covered) {
            Lanes person_months = row.heads * due;
            months += person_months;
            additions += of(add_ons[age]) * person_months;
            bonus += row.bonus * due;
            account += row.monthly * due;
            tail += row.monthly * (due - covered);
        };
        auto credit = [&](Pension& row, Lanes paid) {
            Lanes after = most(Zero, row.left - paid);
            Lanes left = row.monthly * after, grown = left * i;
            row.left = after + after * i;
            credited += grown;
            heads += row.heads;
            balances += left + grown;
        };
        for (int age = MaxAge + 1; age > PensionAge; age--) {
            Pension row = stock[age - 1 - PensionAge];
            Lanes s = survival[age - PensionAge - 1], dying = of(1) - s, of_dying = least(row.left, last);
            pay(row, age, s * year + dying * last, s * least(row.left, year) + dying * of_dying);
            deaths += row.heads * dying;
            grants += (row.heads * (flat + of(add_ons[age])) + row.monthly + row.bonus) * dying;
            refunds += row.monthly * (row.left - of_dying) * dying;
            row.heads *= s;
            row.monthly *= s;
            row.bonus *= s;
            credit(row, year);
            stock[age - PensionAge] = row;
        }
        Pension entering = began[sex][y];
        Lanes entry = of(plan.entry_months[y]);
        pay(entering, PensionAge, entry, least(entering.left, entry));
        credit(entering, entry);
        stock[0] = entering;

        pension_months[y] += months;
        flow(y, AddOns) += additions;
        flow(y, Bonus) += bonus;
        flow(y, AccountPension) += account;
        flow(y, Tail) += tail;
        flow(y, PensionerDeaths) += deaths;
        flow(y, Grants) += of(plan.grant_months[y]) * grants;
        flow(y, Refunds) += refunds;
        flow(y, Interest) += credited;
        flow(y, Pensioners) += heads;
        flow(y, Accounts) += balances;
    }

    void collect() {
        for (int y = 0; y < years; y++) {
            Lanes paid = Zero, behalf = Zero, subsidies = Zero;
            for (int c = 0; c < Classes; c++) {
                Lanes contributing = class_years[c][y].contributing;
                paid += contributing * of(plan.by_person(y * Classes + c));
                behalf += contributing * of(plan.by_government(y * Classes + c));
                subsidies += contributing * of(plan.subsidy[y * Classes + c]);
            }
            flow(y, Individual) += paid * scalar(y, 1);
            flow(y, OnBehalf) += behalf * scalar(y, 1);
            flow(y, Subsidies) += subsidies * scalar(y, 2);
            flow(y, Basic) += scalar(y, 3) * pension_months[y];
            flow(y, Local) += scalar(y, 4) * pension_months[y];
            pension_months[y] = Zero;
        }
    }
};

int main(int count, char** arguments) {
    if (count != 3) return std::fprintf(stderr, "peer FOLDER THREADS\n"), 2;
    std::string folder = arguments[1];
    int threads = std::atoi(arguments[2]);
    Plan plan(folder + "/plan.bin");
    std::ifstream file(folder + "/drivers.bin", std::ios::binary);
    std::vector<Lanes> items(size_t(plan.years) * Items);
    std::vector<Drivers> drivers;
    while (file.read(reinterpret_cast<char*>(items.data()), items.size() * sizeof(Lanes))) drivers.emplace_back(items.data(), plan.years);
    int blocks = int(drivers.size());
    std::vector<double> sums;

    auto run = [&] {
        std::atomic<int> next{0};
        std::vector<std::vector<Lanes>> totals(threads, std::vector<Lanes>(plan.years * Flows, Zero));
        auto work = [&](int t) {
            auto block = std::make_unique<Block>(plan, totals[t]);
            for (int b; (b = next++) < blocks;) block->run(drivers[b], b);
        };
        std::vector<std::thread> workers;
        for (int t = 0; t < threads; t++) workers.emplace_back(work, t);
        for (auto& worker : workers) worker.join();
        sums.assign(plan.years * Flows, 0);
        for (auto& of_thread : totals)
            for (size_t i = 0; i < sums.size(); i++) sums[i] += _mm512_reduce_add_pd(of_thread[i]);
    };

    std::puts("ready");
    std::fflush(stdout);
    for (std::string line; std::getline(std::cin, line);) {
        if (line == "run") {
            auto start = std::chrono::steady_clock::now();
            run();
            std::printf("%.9f\n", std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
        } else {
            for (double sum : sums) std::printf("%.17g ", sum);
            std::puts("");
        }
        std::fflush(stdout);
    }
}
