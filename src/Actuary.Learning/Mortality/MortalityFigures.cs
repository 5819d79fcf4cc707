using Actuary.Assumptions;
using Actuary.Assumptions.Mortality;
using Actuary.Learning.Findings;
using Actuary.Simulation.Plans;
using MathNet.Numerics.Distributions;

namespace Actuary.Learning.Mortality;

/// <summary>Figures of fitted mortality: indices with what is expected of them, sensitivities, life expectancy.</summary>
internal static class MortalityFigures
{
    private const int YearsAhead = 40;
    private const double Tail = 0.1;

    private static readonly Label s_year = new("年份", "year");
    private static readonly Label[] s_sexes = [new("男", "male"), new("女", "female")];

    private static readonly Label s_band = new(
        "带状区间为80%，含逐年波动和漂移误差。", "Bands hold 80 %, from the shocks of the years and the drift's error.");

    public static IReadOnlyList<FitFigure> OfLeeCarter(MortalityHistory history, LeeCarter[] laws, RandomWalk walk, LeeCarterForecast[] forecasts) =>
    [
        Index("index", new Label("死亡率指数 k", "Mortality index k"), history, walk, [laws[0].Index, laws[1].Index], [0, 1]),
        Sensitivities(history, laws),
        .. history.AgeFrom[0] == 0 ? (FitFigure[])[LifeExpectancies(history, forecasts)] : [],
    ];

    public static IReadOnlyList<FitFigure> OfCairnsBlakeDowd(MortalityHistory history, CairnsBlakeDowd[] laws, RandomWalk walk) =>
    [
        Index("index1", new Label("κ1：平均年龄处的死亡率水平", "κ1: logit at the mean age"), history, walk, [laws[0].Index1, laws[1].Index1], [0, 2]),
        Index("index2", new Label("κ2：随年龄上升的斜率", "κ2: rise per year of age"), history, walk, [laws[0].Index2, laws[1].Index2], [1, 3]),
    ];

    private static FitFigure Index(string id, Label title, MortalityHistory history, RandomWalk walk, double[][] indices, int[] at)
    {
        var width = Normal.InvCDF(0, 1, 1 - Tail);
        var ahead = Enumerable.Range(0, YearsAhead + 1).ToArray();
        var series = new List<FitSeries>();
        for (var sex = 0; sex < indices.Length; sex++)
        {
            var (last, place) = (indices[sex][^1], at[sex]);
            double[] mean = [.. ahead.Select(h => last + h * walk.Drift[place])];
            double[] spread = [.. ahead.Select(h => width * Math.Sqrt(walk.Variance(place, h).Process + walk.Variance(place, h).Parameter))];
            series.Add(new(
                With(sex, "：预期", ", expected"), [.. ahead.Select(h => (double)(history.Years[^1] + h))], mean, SeriesStyle.Line,
                [.. mean.Zip(spread, (m, s) => m - s)], [.. mean.Zip(spread, (m, s) => m + s)]));
            series.Add(new(With(sex, "：估计", ", estimated"), Years(history), indices[sex], SeriesStyle.Points));
        }

        return new(id, title, s_band, s_year, title, series);
    }

    private static FitFigure Sensitivities(MortalityHistory history, LeeCarter[] laws) => new(
        "sensitivity", new Label("各年龄对指数的敏感度 b", "Sensitivity b of the ages to the index"),
        new Label("合计为1。低龄组敏感度通常较高；锯齿说明数据有噪声。", "They add to 1. The young usually gain most; a saw-tooth says that the data are noisy."),
        new Label("年龄", "age"), new Label("敏感度", "sensitivity"),
        [.. laws.Select((law, sex) => new FitSeries(s_sexes[sex], [.. history.AgeFrom.Select(age => (double)age)], law.Sensitivity, SeriesStyle.Line))]);

    private static FitFigure LifeExpectancies(MortalityHistory history, LeeCarterForecast[] forecasts)
    {
        var ahead = Enumerable.Range(0, YearsAhead + 1).ToArray();
        return new(
            "life-expectancy", new Label("出生时预期寿命", "Life expectancy at birth"), s_band, s_year, new Label("岁", "years"),
            [.. forecasts.Select((forecast, sex) => new FitSeries(
                s_sexes[sex], [.. ahead.Select(h => (double)(history.Years[^1] + h))], [.. ahead.Select(h => forecast.LifeExpectancy((Sex)sex, h, 0.5))], SeriesStyle.Line,
                [.. ahead.Select(h => forecast.LifeExpectancy((Sex)sex, h, Tail))], [.. ahead.Select(h => forecast.LifeExpectancy((Sex)sex, h, 1 - Tail))]))]);
    }

    private static double[] Years(MortalityHistory history) => [.. history.Years.Select(year => (double)year)];

    private static Label With(int sex, string zh, string en) => new(s_sexes[sex].Zh + zh, s_sexes[sex].En + en);
}
