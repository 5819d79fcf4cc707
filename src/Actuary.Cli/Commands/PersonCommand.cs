using System.CommandLine;
using Actuary.Assumptions;
using Actuary.Cli.Persons;
using Actuary.Cli.Terminal;
using Actuary.Models.Plans;

namespace Actuary.Cli.Commands;

/// <summary><c>actuary person</c>: what the scheme means for one person.</summary>
internal static class PersonCommand
{
    /// <summary>Mortality is projected no further.</summary>
    private const int LastYear = 2100;

    public static Command Create(Output output)
    {
        var model = FolderArgument.One("MODEL", "Folder of a model.");
        var scenario = new Option<string?>("--scenario") { Description = "A name in the model's scenarios/. Default: the model's own.", HelpName = "NAME" };
        var command = new Command("person",
            """
            What a scheme means for one person, on the central path: contributions, subsidies and account by year, the
            monthly pension by part, the return on what is paid in, the age at which it is paid back, what heirs receive;
            for every tier side by side.

            Examples:
              actuary person models/national-resident-pension --age 45 --sex female
              actuary person models/national-resident-pension --age 45 --sex female --class tier_500 --account 3000
              actuary person models/national-resident-pension --age 30 --sex male --class tier_500 --changes 2035:tier_2000
              actuary person models/national-resident-pension --json '{"age":45,"sex":"female","class":"tier_500"}'
            """);
        command.Add(model);
        command.Add(scenario);
        var language = LanguageOption.Of("the answer");
        command.Add(language);
        var read = PersonOptions.On(command);
        command.SetAction(parsed =>
        {
            var problems = new List<string>();
            var question = read(parsed, problems);
            if (problems.Count > 0)
                return output.Refuse(problems);
            var plan = Read(parsed.GetValue(model)!, parsed.GetValue(scenario), question!.Age ?? 0);
            if (PersonCase.Of(question, plan, problems) is not { } person)
                return output.Refuse(problems);
            Answer(person, PersonOptions.IsJson(parsed), new Wording(LanguageOption.Read(parsed, language)), output);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The plan over the years the person can live, as far as mortality is projected.</summary>
    private static Simulation.Plans.Plan Read(string model, string? scenario, int age)
    {
        var plan = PlanReader.Read(model, scenario);
        var years = Math.Min(Math.Max(plan.Years, Ages.Max - age + 1), LastYear - plan.FirstYear + 1);
        return years > plan.Years ? PlanReader.Read(model, scenario, years) : plan;
    }

    private static void Answer(PersonCase person, bool json, Wording wording, Output output)
    {
        var statements = person.Compared.Select(person.Statement).ToList();
        if (json)
            PersonJson.Write(person, statements, output.Results);
        else
            PersonTables.Write(person, statements, wording, output.Tables());
    }
}
