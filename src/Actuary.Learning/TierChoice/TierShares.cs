using System.Globalization;
using Actuary.Learning.Choices;
using Actuary.Learning.Findings;
using Actuary.Simulation.Plans;

namespace Actuary.Learning.TierChoice;

/// <summary>Shares of the tiers: in the data, by the fit, and by the fit with all subsidies moved together.</summary>
internal sealed class TierShares(ConditionalTierData data, ConditionalLogit likelihood, double[] parameters)
{
    private const int PointsOfACurve = 21;
    private const double MostTimes = 2;

    public FitTable Table()
    {
        var (observed, foretold) = (Observed(), Foretold(1));
        return new FitTable(
            "tier_shares", new Label("各档次人数比例", "Shares of the tiers"), new Label("档次", "tier"),
            [new(new Label("数据", "data"), NumberStyle.Percent), new(new Label("模型", "fit"), NumberStyle.Percent)],
            [.. data.Tiers.Select((tier, i) => new FitRow(tier, observed[i], foretold[i]))]);
    }

    public FitFigure Figure()
    {
        var (observed, foretold) = (Observed(), Foretold(1));
        double[] places = [.. data.Tiers.Select((tier, i) => double.TryParse(tier, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) ? amount : i + 1)];
        var order = string.Join(", ", data.Tiers);
        return new FitFigure(
            "tier-shares", new Label("各档次人数比例", "Shares of the tiers"),
            new Label($"点为数据中的比例，线为模型估计值。档次：{order}。", $"The points are the shares in the data, the line those of the fit. Tiers: {order}."),
            new Label("档次", "tier"), new Label("比例（%）", "share, %"),
            [
                new(new Label("模型", "fit"), places, ChoiceTables.Percent(foretold), SeriesStyle.Line),
                new(new Label("数据", "data"), places, ChoiceTables.Percent(observed), SeriesStyle.Points),
            ]);
    }

    /// <summary>Shares when all subsidies are multiplied alike; none without the subsidy among the attributes.</summary>
    public IEnumerable<FitFigure> Response()
    {
        if (!data.Design.Names.Contains("subsidy_to_price")) yield break;
        double[] times = [.. Enumerable.Range(0, PointsOfACurve).Select(i => MostTimes * i / (PointsOfACurve - 1))];
        var shares = Array.ConvertAll(times, Foretold);
        yield return new FitFigure(
            "subsidy-response", new Label("各档补贴同比例变动时的档次选择", "Tiers chosen when all subsidies move together"),
            new Label("100%为数据中的补贴。", "100 % are the subsidies of the data."),
            new Label("补贴（数据中补贴的%）", "subsidies, % of those in the data"), new Label("比例（%）", "share, %"),
            [.. data.Tiers.Select((tier, i) => new FitSeries(new Label(tier, tier), ChoiceTables.Percent(times), ChoiceTables.Percent(shares.Select(share => share[i])), SeriesStyle.Line))]);
    }

    private double[] Observed()
    {
        var shares = new double[data.Tiers.Count];
        for (var row = 0; row < data.Counts.Length; row++) shares[data.TierOf[row]] += data.Counts[row];
        return Scaled(shares);
    }

    /// <summary>By the fit, with every subsidy multiplied.</summary>
    private double[] Foretold(double times)
    {
        var column = data.Design.Names.ToList().IndexOf("subsidy_to_price");
        var shares = new double[data.Tiers.Count];
        for (var set = 0; set < likelihood.Units; set++)
        {
            var (persons, start, p) = (likelihood.Persons(set), likelihood.Start(set), new double[likelihood.Alternatives(set)]);
            likelihood.Utilities(set, parameters, p);
            for (var j = 0; column >= 0 && j < p.Length; j++)
                p[j] += (times - 1) * parameters[column] * data.Design.PerUnit(column) * data.Design.Raw(start + j, column);
            Logistic.ToProbabilities(p);
            for (var j = 0; j < p.Length; j++) shares[data.TierOf[start + j]] += persons * p[j];
        }

        return Scaled(shares);
    }

    private static double[] Scaled(double[] counts)
    {
        var sum = counts.Sum();
        return Array.ConvertAll(counts, count => count / sum);
    }
}
