using Actuary.Schemes.ResidentPension.Opening;

namespace Actuary.Models.ResidentPension;

/// <summary>How the accounts of the opening came about.</summary>
internal sealed class HistoryReader
{
    private readonly int _lastYear;
    private readonly int _from;
    private readonly YearPath _credit;
    private readonly double _density;
    private readonly double _interest;

    public HistoryReader(Binder history, Horizon horizon)
    {
        _lastYear = horizon.FirstYear - 1;
        _from = history.Whole("first_year", 1990, _lastYear, "first calendar year of contributions");
        _credit = history.PathOver(new Horizon(_from, _lastYear), "relative_credit", Unit.Factor, 0, 1e6, "credit per payer by calendar year, any scale");
        _density = history.Quantity("density", Unit.Fraction, 0, 1, "contribution years ÷ years insured");
        _interest = history.Quantity("interest", Unit.FractionPerYear, 0, 0.2, "yearly rate credited before the opening");
    }

    public ContributionHistory Build(double divisor, double entryYearMonths)
    {
        var credit = Enumerable.Range(_from, _lastYear - _from + 1).Select(_credit.At).ToArray();
        return new(_from, credit, _density, _interest, divisor, entryYearMonths);
    }
}
