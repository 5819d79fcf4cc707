using Actuary.Assumptions.Drivers;
using Actuary.Assumptions.Population;
using Actuary.Models.Economy;
using Actuary.Models.Funds;
using Actuary.Models.Population;
using Actuary.Simulation.Blocks;
using Actuary.Simulation.Plans;

namespace Actuary.Models.Plans;

/// <summary>Asks for every key of a model; builds when there was no problem.</summary>
internal sealed class PlanReading
{
    private readonly Label _title;
    private readonly Label _description;
    private readonly Horizon _horizon;
    private readonly int _years;
    private readonly PopulationReader _population;
    private readonly EconomyReader _economy;
    private readonly IndicatorReader _indicators;
    private readonly List<(SchemeNote Note, ISchemeReader Scheme, FundReader Fund)> _schemes = [];
    private readonly SensitivityReader? _sensitivities;
    private readonly PlanReading? _samePopulation;
    private PopulationPlan? _builtPopulation;

    /// <param name="years">Years to project; null takes the model's own number.</param>
    /// <param name="isChanged">Whether numbers were changed: how far they may be off was said of those in the files.</param>
    /// <param name="samePopulation">An earlier reading with the same population and years, whose work on it is taken over.</param>
    public PlanReading(Binder root, int? years, bool isChanged = false, PlanReading? samePopulation = null)
    {
        _samePopulation = samePopulation;
        _title = root.Label("title", "what the model is");
        _description = root.Label("description", "what the model covers");
        root.OptionalText(Model.DefaultScenarioKey, "the scenario that is run when none is named");
        _horizon = root.ReadHorizon(years ?? 0);
        _years = years ?? _horizon.Years;
        _population = new PopulationReader(root, _horizon);
        _economy = new EconomyReader(root, _horizon);
        ReadSchemes(root);
        _indicators = new IndicatorReader(root, _horizon);
        if (isChanged)
            root.Raw(SensitivityReader.Section);
        else
            _sensitivities = new SensitivityReader(root);
    }

    /// <summary>How far assumptions may be off; none where numbers were changed.</summary>
    public IReadOnlyList<Sensitivity> Sensitivities => _sensitivities?.Entries ?? [];

    /// <summary>Whether a key says how far others may be off, and not what the plan assumes.</summary>
    public static bool IsWhatIf(string key) => key.StartsWith(SensitivityReader.Section + ".", StringComparison.Ordinal);

    /// <summary>Whether a change of the key may change the population.</summary>
    public static bool IsOfPopulation(string key) => key.Split('.')[0] == PopulationReader.Section;

    public Plan Build()
    {
        var population = _builtPopulation = _samePopulation?._builtPopulation ?? _population.Build();
        var lastYear = _horizon.FirstYear - 1 + _years;
        var schemes = _schemes.Select(scheme => new SchemePlan(scheme.Scheme.Build(population), scheme.Fund.Build())).ToArray();
        return new Plan(
            "",
            "",
            _horizon.FirstYear - 1,
            _years,
            new DriverPlan(population, _economy.Build()),
            schemes,
            _indicators.CohortYears(lastYear),
            _indicators.Build(lastYear, new MeasureLayout(schemes).Names),
            new PlanDocumentation(_title, _description, Documentation.NoScenario, [], [], [], [])
            {
                Classes = [.. _schemes.SelectMany(scheme => scheme.Scheme.Classes)],
                Names = [.. _schemes.SelectMany(scheme => scheme.Scheme.Names)],
                Schemes = [.. _schemes.Select(scheme => scheme.Note)],
            });
    }

    private void ReadSchemes(Binder root)
    {
        var schemes = root.Section("schemes", "the schemes of the place");
        var opening = new OpeningEconomyReader(root.Section("economy"));
        var sections = schemes.Sections();
        foreach (var (name, scheme) in sections)
        {
            var reader = SchemeKinds.Read(new SchemeSection(name, scheme, _horizon, opening));
            var fund = new FundReader(scheme, _horizon);
            var title = scheme.OptionalLabel("title", "what the scheme is; that of the model where it is left out") ?? _title;
            if (reader is not null) _schemes.Add((new SchemeNote(name, MeasureName.Prefix(_schemes.Count, name), title), reader, fund));
        }

        opening.RefuseIdle(_horizon.FirstYear);
        if (sections.Count == 0)
            schemes.Refuse("schemes", "names no scheme", $"at least one, of kind {Spelling.List(SchemeKinds.Names)}");
    }
}
