using System.Text.Json.Nodes;
using Actuary.Notebooks.Display;
using Actuary.Notebooks.Kernel;

namespace Actuary.Notebooks.Tests.Kernel;

/// <summary>Cells one after another, as a notebook runs them.</summary>
public sealed class CellSessionTests : ICellOutput, IDisposable
{
    private readonly CellSession _session = new();
    private readonly List<(string Id, MimeBundle Shown)> _shown = [];

    public void Dispose() => _session.Dispose();

    void ICellOutput.Write(string stream, string text) => _shown.Add((stream, MimeBundle.OfText(text)));

    void ICellOutput.Display(string id, MimeBundle shown) => _shown.Add((id, shown));

    void ICellOutput.Update(string id, MimeBundle shown) => _shown.Add((id, shown));

    [Fact]
    public async Task CellsSeeWhatThoseBeforeDeclared()
    {
        (await Value("using System.Globalization;\nint Twice(int x) => 2 * x;\nvar a = 20;")).ShouldBeNull();
        (await Value("a += 1;\nTwice(a)")).ShouldBe(42);
        (await Value("await Task.FromResult(CultureInfo.InvariantCulture.Name + Enumerable.Range(1, 3).Sum())")).ShouldBe("6");
    }

    /// <summary>The path is that of another build, which must not be loaded beside this one.</summary>
    [Fact]
    public async Task AReferenceToOurselvesMeansTheLoadedEngine() =>
        (await Value("#r \"../nowhere/Release/Actuary.Notebooks.dll\"\nusing Actuary.Notebooks;\ntypeof(Table)")).ShouldBe(typeof(Table));

    [Theory]
    [InlineData("var a = 1;\nvar b = unknown;", "line 2, column 9: CS0103: The name 'unknown' does not exist in the current context", "    var b = unknown;", "            ^")]
    [InlineData("#r \"nothing.dll\"", "line 1, column 1: CS0006: Metadata file 'nothing.dll' could not be found", "    #r \"nothing.dll\"", "    ^")]
    public async Task WhatDoesNotCompileIsShownAtItsLine(string code, params string[] lines)
    {
        var failure = await Failure(code);

        failure.Name.ShouldBe("Compilation");
        failure.Lines.ShouldBe(lines);
        (await Value("1 + 1")).ShouldBe(2, "the session goes on");
    }

    [Fact]
    public async Task WhatIsThrownNamesTheLineOfEachCellThatItCameThrough()
    {
        await Value("int Divide(int x)\n{\n    return 1 / x;\n}");
        var failure = await Failure("var before = 7;\nvar zero = 0;\nDivide(zero)");

        failure.Lines[0].ShouldStartWith("DivideByZeroException: ");
        failure.Lines.Skip(1).ShouldBe(["    at line 3 of cell 1", "    at line 3 of cell 2"]);
        (await Value("before")).ShouldBe(7, "what was assigned before is kept");
    }

    [Fact]
    public async Task ProblemsOfAModelAreShownWithoutTheirStack()
    {
        await Value($"using Actuary.Notebooks;\nvar law = PolicyModel.Open(@\"{Shipped.NationalPension}\");");
        var failure = await Failure("law.With(\"fixed_incremnt\", 3)");

        failure.Lines.Count.ShouldBe(2);
        failure.Lines[0].ShouldEndWith("Did you mean 'fixed_increment'?");
        failure.Lines[1].ShouldBe("    at line 1 of cell 2");
    }

    [Fact]
    public async Task WhatIsDisplayedComesInOrderAndCanBeShownAnew()
    {
        await Value("var shown = display(\"first\");\ndisplay(new[] { new { Year = 2025, Share = 0.5 } });\nshown.Update(\"second\");");

        _shown.Count.ShouldBe(3);
        (_shown[0].Id, Plain(0), Plain(2)).ShouldBe((_shown[2].Id, "first", "second"));
        _shown[1].Shown.Forms.Keys.ShouldBe([MimeBundle.Html, MimeBundle.Plain]);
        Plain(1).ShouldBe("Year   Share\n2025  0.5000");
    }

    [Fact]
    public async Task AChartHasTheFormOfPlotlyAndOneThatDrawsItself()
    {
        var value = await Value("using Actuary.Notebooks;\nusing Actuary.Reports.Figures;\nChart.Bars(\"a < b\", \"yuan\", [2025, 2026], [1e9, 2e9])");
        var bundle = Rich.Of(value);

        bundle.Forms[MimeBundle.Plotly]["data"]![0]!["y"]!.AsArray().Select(number => number!.GetValue<double>()).ShouldBe([1, 2]);
        bundle.Forms[MimeBundle.Plotly]["layout"]!["title"]!["text"]!.GetValue<string>().ShouldBe("a &lt; b");
        bundle.Forms[MimeBundle.Html].GetValue<string>().ShouldNotContain("http");
        JsonNode.Parse(bundle.ToJson().ToJsonString())!.AsObject().Count.ShouldBe(3);
    }

    [Fact]
    public async Task AStoppedCellStopsItsRunAndTheSessionGoesOn()
    {
        await Value($"using Actuary.Notebooks;\nvar law = PolicyModel.Open(@\"{Shipped.NationalPension}\");\nvar kept = 3;");
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        var (failure, _) = await _session.Execute("kept = 4;\nwhile (true) law.Run(2000);", this, stop.Token);

        failure!.Name.ShouldBe("Interrupted");
        (await Value("kept")).ShouldBe(4);
        Plain(_shown.Count - 1).ShouldMatch("paths in");
    }

    [Theory]
    [InlineData("var run = 3;", "run.Comp", "CompareTo")]
    [InlineData("var list = new List<int>();", "list.Sel", "Select", "SelectMany")]
    [InlineData("", "Math.Sqr", "Sqrt")]
    [InlineData("var sumOfAll = 1;", "1 + sumO", "sumOfAll")]
    [InlineData("", "System.Globalization.CultureInf", "CultureInfo")]
    [InlineData("", "disp", "display")]
    public async Task NamesAreCompleted(string before, string code, params string[] names)
    {
        await Value(before);
        var (found, start) = new CellAssistant(_session).Complete(code, code.Length);

        foreach (var name in names)
            found.ShouldContain(name);
        var typed = code[start..];
        found.ShouldAllBe(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task ADeclarationIsShownWithItsSummary()
    {
        await Value("using Actuary.Notebooks;");
        var text = new CellAssistant(_session).Inspect("Table.ReadParquet", 17)!;

        text.ShouldStartWith("Table Table.ReadParquet(params IReadOnlyList<string> paths)");
        text.ShouldContain("Reads a flat Parquet file");
        new CellAssistant(_session).Inspect("nothingKnown", 3).ShouldBeNull();
    }

    private string Plain(int index) => _shown[index].Shown.Forms[MimeBundle.Plain].GetValue<string>();

    private async Task<object?> Value(string code)
    {
        var (failure, value) = await _session.Execute(code, this, default);
        failure.ShouldBeNull(failure is null ? "" : string.Join('\n', failure.Lines));
        return value;
    }

    private async Task<CellFailure> Failure(string code) => (await _session.Execute(code, this, default)).Failure.ShouldNotBeNull();
}
