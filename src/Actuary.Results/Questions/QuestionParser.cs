using Actuary.Simulation.Plans;

namespace Actuary.Results.Questions;

/// <summary>
/// Reads indicators and conditions:
/// <code>
/// condition  =  indicator  ( &lt;= | &gt;= | &lt; | &gt; )  number
/// indicator  =  P(event)  |  statistic(value)  |  pv(flow)
/// event      =  depletion [by year]  |  deficit [by year]  |  measure, year, ( &lt; | … ) number  (of a further scheme: name.depletion)
/// statistic  =  mean  |  median  |  p01 … p99
/// value      =  measure, year  |  pv(flow)
/// </code>
/// <c>pv(flow)</c> alone is the mean present value. Numbers are in the unit of the measure, fractions as 0.05.
/// </summary>
public sealed class QuestionParser
{
    private const string Year = "year";
    private const string Depletion = "depletion";
    private const string Deficit = "deficit";
    private static readonly string[] s_statistics = ["P", "mean", "median", "pv"];

    private readonly QuestionTerms _terms;
    private readonly string[] _events;
    private readonly int? _meantByYear;
    private readonly QuestionWords _words;
    private readonly List<QuestionProblem> _problems = [];

    private QuestionParser(string text, QuestionTerms terms, int? meantByYear)
    {
        (_words, _terms, _meantByYear) = (new QuestionWords(text), terms, meantByYear);
        _events = [.. terms.Prefixes.SelectMany(prefix => (string[])[prefix + Depletion, prefix + Deficit])];
    }

    /// <summary>A condition; null with at least one problem.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="terms">What it may speak of.</param>
    /// <param name="problems">Everything that is wrong with it.</param>
    /// <param name="meantByYear">What the word <c>year</c> stands for in place of a year; null: it is none.</param>
    public static Condition? Condition(string text, QuestionTerms terms, out IReadOnlyList<QuestionProblem> problems, int? meantByYear = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(terms);
        var parser = new QuestionParser(text, terms, meantByYear);
        var indicator = parser.ReadIndicator();
        if (indicator is null)
            parser._words.SkipPastLast(")");
        var limit = indicator is null && parser._words.IsAtEnd ? null : parser.ReadLimit();
        parser.RequireEnd();
        problems = parser._problems;
        return problems.Count == 0 ? new(Tidy(text), indicator! with { Text = Tidy(text[..LastSign(text)]) }, limit!.Value.Relation, limit.Value.Number) : null;
    }

    /// <summary>An indicator; null with at least one problem.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="terms">What it may speak of.</param>
    /// <param name="problems">Everything that is wrong with it.</param>
    public static Indicator? Indicator(string text, QuestionTerms terms, out IReadOnlyList<QuestionProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(terms);
        var parser = new QuestionParser(text, terms, null);
        var indicator = parser.ReadIndicator();
        parser.RequireEnd();
        problems = parser._problems;
        return problems.Count == 0 ? indicator! with { Text = Tidy(text) } : null;
    }

    private Indicator? ReadIndicator()
    {
        var statistic = _words.Take();
        if (statistic != "P" && statistic != "pv" && Probability(statistic) is null && statistic != "mean")
            return Refuse($"'{statistic}' is no indicator", "P(…), mean(…), median(…), p01(…) … p99(…), pv(…)", statistic, s_statistics);
        if (!Require("(", $"'(' after {statistic}"))
            return null;
        var read = statistic switch
        {
            "P" => ReadProbability(),
            "pv" => ReadPresentValue() is { } flow ? new Indicator("", flow, null, "yuan") : null,
            _ => ReadStatistic(Probability(statistic)),
        };
        return read is not null && Require(")", "')' at the end of the indicator") ? read : null;
    }

    private Indicator? ReadStatistic(double? quantile)
    {
        if (_words.TryTake("pv"))
            return Require("(", "'(' after pv") && ReadPresentValue() is { } flow && Require(")", "')' after the flow") ? new("", flow, quantile, "yuan") : null;
        return ReadMeasure() is { } value ? new("", value, quantile, _terms.UnitOf(value.Measure)) : null;
    }

    private Indicator? ReadProbability()
    {
        if (_events.Contains(_words.Peek, StringComparer.Ordinal))
        {
            var happens = _words.Take();
            var year = _words.TryTake("by") ? ReadYear() : _terms.LastYear;
            var prefix = happens[..^MeasureName.Own(happens).Length];
            return year is { } by ? Share(MeasureName.Own(happens) == Depletion ? new DepletedBy(by, prefix) : new DeficitBy(by, prefix)) : null;
        }

        if (ReadMeasure(_events) is not { } value || !Require(",", "', < number' (or <=, >=, >) after the year"))
            return null;
        return ReadLimit() is { } limit ? Share(new Compared(value, limit.Relation, limit.Number)) : null;
    }

    private static Indicator Share(PathValue happens) => new("", happens, null, "fraction");

    private MeasureInYear? ReadMeasure(params string[] orElse)
    {
        var measure = _words.Take();
        var known = Known(measure, [.. orElse, .. _terms.Measures], "measure of the run");
        if (!Require(",", $"', year' after {(measure.Length > 0 ? measure : "the measure")}"))
            return null;
        var year = ReadYear();
        return known && year is { } inYear ? new(measure, inYear) : null;
    }

    private PresentValueOfFlow? ReadPresentValue()
    {
        var flow = _words.Take();
        return Known(flow, _terms.Flows, "flow of the run") ? new(flow, _terms.DiscountRate, _terms.LastYear) : null;
    }

    private int? ReadYear()
    {
        var word = _words.Take();
        if (word == Year && _meantByYear is { } meant)
            return meant;
        if (QuestionWords.Number(word) is { } number && number == Math.Floor(number) && number >= _terms.FirstYear && number <= _terms.LastYear)
            return (int)number;
        Refuse($"'{word}' is no projected year", $"{_terms.FirstYear} … {_terms.LastYear}");
        return null;
    }

    private (Relation Relation, double Number)? ReadLimit()
    {
        var sign = _words.Take();
        if (Relations.Of(sign) is not { } relation)
        {
            Refuse(sign.Length == 0 ? "a comparison is missing" : $"'{sign}' is no comparison", string.Join(", ", Relations.Signs));
            return null;
        }

        var word = _words.Take();
        if (QuestionWords.Number(word) is { } number)
            return (relation, number);
        Refuse(word.Length == 0 ? $"a number is missing after {sign}" : $"'{word}' is no number", "a number in the unit of the measure, fractions as 0.05, such as 9 or 1.5e12");
        return null;
    }

    private bool Known(string word, IReadOnlyList<string> names, string what)
    {
        if (names.Contains(word, StringComparer.Ordinal))
            return true;
        Refuse(word.Length == 0 ? $"a {what} is missing" : $"'{word}' is no {what}", string.Join(", ", names), word, names);
        return false;
    }

    private bool Require(string sign, string wanted)
    {
        if (_words.TryTake(sign))
            return true;
        Refuse(_words.IsAtEnd ? "it ends too early" : $"'{_words.Peek}' is not expected there", wanted);
        return false;
    }

    private void RequireEnd()
    {
        // After a mistake the rest is not understood anyhow.
        if (_problems.Count == 0 && !_words.IsAtEnd)
            Refuse($"'{_words.Peek}' is not expected at the end", "nothing more");
    }

    private Indicator? Refuse(string message, string allowed, string word = "", IReadOnlyList<string>? names = null)
    {
        _problems.Add(new(message, allowed, word, names));
        return null;
    }

    /// <summary>The probability of a quantile: of <c>median</c>, <c>p05</c>; null for another word.</summary>
    private static double? Probability(string word) => word switch
    {
        "median" => 0.5,
        ['p', >= '0' and <= '9', >= '0' and <= '9'] when word != "p00" => int.Parse(word.AsSpan(1)) / 100.0,
        _ => null,
    };

    private static int LastSign(string text) => text.LastIndexOfAny(['<', '>']);

    private static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
