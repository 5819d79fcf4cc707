using System.CommandLine;
using Actuary.Learning.Choices;
using Actuary.Learning.Enrolment;
using Actuary.Learning.TierChoice;

namespace Actuary.Cli.Fits;

/// <summary>The kinds of fit by name.</summary>
internal static class FitKinds
{
    public static IReadOnlyList<FitKind> All { get; } =
    [
        new("enrolment",
            """
            Participation: a logit of being insured, by maximum likelihood. A row is a person, with insured 0 or 1, or persons alike, with
            insured of persons. What counts, where the data have it: age (and its square), sex (male, female), status, income (yuan a year; its
            logarithm), subsidy_ratio (subsidy ÷ contribution), pension_ratio (basic pension ÷ income), year, and what --regressor names.

            Examples:
              actuary fit enrolment --data members.csv --out models/x/fits/enrolment.yaml
              actuary fit enrolment --data villages.parquet --cluster village --without year --out enrolment.yaml --lang zh
            """,
            Enrolment),
        new("tier-choice",
            """
            Tier choice. Conditional logit, which a model takes: a row for each tier of each choice set, with set, tier, chosen (how many),
            contribution, income, subsidy (yuan a year), perhaps pension (yuan a month), or the ratios price_to_income, subsidy_to_price,
            pension_to_price. Multinomial logit, for reading: tier, perhaps persons, and attributes of persons as for enrolment.

            Examples:
              actuary fit tier-choice --data choices.csv --out models/x/fits/tiers.yaml
              actuary fit tier-choice --data choices.csv --constants --reference 200 --cluster county --out tiers.yaml
              actuary fit tier-choice --data members.csv --method multinomial-logit --period 2020 --out tiers.yaml
            """,
            TierChoice),
        .. TrendFitKinds.All,
    ];

    private static FitOptionsReader Enrolment(Command command)
    {
        var options = new ChoiceFitOptions(command, "Level of status that the others are held against. Default: the most common.");
        return (parsed, problems) =>
        {
            var typed = options.Read(new ChoiceOptions(), parsed, problems);
            return (data, progress) => EnrolmentFit.From(data, typed with { Progress = progress });
        };
    }

    private static FitOptionsReader TierChoice(Command command)
    {
        string[] methods = [TierChoiceOptions.Conditional, TierChoiceOptions.Multinomial];
        var options = new ChoiceFitOptions(command, "Tier without a constant (conditional; default: the most chosen), or level of status (multinomial).");
        var method = TypedChoice.Option("--method", "By the tiers' attributes or by the persons'. Default: conditional where there is a column set.", methods);
        var constants = new Option<bool>("--constants") { Description = "Give each tier a constant of its own beside its attributes." };
        command.Add(method);
        command.Add(constants);
        return (parsed, problems) =>
        {
            var typed = options.Read(new TierChoiceOptions { Method = parsed.GetValue(method), HasConstants = parsed.GetValue(constants) }, parsed, problems);
            return (data, progress) => TierChoiceFit.From(data, typed with { Progress = progress });
        };
    }
}
