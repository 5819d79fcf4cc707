using Actuary.Assumptions.Fitted;
using Actuary.Learning.Choices;
using Actuary.Learning.Data;
using Actuary.Learning.Findings;
using Actuary.Simulation.Plans;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Actuary.Learning.Enrolment;

/// <summary>
/// Participation: ln(p / (1 − p)) = x'β for the probability p of being insured, by maximum likelihood, from persons one by one or in groups.
/// </summary>
public static class EnrolmentFit
{
    private const int FewClusters = 30;

    /// <summary>
    /// The fit. Columns: <c>insured</c> (0 or 1, or with <c>persons</c> a count), any of <c>age</c> (years), <c>sex</c>, <c>status</c>,
    /// <c>income</c> (yuan/year), <c>subsidy_ratio</c> and <c>pension_ratio</c> (fractions), <c>year</c>, and those the options name.
    /// </summary>
    /// <exception cref="Models.ModelException">Something is wrong with the data; every problem of them.</exception>
    public static FitResult From(DataTable table, ChoiceOptions options)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(options);
        var (findings, choices) = (new List<Label>(), new Dictionary<string, string>(StringComparer.Ordinal));
        var data = EnrolmentData.Read(table, options, findings, choices);
        EnrolmentSeparation.Refuse(table, data);
        table.ThrowIfAny();
        var likelihood = new MultinomialLogit(data.Design, data.Counts(), alternatives: 2);
        var fitted = Newton.Maximise(likelihood);
        if (fitted.End == NewtonEnd.Separated) EnrolmentSeparation.Refuse(table, data, fitted.Direction);
        else if (fitted.End == NewtonEnd.NotFound)
            table.Refuse(null, "", "the likelihood has no maximum that Newton's method finds", "fewer regressors, or regressors that differ more");
        table.ThrowIfAny();
        options.Progress?.Invoke(0.3);
        var validation = Validate(likelihood, fitted, data, options, findings);
        var robust = Robust(likelihood, fitted, data);
        var isRobust = Carried(data, options, robust is not null, findings);
        choices["data"] = data.IsGrouped ? "grouped" : "individual";
        choices["covariance"] = isRobust ? "robust" : "model";
        choices["scale"] = "estimates are on the scale of the data; regressors were standardised while they were sought";
        if (options.Cluster is { } cluster) choices["cluster"] = cluster;
        var carried = isRobust ? robust! : fitted.Covariance!;
        var map = data.Design.ToDataScale();
        var assumption = Assumption(table, data, fitted, map, carried) with
        {
            Statistics = Statistics(data, fitted, validation),
            Choices = choices,
            Notes = [.. findings.Select(finding => finding.En)],
        };
        var other = isRobust ? fitted.Covariance! : robust;
        var effects = new EnrolmentEffects(data, fitted.Parameters, carried).All();
        options.Progress?.Invoke(0.95);
        var groups = CalibrationOf(data, likelihood, fitted, validation);
        return new FitResult(
            assumption,
            [
                EstimateTable.Of(assumption, other: other is null ? null : (OtherTitle(isRobust), Errors(map * other * map.Transpose()))),
                EnrolmentTables.Effects(effects), StatisticTable.Of(assumption.Statistics, ChoiceStatistics.Words), ChoiceTables.Calibration(groups, validation is not null),
            ],
            [ChoiceTables.CalibrationPlot(groups, validation is not null), ChoiceTables.Residuals(groups), .. EnrolmentFigures.Of(data, fitted.Parameters, carried)],
            findings);
    }

    private static FittedAssumption Assumption(DataTable table, EnrolmentData data, NewtonResult fitted, Matrix<double> map, Matrix<double> covariance)
    {
        var estimates = map * DenseVector.OfArray(fitted.Parameters);
        var persons = data.Persons.Sum();
        return new FittedAssumption(
            "enrolment", "logit", table.Describe(data.Used, data.Period.FirstYear, data.Period.LastYear),
            [.. data.Design.Names.Select((name, i) => new Estimate(name, "number", estimates[i]))], (map * covariance * map.Transpose()).ToArray())
        {
            Series = new Dictionary<string, double[]>(StringComparer.Ordinal)
            {
                ["regressor_means"] = [.. data.Design.Regressors.Select(regressor => regressor.Values.Zip(data.Persons, (value, weight) => value * weight).Sum() / persons)],
            },
        };
    }

    private static CrossValidation? Validate(ChoiceLikelihood likelihood, NewtonResult fitted, EnrolmentData data, ChoiceOptions options, List<Label> findings)
    {
        var groups = data.Clusters is null ? data.Design.Rows : data.ClusterCount;
        if (groups < 2 * options.Folds)
        {
            findings.Add(new($"未做样本外检验：数据不足以分成{options.Folds}份。", $"No validation out of the sample: there is too little for {options.Folds} folds."));
            return null;
        }

        var ofGroups = CrossValidation.Folds(groups, options.Folds, options.Seed);
        var folds = data.Clusters is null ? ofGroups : Array.ConvertAll(data.Clusters, cluster => ofGroups[cluster]);
        var done = 0;
        var validation = CrossValidation.Of(
            likelihood, fitted.Parameters, folds, options.Folds, training => Plain(data, training), () => options.Progress?.Invoke(0.3 + 0.6 * ++done / options.Folds));
        if (validation is null)
            findings.Add(new("未做样本外检验：去掉一份后其余数据完全分离。", "No validation out of the sample: without one of the folds the others are separated."));
        return validation;
    }

    /// <summary>The intercept alone: the share insured of the training data.</summary>
    private static double[] Plain(EnrolmentData data, Sample training)
    {
        var (insured, persons) = (0.0, 0.0);
        for (var row = 0; row < data.Persons.Length; row++)
            if (training.Contains(row)) (insured, persons) = (insured + data.Insured[row], persons + data.Persons[row]);
        var parameters = new double[data.Design.Columns];
        parameters[0] = Math.Log(insured / (persons - insured));
        return parameters;
    }

    /// <summary>Null where there are too few independent rows for it.</summary>
    private static Matrix<double>? Robust(ChoiceLikelihood likelihood, NewtonResult fitted, EnrolmentData data)
    {
        var groups = data.Clusters is null ? data.Used : data.ClusterCount;
        return groups > likelihood.Parameters ? Sandwich.Of(likelihood, fitted.Parameters, fitted.Covariance!, data.Clusters, groups) : null;
    }

    /// <summary>Which covariance goes into projections, and what must be said of it.</summary>
    private static bool Carried(EnrolmentData data, ChoiceOptions options, bool hasRobust, List<Label> findings)
    {
        var isWanted = options.IsRobust ?? (data.IsGrouped || data.Clusters is not null);
        if (isWanted && !hasRobust)
            findings.Add(new("独立的行数不多于参数个数，标准误按模型计算，而非稳健标准误。", "There are no more independent rows than parameters: errors are those of the model, not robust ones."));
        if (data.Clusters is not null && data.ClusterCount < FewClusters)
            findings.Add(new($"只有{data.ClusterCount}个聚类，稳健标准误可能偏小。", $"With {data.ClusterCount} clusters only, robust errors may be too small."));
        return isWanted && hasRobust;
    }

    private static Dictionary<string, double> Statistics(EnrolmentData data, NewtonResult fitted, CrossValidation? validation)
    {
        var (persons, insured) = (data.Persons.Sum(), data.Insured.Sum());
        var statistics = new Dictionary<string, double>(StringComparer.Ordinal) { ["persons"] = persons, ["insured_share"] = insured / persons };
        if (data.Clusters is not null) statistics["clusters"] = data.ClusterCount;
        var plain = insured * Math.Log(insured / persons) + (persons - insured) * Math.Log(1 - insured / persons);
        ChoiceStatistics.Add(statistics, fitted, persons, plain, data.Design.Columns - 1, validation);
        if (data.IsGrouped && data.Used > data.Design.Columns) statistics["dispersion"] = Dispersion(data, fitted);
        return statistics;
    }

    private static double Dispersion(EnrolmentData data, NewtonResult fitted)
    {
        var sum = 0.0;
        for (var row = 0; row < data.Persons.Length; row++)
        {
            if (data.Persons[row] == 0) continue;
            var (share, persons) = (EnrolmentFigures.Share(data.Design.Row(row), fitted.Parameters), data.Persons[row]);
            sum += Math.Pow(data.Insured[row] - persons * share, 2) / (persons * share * (1 - share));
        }

        return sum / (data.Used - data.Design.Columns);
    }

    private static IReadOnlyList<CalibrationGroup> CalibrationOf(EnrolmentData data, ChoiceLikelihood likelihood, NewtonResult fitted, CrossValidation? validation)
    {
        var probabilities = new double[data.Design.Rows];
        Span<double> pair = stackalloc double[2];
        for (var row = 0; row < probabilities.Length; row++)
        {
            if (validation is null) likelihood.Probabilities(row, fitted.Parameters, pair);
            probabilities[row] = validation is null ? pair[1] : validation.Probabilities[2 * row + 1];
        }

        return CalibrationGroup.Of(probabilities, data.Insured, data.Persons);
    }

    private static Label OtherTitle(bool isRobust) => isRobust ? new Label("模型标准误", "model s.e.") : new Label("稳健标准误", "robust s.e.");

    private static double[] Errors(Matrix<double> covariance) => [.. covariance.Diagonal().Select(Math.Sqrt)];
}
