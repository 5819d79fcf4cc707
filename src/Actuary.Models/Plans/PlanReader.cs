using Actuary.Assumptions.Drivers;
using Actuary.Models.Economy;
using Actuary.Models.Funds;
using Actuary.Models.Population;
using Actuary.Models.ResidentPension;
using Actuary.Schemes.ResidentPension;
using Actuary.Simulation.Blocks;
using Actuary.Simulation.Plans;

namespace Actuary.Models.Plans;

/// <summary>Reads a model and scenario into the plan that a run needs.</summary>
public static class PlanReader
{
    /// <summary>Reads a model under a scenario.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="scenario">A name in <c>scenarios/</c>; null is the model's default.</param>
    /// <param name="years">Years to project; null takes the model's own number.</param>
    /// <exception cref="ModelException">Something in the files or the number of years is wrong; all problems are in it.</exception>
    public static Plan Read(string folder, string? scenario = null, int? years = null)
    {
        var resolved = Model.Read<Plan>(folder, scenario, root => new Reading(root, years).Build);
        return resolved.Plan with
        {
            Model = resolved.Name,
            Scenario = resolved.Scenario.Name,
            Documentation = Documentation.Of(resolved, resolved.Plan.Documentation),
        };
    }

    /// <summary>Every problem of a model and of each of its scenarios.</summary>
    public static IReadOnlyList<Problem> Check(string folder) => Model.Check<Plan>(folder, root => new Reading(root, null).Build);

    /// <summary>Asks for every key of a model; builds when there was no problem.</summary>
    private sealed class Reading
    {
        private readonly Label _title;
        private readonly Label _description;
        private readonly Horizon _horizon;
        private readonly int _years;
        private readonly PopulationReader _population;
        private readonly EconomyReader _economy;
        private readonly OpeningEconomy _openingEconomy;
        private readonly IndicatorReader _indicators;
        private readonly List<(ResidentPensionReader Scheme, FundReader Fund)> _schemes = [];

        public Reading(Binder root, int? years)
        {
            _title = root.Label("title", "what the model is");
            _description = root.Label("description", "what the model covers");
            root.OptionalText(Model.DefaultScenarioKey, "the scenario that is run when none is named");
            _horizon = root.ReadHorizon(years ?? 0);
            _years = years ?? _horizon.Years;
            _population = new PopulationReader(root, _horizon);
            _economy = new EconomyReader(root, _horizon);
            _openingEconomy = ReadOpening(root.Section("economy").Section("opening", "the year before the first projected one"));
            ReadSchemes(root);
            _indicators = new IndicatorReader(root, _horizon);
        }

        public Plan Build()
        {
            var population = _population.Build();
            var lastYear = _horizon.FirstYear - 1 + _years;
            var schemes = _schemes.Select(scheme => new SchemePlan(scheme.Scheme.Build(population, _openingEconomy), scheme.Fund.Build())).ToArray();
            return new Plan(
                "",
                "",
                _horizon.FirstYear - 1,
                _years,
                new DriverPlan(population, _economy.Build()),
                schemes,
                _indicators.CohortYears(lastYear),
                _indicators.Build(lastYear, new MeasureLayout(schemes).Names),
                new PlanDocumentation(_title, _description, Documentation.NoScenario, [], [], [], []) { Classes = [.. _schemes.SelectMany(scheme => scheme.Scheme.Classes)] });
        }

        private static OpeningEconomy ReadOpening(Binder opening) => new(
            opening.Quantity("cpi_change", Unit.FractionPerYear, -0.5, 1, "change of consumer prices in the opening year"),
            opening.Quantity("income_growth", Unit.FractionPerYear, -0.5, 1, "growth of rural disposable income per head in the opening year"),
            opening.Quantity("income_per_head", Unit.YuanPerYear, 1, 1e7, "rural disposable income per head in the opening year"));

        private void ReadSchemes(Binder root)
        {
            var schemes = root.Section("schemes", "the schemes of the place");
            foreach (var (name, scheme) in schemes.Sections())
            {
                scheme.Name("kind", "the kind of scheme", ResidentPensionReader.Kind);
                _schemes.Add((new ResidentPensionReader(name, scheme, _horizon), new FundReader(scheme, _horizon)));
            }

            if (_schemes.Count == 0)
                schemes.Refuse("schemes", "names no scheme", $"at least one of kind {ResidentPensionReader.Kind}");
        }
    }
}
