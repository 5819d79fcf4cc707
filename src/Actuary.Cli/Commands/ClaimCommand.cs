using System.CommandLine;
using Actuary.Cli.Claims;
using Actuary.Cli.Terminal;
using Actuary.Models.Plans;

namespace Actuary.Cli.Commands;

/// <summary><c>actuary claim</c>: who pays one person's bills of a year.</summary>
internal static class ClaimCommand
{
    public static Command Create(Output output)
    {
        var model = FolderArgument.One("MODEL", "Folder of a model with a medical cover.");
        var scenario = new Option<string?>("--scenario") { Description = "A name in the model's scenarios/. Default: the model's own.", HelpName = "NAME" };
        var command = new Command("claim",
            """
            Who pays one person's medical bills of a year, in order: basic insurance, critical illness, supplement,
            assistance, the person; with the rule and the clause of each payment. Bills of a year accumulate; a later
            admission, or one by referral, is deducted less.

            Examples:
              actuary claim models/national-resident-medical --bill inpatient_two:50000
              actuary claim models/national-resident-medical --class dibao --bill inpatient_two:50000 --bill inpatient_three:80000,referral=up
              actuary claim models/national-resident-medical --json '{"class":"dibao","bills":[{"service":"inpatient_two","total":50000}]}'
            """);
        command.Add(model);
        command.Add(scenario);
        var language = LanguageOption.Of("the answer");
        command.Add(language);
        var read = ClaimOptions.On(command);
        command.SetAction(parsed =>
        {
            var problems = new List<string>();
            var question = read(parsed, problems);
            if (question is null)
                return output.Refuse(problems);
            var plan = PlanReader.Read(parsed.GetValue(model)!, parsed.GetValue(scenario));
            if (ClaimCase.Of(question, plan, RuleWords.In(LanguageOption.Read(parsed, language)), problems) is not { } claim)
                return output.Refuse(problems);
            if (ClaimOptions.IsJson(parsed))
                ClaimJson.Write(claim, output.Results);
            else
                ClaimTables.Write(claim, new Wording(LanguageOption.Read(parsed, language)), output.Tables());
            return ExitCode.Done;
        });
        return command;
    }
}
