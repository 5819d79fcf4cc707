using System.CommandLine;
using Actuary.Cli.Payments;
using Actuary.Cli.Terminal;
using Actuary.Models.Plans;

namespace Actuary.Cli.Commands;

/// <summary><c>actuary cash</c>: the year of the desk that pays hospitals.</summary>
internal static class CashCommand
{
    public static Command Create(Output output)
    {
        var model = FolderArgument.One("MODEL", "Folder of a model whose medical cover says how hospitals are paid.");
        var scenario = new Option<string?>("--scenario") { Description = "A name in the model's scenarios/. Default: the model's own.", HelpName = "NAME" };
        var year = TypedNumbers.Option("--year", "Calendar year. Default: the first projected.", "Y", null);
        var json = new Option<bool>("--json") { Description = "The answer as one JSON document, with all twelve months of every contract." };
        var command = new Command("cash",
            """
            How hospitals are paid in a year, on the central path: what each contract is owed and what the assessment takes,
            what is prepaid in which months, paid by assessment and settled, and what leaves the fund month by month.

            Examples:
              actuary cash models/jiayuguan-payment-reform
              actuary cash models/jiayuguan-payment-reform --year 2020 --scenario scores-worse
              actuary cash models/jiayuguan-payment-reform --json
            """);
        command.Add(model);
        command.Add(scenario);
        command.Add(year);
        command.Add(json);
        var language = LanguageOption.Of("the answer");
        command.Add(language);
        command.SetAction(parsed =>
        {
            var problems = new List<string>();
            var plan = PlanReader.Read(parsed.GetValue(model)!, parsed.GetValue(scenario));
            if (CashCase.Of(plan, TypedNumbers.Year(parsed.GetValue(year), problems), problems) is not { } cash)
                return output.Refuse(problems);
            if (parsed.GetValue(json))
                CashJson.Write(cash, output.Results);
            else
                CashTables.Write(cash, new Wording(LanguageOption.Read(parsed, language)), output.Tables());
            return ExitCode.Done;
        });
        return command;
    }
}
