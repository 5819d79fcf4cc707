using Actuary.Assumptions;
using Actuary.Assumptions.Fitted;
using Actuary.Assumptions.Mortality;
using Actuary.Models.Fits;

namespace Actuary.Models.Population;

/// <summary>Reads <c>mortality.fit</c>: how ages answer to the index, the drift of each sex's and how the indices wander.</summary>
internal sealed class MortalityFitReader
{
    private static readonly string[] s_sexes = ["male", "female"];
    private static readonly string[] s_drifts = ["male.drift", "female.drift"];

    private readonly bool _jumpsOff;
    private readonly double[] _sensitivity = [];
    private readonly double[] _level = [];
    private readonly int _lastYear;
    private readonly double[] _drift = [];
    private readonly double[,] _covariance = new double[0, 0];
    private readonly double[,] _innovations = new double[0, 0];

    public MortalityFitReader(Binder section)
    {
        // Cairns, Blake and Dowd's model describes the old only, and a projection needs every age.
        var read = section.Fit("mortality", "the fitted mortality", "lee-carter-svd", "lee-carter-poisson");
        _jumpsOff = section.Choice("level", "which death rates the fit moves on", ("opening_table", false), ("jump_off", true));
        if (read is null) return;
        var ages = read.Series("age_from");
        var isGrouped = ages.Length >= 3 && ages[0] == 0 && Enumerable.Range(1, ages.Length - 1).All(g => ages[g] > ages[g - 1]);
        if (!isGrouped)
            read.RefuseSeries("age_from", $"the groups are {string.Join(", ", ages)}", "three ages or more that rise from 0: a projection needs every age");
        var (sensitivity, level) = (Groups(read, "sensitivity", ages.Length), Groups(read, "level", ages.Length));
        foreach (var drift in s_drifts) read.Require(drift, Unit.Number);
        read.RefuseOthers();
        (_drift, _covariance) = read.Of(s_drifts);
        _innovations = read.Square("innovation_covariance", s_sexes.Length);
        _lastYear = (int)read.Series("years")[^1];
        if (!isGrouped || !read.IsSound) return;
        (_sensitivity, _level) = (ByAge(ages, sensitivity), ByAge(ages, level));
    }

    /// <param name="driftError">Multiple of the standard errors of the drifts.</param>
    public FittedMortality Build(double driftError) => new(
        _sensitivity, new UncertainParameters(_drift, _covariance, driftError, Cause.FittedMortality), _innovations)
    {
        JumpOff = _jumpsOff ? (_level, _lastYear) : null,
    };

    private static double[][] Groups(FitDocument read, string what, int groups) =>
        [.. s_sexes.Select(sex => read.Series($"{sex}.{what}", groups))];

    private static double[] ByAge(double[] ages, double[][] bySex) => [.. bySex.SelectMany(values => GroupCurve.ByAge(ages, values))];
}
