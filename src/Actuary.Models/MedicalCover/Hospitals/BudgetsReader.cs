using Actuary.Schemes.MedicalCover.Hospitals;

namespace Actuary.Models.MedicalCover.Hospitals;

/// <summary>How prices and budgets grow, a budget of the region, and how points share it.</summary>
internal sealed class BudgetsReader
{
    private readonly Horizon _horizon;

    public BudgetsReader(Binder hospitals, IReadOnlyList<ContractPaymentReader> payments, Horizon horizon)
    {
        _horizon = horizon;
        (Prices, Budgets) = (Still, Still);
        var (hasPoints, hasBudget) = (payments.Any(payment => payment.EarnsPoints), payments.Any(payment => payment.HasBudget));
        if (hasPoints)
            Points = ReadPoints(hospitals.Section("points", "how points share the budget"));
        else
            hospitals.RefuseIdle("points", "no contract is paid by points");
        if (payments.Any(payment => payment.HasPrices) || IsBounded(Points))
            Prices = Growth(hospitals.Section("prices", "growth of tariffs, quotas and the bounds of a point"));
        else
            hospitals.RefuseIdle("prices", "nothing is paid at a price");
        if (!hasBudget)
        {
            foreach (var key in (string[])["regional_budget", "budgets"])
                hospitals.RefuseIdle(key, "no contract has a budget");
        }
        else if (hospitals.OptionalSection("regional_budget", "one budget for all institutions, from what the fund receives (C-15)") is { } regional)
        {
            hospitals.RefuseIdle("budgets", "the regional budget sets them");
            Regional = ReadRegional(regional);
        }
        else
        {
            Budgets = Growth(hospitals.Section("budgets", "growth of budgets on what was settled for the year before"));
        }
    }

    public FollowedGrowth Prices { get; }

    public FollowedGrowth Budgets { get; }

    public RegionalBudget? Regional { get; }

    public PointsTerms? Points { get; }

    private FollowedGrowth Still => new(new double[_horizon.Years], 0);

    private static bool IsBounded(PointsTerms? points) =>
        points is not null && (points.Floor.Any(floor => floor > 0) || points.Ceiling.Any(double.IsFinite));

    private FollowedGrowth Growth(Binder section) => new(
        section.Path("growth", Unit.FractionPerYear, -0.5, 0.5, "growth of the year").ByYear(_horizon),
        section.Quantity("inflation_share", Unit.Fraction, 0, 2, "part of the growth of medical costs that is followed on top"));

    private RegionalBudget ReadRegional(Binder regional)
    {
        var reserve = regional.Dated("reserve_share", Unit.Fraction, 0, 1, "share of receipts that is not spent").AverageByYear(_horizon);
        var cap = regional.OptionalStanding("growth_cap", Unit.FractionPerYear, -0.5, 10, "most that the budget grows on the last one")?.AverageByYear(_horizon);
        if (cap is null)
            regional.RefuseIdle("opening", "nothing holds the budget to the last one");
        return new(
            cap is null ? 0 : regional.Quantity("opening", Unit.Yuan, 0, 1e13, "budget of the opening year; where there was none, what was settled"),
            reserve,
            cap ?? Unbounded());
    }

    private PointsTerms ReadPoints(Binder points) => new(
        points.Dated("deducted_share", Unit.Fraction, 0, 1, "share of the budget that is paid in other ways").AverageByYear(_horizon),
        points.OptionalDated("floor", Unit.Yuan, 0, 1e7, "least value of a point, of the opening year")?.AverageByYear(_horizon) ?? new double[_horizon.Years],
        points.OptionalStanding("ceiling", Unit.Yuan, 0, 1e7, "most value of a point, of the opening year")?.AverageByYear(_horizon) ?? Unbounded());

    private double[] Unbounded() => [.. Enumerable.Repeat(double.PositiveInfinity, _horizon.Years)];
}
