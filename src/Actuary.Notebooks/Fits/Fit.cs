using System.Net;
using Actuary.Assumptions.Fitted;
using Actuary.Learning.Choices;
using Actuary.Learning.Coverage;
using Actuary.Learning.Data;
using Actuary.Learning.Economy;
using Actuary.Learning.Enrolment;
using Actuary.Learning.Files;
using Actuary.Learning.Findings;
using Actuary.Learning.Mortality;
using Actuary.Learning.TierChoice;
using Actuary.Models;
using Actuary.Notebooks.Display;
using Actuary.Reports.Text;

namespace Actuary.Notebooks;

/// <summary>
/// An assumption learnt from data, as <c>actuary fit</c> makes it: estimates with their errors, what a reader must know, diagnostics. A model takes it
/// from the file that it writes, or, in a notebook, from <see cref="PolicyModel.With(string, Fit)"/>.
/// </summary>
[TypeFormatterSource(typeof(RichFormatterSource), PreferredMimeTypes = ["text/html"])]
public sealed class Fit : IRich
{
    private readonly FitResult _result;

    private Fit(FitResult result) => _result = result;

    /// <summary>The economy: yearly rates that return to their means.</summary>
    /// <param name="data">CSV or Parquet, with the columns that <c>actuary fit economy --help</c> names.</param>
    /// <param name="options">What may be chosen; null takes the defaults of the command.</param>
    /// <exception cref="ModelException">What is wrong with the data, all at once.</exception>
    public static Fit Economy(string data, EconomyOptions? options = null) => new(EconomyFit.From(DataTable.Read(data), options ?? new()));

    /// <summary>Mortality: Lee–Carter, or Cairns–Blake–Dowd for the old.</summary>
    /// <inheritdoc cref="Economy"/>
    public static Fit Mortality(string data, MortalityOptions? options = null) => new(MortalityFit.From(DataTable.Read(data), options ?? new()));

    /// <summary>Coverage to come from a history of rates.</summary>
    /// <inheritdoc cref="Economy"/>
    public static Fit Coverage(string data, CoverageOptions? options = null) => new(CoverageFit.From(DataTable.Read(data), options ?? new()));

    /// <summary>Participation: a logit of being insured.</summary>
    /// <inheritdoc cref="Economy"/>
    public static Fit Enrolment(string data, ChoiceOptions? options = null) => new(EnrolmentFit.From(DataTable.Read(data), options ?? new()));

    /// <summary>Tier choice: a conditional or multinomial logit.</summary>
    /// <inheritdoc cref="Economy"/>
    public static Fit TierChoice(string data, TierChoiceOptions? options = null) => new(TierChoiceFit.From(DataTable.Read(data), options ?? new()));

    /// <summary>What a projection takes of it: estimates, covariance, series.</summary>
    public FittedAssumption Assumption => _result.Assumption;

    /// <summary>What a reader must know before signing, in sentences.</summary>
    public IReadOnlyList<string> Findings => [.. _result.Findings.Select(finding => finding.En)];

    /// <summary>The table to sign: estimates, standard errors, tests, 95 % intervals.</summary>
    public Table Estimates => Tables["estimates"];

    /// <summary>All tables by name.</summary>
    public IReadOnlyDictionary<string, Table> Tables => _result.Tables.ToDictionary(table => table.Id, Shown, StringComparer.Ordinal);

    /// <summary>The diagnostics by name.</summary>
    public IReadOnlyDictionary<string, Chart> Charts => _result.Figures.ToDictionary(
        figure => figure.Id,
        figure => Chart.Of(FitPanels.Of(figure, Language.English)).Called(figure.Title.En) with { Footer = $"{figure.Reading.En} Data: {Assumption.Data.File}." },
        StringComparer.Ordinal);

    /// <summary>The file that a model would name.</summary>
    public string Text => FitFile.Text(Assumption);

    /// <summary>Writes the file that a model names. It is whole or not there.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void ToFile(string path) => FitFile.Write(Assumption, path);

    /// <inheritdoc/>
    public override string ToString() => $"{Assumption.Kind} by {Assumption.Method}, {Assumption.Data.FirstYear}–{Assumption.Data.LastYear}";

    MimeBundle IRich.ToMime()
    {
        var (table, findings) = (((IRich)Estimates).ToMime().Forms, Findings);
        return MimeBundle.OfHtml(
            $"{table[MimeBundle.Html].GetValue<string>()}<ul>{string.Concat(findings.Select(finding => $"<li>{WebUtility.HtmlEncode(finding)}</li>"))}</ul>",
            string.Join('\n', [table[MimeBundle.Plain].GetValue<string>(), .. findings.Select(finding => $"- {finding}")]));
    }

    private static Table Shown(FitTable table) => new(
    [
        new TableColumn(table.RowTitle.En, table.Rows.Select(row => row.Name.En).ToArray()),
        .. table.Columns.Select((column, i) => Column(column, [.. table.Rows.Select(row => row.Values[i])])),
    ]);

    private static TableColumn Column(FitColumn column, double[] values) => column.Style switch
    {
        NumberStyle.Year => new(column.Title.En, Array.ConvertAll(values, value => (int)value)),
        NumberStyle.Percent => new(column.Title.En, values, "fraction"),
        _ => new(column.Title.En, values),
    };
}
