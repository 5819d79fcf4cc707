using System.Text.Json.Nodes;
using Actuary.Notebooks.Kernel;

namespace Actuary.Notebooks.Tests.Kernel;

/// <summary>The host's side of the lines that it and Jupyter exchange.</summary>
public class KernelHostTests
{
    [Fact]
    public void ACellIsAnsweredUntilItIsDone()
    {
        var answers = Answers("""{"kind":"execute","code":"display(1);\n\"two\""}""");

        Kinds(answers).ShouldBe(["display", "result", "done"]);
        answers[1]["data"]!["text/plain"]!.GetValue<string>().ShouldBe("two");
    }

    [Fact]
    public void AFailureIsToldBeforeTheEnd()
    {
        var answers = Answers("""{"kind":"execute","code":"throw new Exception(\"no\");"}""");

        Kinds(answers).ShouldBe(["error", "done"]);
        answers[0]["lines"]!.AsArray().Select(line => line!.GetValue<string>()).ShouldBe(["Exception: no", "    at line 1 of cell 1"]);
    }

    /// <summary>Jupyter counts characters: 𠮷 is one of them and two UTF-16 units.</summary>
    [Fact]
    public void PlacesAreCountedInCharacters()
    {
        var answers = Answers("""{"kind":"complete","code":"\"𠮷\".ToUpperInv","place":14}""", """{"kind":"inspect","code":"\"𠮷\".Length","place":9}""");

        answers[0]["names"]!.AsArray().Select(name => name!.GetValue<string>()).ShouldBe(["ToUpperInvariant"]);
        answers[0]["start"]!.GetValue<int>().ShouldBe(4);
        answers[1]["text"]!.GetValue<string>().ShouldStartWith("int string.Length");
    }

    private static string[] Kinds(IEnumerable<JsonNode> answers) => [.. answers.Select(answer => answer["kind"]!.GetValue<string>())];

    /// <summary>The answers to requests after which the input waits until a cell is done, and ends.</summary>
    private static List<JsonNode> Answers(params string[] requests)
    {
        using var done = new ManualResetEventSlim();
        using var answers = new Written(line => done.Set());
        using (var host = new KernelHost(new Requests(requests, done), answers))
            host.Serve();
        return [.. answers.Lines.Select(line => JsonNode.Parse(line)!)];
    }

    private sealed class Requests(string[] lines, ManualResetEventSlim done) : TextReader
    {
        private int _next;

        public override string? ReadLine()
        {
            if (_next < lines.Length)
                return lines[_next++];
            done.Wait(TimeSpan.FromMinutes(2)).ShouldBeTrue("the host never said that it was done");
            return null;
        }
    }

    private sealed class Written(Action<string> ended) : StringWriter
    {
        private static readonly string[] s_ends = ["\"done\"", "\"inspection\""];

        public IEnumerable<string> Lines => ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        public override void Write(string? value)
        {
            base.Write(value);
            if (s_ends.Any(end => value!.StartsWith("{\"kind\":" + end, StringComparison.Ordinal)))
                ended(value!);
        }
    }
}
