using Actuary.Learning.Choices;
using Actuary.Learning.Findings;
using Actuary.Simulation.Plans;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Actuary.Learning.Enrolment;

/// <summary>A participation fit in pictures: insured by age, and how the share responds to what policy moves.</summary>
internal static class EnrolmentFigures
{
    private const int PointsOfACurve = 21;

    /// <summary>Curves are means over rows; of long data every so manieth row is enough for a picture.</summary>
    private const int RowsOfACurve = 10_000;

    private static readonly double s_width = Normal.InvCDF(0, 1, 0.975);

    public static IEnumerable<FitFigure> Of(EnrolmentData data, double[] parameters, Matrix<double> covariance)
    {
        for (var k = 0; k < data.Design.Regressors.Count; k++)
        {
            var regressor = data.Design.Regressors[k];
            if (regressor.Name == "age") yield return ByAge(data, parameters, regressor);
            else if (regressor.Level is null && regressor.Name is not ("age_squared" or "year")) yield return Response(data, parameters, covariance, 1 + k, regressor);
        }
    }

    /// <summary>The probability of a row of standardised values.</summary>
    public static double Share(ReadOnlySpan<double> values, double[] parameters)
    {
        var sum = 0.0;
        for (var k = 0; k < values.Length; k++) sum += values[k] * parameters[k];
        return 1 / (1 + Math.Exp(-sum));
    }

    private static FitFigure ByAge(EnrolmentData data, double[] parameters, Regressor age)
    {
        var groups = new SortedDictionary<double, (double Insured, double Foretold, double Persons)>();
        for (var row = 0; row < data.Persons.Length; row++)
        {
            var years = Math.Floor(age.Values[row]);
            var (insured, foretold, persons) = groups.GetValueOrDefault(years);
            groups[years] = (insured + data.Insured[row], foretold + data.Persons[row] * Share(data.Design.Row(row), parameters), persons + data.Persons[row]);
        }

        var some = groups.Where(group => group.Value.Persons > 0).ToList();
        double[] ages = [.. some.Select(group => group.Key)];
        return new FitFigure(
            "by-age", new Label("分年龄参保率", "Insured by age"),
            new Label("点为数据中的参保率，线为模型估计值。", "The points are the shares in the data, the line is what the fit says of the same persons."),
            new Label("年龄（岁）", "age, years"), new Label("参保率（%）", "insured, %"),
            [
                new(new Label("数据", "data"), ages, ChoiceTables.Percent(some.Select(group => group.Value.Insured / group.Value.Persons)), SeriesStyle.Points),
                new(new Label("模型", "fit"), ages, ChoiceTables.Percent(some.Select(group => group.Value.Foretold / group.Value.Persons)), SeriesStyle.Line),
            ]);
    }

    private static FitFigure Response(EnrolmentData data, double[] parameters, Matrix<double> covariance, int column, Regressor regressor)
    {
        var (least, most) = (regressor.Values.Min(), regressor.Values.Max());
        double[] values = [.. Enumerable.Range(0, PointsOfACurve).Select(i => least + (most - least) * i / (PointsOfACurve - 1))];
        var points = Array.ConvertAll(values, value => At(data, parameters, covariance, column, value));
        double[] shown = regressor.IsLogarithm ? Array.ConvertAll(values, Math.Exp) : values;
        var unit = regressor.IsLogarithm ? new Label("收入（元/年）", "income, yuan a year") : new Label(regressor.Name, regressor.Name);
        return new FitFigure(
            $"response-{regressor.Name.ToLowerInvariant().Replace('_', '-')}", new Label($"参保率对{regressor.Name}的反应", $"Response to {regressor.Name}"),
            new Label(
                $"假设所有人取同一数值时的参保率，由{100 * points[0].Share:0.0}%到{100 * points[^1].Share:0.0}%；阴影为95%区间（参数不确定性）。",
                $"The share insured if everyone had the value shown: from {100 * points[0].Share:0.0} % to {100 * points[^1].Share:0.0} %; the band is the 95 % interval from the errors of the estimates."),
            unit, new Label("参保率（%）", "insured, %"),
            [
                new(new Label("参保率", "insured"), shown, ChoiceTables.Percent(points.Select(point => point.Share)), SeriesStyle.Line,
                    ChoiceTables.Percent(points.Select(point => Math.Max(0, point.Share - s_width * point.Error))),
                    ChoiceTables.Percent(points.Select(point => Math.Min(1, point.Share + s_width * point.Error)))),
            ]);
    }

    /// <summary>The mean share if every row had this value, and its error by the delta method.</summary>
    private static (double Share, double Error) At(EnrolmentData data, double[] parameters, Matrix<double> covariance, int column, double value)
    {
        var (sum, persons, gradient, row) = (0.0, 0.0, new double[parameters.Length], new double[parameters.Length]);
        var step = 1 + data.Persons.Length / RowsOfACurve;
        for (var at = 0; at < data.Persons.Length; at += step)
        {
            data.Design.Row(at).CopyTo(row);
            row[column] = (value - data.Design.Mean(column)) * data.Design.PerUnit(column);
            var share = Share(row, parameters);
            (sum, persons) = (sum + data.Persons[at] * share, persons + data.Persons[at]);
            for (var k = 0; k < row.Length; k++) gradient[k] += data.Persons[at] * share * (1 - share) * row[k];
        }

        var vector = DenseVector.OfArray(gradient) / persons;
        return (sum / persons, Math.Sqrt(vector * covariance * vector));
    }
}
