using System.Globalization;
using Actuary.Simulation.Plans;

namespace Actuary.Learning.Mortality;

/// <summary>What a reader of fitted mortality must know, in sentences.</summary>
internal static class MortalityFindings
{
    private const double LargeDispersion = 2;

    private static readonly Label[] s_sexes = [new("男性", "men"), new("女性", "women")];

    public static IEnumerable<Label> Years(MortalityHistory history)
    {
        var (years, ages) = (history.Years, history.AgeFrom);
        yield return new(
            $"使用{years[0]}—{years[^1]}年中的{years.Length}个年份，{ages.Length}个年龄组（{ages[0]}岁至{ages[^1]}岁及以上）。",
            $"Used: {years.Length} years of {years[0]}–{years[^1]}, {ages.Length} age groups from {ages[0]} to {ages[^1]} and over.");
        var widest = years[1..].Zip(years, (later, earlier) => later - earlier).Max();
        if (widest > 1)
        {
            yield return new(
                $"年份间隔最大为{widest}年，漂移和波动折合为每年。若各值为多年平均，逐年波动会被低估。",
                $"Years stand up to {widest} apart; drift and innovations are per year. Where the values are means of several years, the yearly innovations are understated.");
        }
    }

    public static Label Ages(MortalityHistory history, int[] groups, MortalityOptions options)
    {
        var (first, last) = (history.AgeFrom[groups[0]], history.AgeFrom[groups[^1] + 1] - 1);
        return new(
            $"仅使用{first}—{last}岁；{options.OldFrom}岁以下和开放年龄组不在此模型之内。",
            $"Ages {first} to {last} were used; those below {options.OldFrom} and the open group are not of this law.");
    }

    public static Label NobodyDied(MortalityHistory history, int sex, int group) => new(
        $"{s_sexes[sex].Zh}{history.AgeFrom[group]}岁组在{history.Years[^1]}年无死亡，起点采用拟合死亡率。",
        $"Of {s_sexes[sex].En} aged {history.AgeFrom[group]} nobody died in {history.Years[^1]}; the jump-off takes the fitted rate.");

    /// <summary>Deaths that vary more than counts do.</summary>
    public static void AddDispersion(List<Label> findings, DeathsFit?[] fits)
    {
        for (var sex = 0; sex < fits.Length; sex++)
        {
            if (fits[sex] is not { Dispersion: > LargeDispersion } fit) continue;
            var dispersion = fit.Dispersion.ToString("0.0", CultureInfo.InvariantCulture);
            findings.Add(new(
                $"{s_sexes[sex].Zh}死亡人数的离散程度为计数分布的{dispersion}倍，模型未包含的变动（队列、误报年龄）较大。",
                $"Deaths of {s_sexes[sex].En} vary {dispersion} times as much as counts would: cohorts, misreported ages or years have effects that the law has not."));
        }
    }
}
