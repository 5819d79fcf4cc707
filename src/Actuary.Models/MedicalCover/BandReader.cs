namespace Actuary.Models.MedicalCover;

/// <summary>One band of a schedule: from an expense, to another (the last is open), the share that is paid.</summary>
internal sealed class BandReader
{
    private readonly string _name;
    private readonly double[]? _to;

    public BandReader(string name, Binder band, string what, Horizon horizon)
    {
        _name = name;
        From = band.Dated("from", Unit.YuanPerYear, 0, 1e9, "expense at which the band begins").AverageByYear(horizon);
        _to = band.OptionalStanding("to", Unit.YuanPerYear, 0, 1e9, "expense at which it ends, itself included; the last band has none")?.AverageByYear(horizon);
        Ratio = band.Dated("ratio", Unit.Fraction, 0, 1, $"share of the band that {what} pays").AverageByYear(horizon);
    }

    private BandReader(double[] ratio) => (_name, From, Ratio) = ("", new double[ratio.Length], ratio);

    /// <summary>By year.</summary>
    public double[] From { get; }

    /// <summary>By year.</summary>
    public double[] Ratio { get; }

    /// <summary>The one ratio of a schedule without bands.</summary>
    public static BandReader Single(Binder section, string what, Horizon horizon) =>
        new(section.Dated("ratio", Unit.Fraction, 0, 1, $"share above the deductible that {what} pays").AverageByYear(horizon));

    /// <summary>Refuses a band that does not begin where the one before it ends.</summary>
    public void RefuseGap(Binder bands, BandReader? before, bool isLast)
    {
        var starts = before is null ? new double[From.Length] : before._to;
        var year = starts is null ? -1 : Array.FindIndex([.. Enumerable.Range(0, From.Length)], at => From[at] != starts[at]);
        if (year >= 0)
        {
            var allowed = before is null ? "a first band from 0" : $"the end of {before._name}, {starts![year]:0.##}";
            bands.Refuse(_name, $"begins at {From[year]:0.##}: {(From[year] > starts![year] ? "a gap is left before it" : "it overlaps the band before it")}", allowed);
        }

        if (isLast && _to is not null)
            bands.Refuse(_name, "ends, and nothing follows", "a last band without 'to'");
        else if (!isLast && _to is null)
            bands.Refuse(_name, "has no end, and a band follows", "'to', where the next band begins");
        else if (_to is not null && _to.Zip(From).Any(pair => pair.First <= pair.Second))
            bands.Refuse(_name, "ends before it begins", "an end above its beginning");
    }
}
