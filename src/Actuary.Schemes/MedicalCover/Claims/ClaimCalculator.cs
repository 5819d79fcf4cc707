using Actuary.Schemes.Amounts;
using Actuary.Schemes.MedicalCover.Policy;
using Actuary.Schemes.MedicalCover.Rules;

namespace Actuary.Schemes.MedicalCover.Claims;

/// <summary>
/// One person's natural year of bills through every cover, by the rule functions of the cohort kernel: deductible of the admission,
/// basic insurance, critical illness on what the person has borne of eligible expense in the year, supplement and assistance on what
/// is left of it. What accumulates is paid by the difference. Each payment is rounded to the fen when it is made; the person bears
/// the rest, so every bill is paid to the fen.
/// </summary>
/// <param name="services">What the services are, in the order of the plan.</param>
/// <param name="covers">By service: the cover of the person's class in the year, in yuan of the year.</param>
public sealed class ClaimCalculator(IReadOnlyList<ServiceTerms> services, IReadOnlyList<CareCover> covers)
{
    /// <summary>The words in which rules are said.</summary>
    public RulePhrases Words { get; init; } = RulePhrases.English;

    /// <summary>The covers of a class in a projected year.</summary>
    /// <param name="amounts">What deductibles, bands, caps and limits have grown by since the opening year.</param>
    /// <param name="words">The words in which rules are said.</param>
    public static ClaimCalculator Of(MedicalCoverPlan plan, int yearIndex, int @class, double amounts, RulePhrases words)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new(plan.Services, [.. plan.Benefits.Care[yearIndex][@class].Select(cover => cover.Times(amounts))]) { Words = words };
    }

    /// <summary>Settles a year.</summary>
    /// <param name="bills">In the order in which they are brought.</param>
    /// <exception cref="ArgumentException">A bill is negative, more of it is eligible than there is, or there is no such service.</exception>
    public ClaimYear Settle(IEnumerable<MedicalBill> bills)
    {
        ArgumentNullException.ThrowIfNull(bills);
        var year = new Year(services, covers, new RuleWords(Words));
        return new ClaimYear([.. bills.Select(year.Settle)]);
    }

    private sealed class Year(IReadOnlyList<ServiceTerms> services, IReadOnlyList<CareCover> covers, RuleWords words)
    {
        private readonly Admissions _admissions = new(words);
        private readonly YearSoFar[] _basic = [.. services.Select(_ => new YearSoFar())];
        private readonly decimal[] _deducted = new decimal[services.Count];
        private readonly YearSoFar[] _above = [.. Enumerable.Range(0, Payers.Covers).Select(_ => new YearSoFar())];

        public SettledBill Settle(MedicalBill bill)
        {
            if (bill.Service < 0 || bill.Service >= services.Count)
                throw new ArgumentException($"There are {services.Count} services; the bill is of number {bill.Service}.", nameof(bill));
            var cover = covers[bill.Service];
            var eligible = bill.Eligible ?? Rounding.Fen(bill.Total * (decimal)cover.EligibleShare);
            if (bill.Total < 0 || eligible < 0 || eligible > bill.Total)
                throw new ArgumentException($"Of a bill of {bill.Total}, {eligible} cannot be eligible.", nameof(bill));
            var lines = new List<ClaimLine>();
            var deducted = PayBasic(bill, cover, eligible, lines);
            var left = eligible - lines.Sum(line => line.Paid);
            if (services[bill.Service].Accumulates)
                left = PayAbove(cover.Layers, left, lines);
            lines.Add(new ClaimLine(Payer.Person, 0, bill.Total, left + bill.Total - eligible, words.Left(bill.Total - eligible)));
            return new SettledBill(bill, eligible, deducted, lines);
        }

        private decimal PayBasic(MedicalBill bill, CareCover cover, decimal eligible, List<ClaimLine> lines)
        {
            if (cover.Layers.Basic is not { } basic)
                return 0;
            if (cover.Unreferred is { } terms)
            {
                terms = terms with { Quota = (double?)bill.Quota ?? terms.Quota };
                lines.Add(Line(Payer.Basic, new YearSoFar(), Unreferred.Cover(terms.Share, terms.Quota, terms.Reading), eligible, words.Of(terms)));
                return 0;
            }

            var soFar = CoversYear(bill.Service) ? _basic[bill.Service] : new YearSoFar();
            if (cover.Admission is not { } admission)
            {
                lines.Add(Line(Payer.Basic, soFar, basic, eligible, words.Of(basic)));
                return 0;
            }

            var (deducted, rule) = _admissions.Next(admission, bill.Referral, eligible);
            var before = basic.WithDeductible((double)_deducted[bill.Service]);
            _deducted[bill.Service] += deducted;
            lines.Add(Line(Payer.Basic, soFar, basic.WithDeductible((double)_deducted[bill.Service]), eligible, words.Of(basic, rule), before));
            return deducted;
        }

        /// <summary>What the person is left with of the eligible expense.</summary>
        private decimal PayAbove(CoverLayers layers, decimal left, List<ClaimLine> lines)
        {
            for (var payer = (int)Payer.CriticalIllness; payer < Payers.Covers; payer++)
            {
                if (layers[payer] is not { } cover)
                    continue;
                lines.Add(Line((Payer)payer, _above[payer], cover, left, words.Of(cover)));
                left -= lines[^1].Paid;
            }

            return left;
        }

        /// <summary>Whether the basic cover counts a patient's whole year, or each visit by itself.</summary>
        private bool CoversYear(int service) => services[service].Kind == CareKind.Inpatient || services[service].EncountersPerEvent > 1;

        private static ClaimLine Line(Payer payer, YearSoFar soFar, Bands cover, decimal more, string rule, Bands? before = null)
        {
            var counted = soFar.Expense;
            var paid = soFar.Pay(cover, more, before);
            return new ClaimLine(payer, counted, soFar.Expense, paid, rule);
        }
    }
}
