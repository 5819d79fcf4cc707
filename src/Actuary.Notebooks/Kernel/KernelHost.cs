using System.Text;
using System.Text.Json.Nodes;
using Actuary.Notebooks.Display;

namespace Actuary.Notebooks.Kernel;

/// <summary>
/// The C# side of the kernel: requests from the Jupyter side on a reader, answers on a writer, one JSON document a line.
/// Requests: <c>execute</c> (code), <c>interrupt</c>, <c>complete</c> and <c>inspect</c> (code, place). Answers while a cell runs: <c>stream</c>,
/// <c>display</c>, <c>update</c>, <c>result</c>, <c>error</c>, and at its end <c>done</c>. Places are counted in Unicode characters, as Jupyter does.
/// </summary>
public sealed class KernelHost : IDisposable
{
    private readonly TextReader _requests;
    private readonly HostOutput _answers;
    private readonly CellSession _session = new();
    private readonly CellAssistant _assistant;
    private CancellationTokenSource? _running;

    /// <summary>A host between two pipes.</summary>
    public KernelHost(TextReader requests, TextWriter answers)
    {
        (_requests, _answers) = (requests, new HostOutput(answers));
        _assistant = new CellAssistant(_session);
    }

    /// <summary>Serves standard input and output until the input ends; what cells write to the console goes to the notebook.</summary>
    public static void ServeConsole()
    {
        using var requests = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        using var answers = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        using var host = new KernelHost(requests, answers);
        Console.SetIn(TextReader.Null);
        Console.SetOut(new CellWriter("stdout"));
        Console.SetError(new CellWriter("stderr"));
        host.Serve();
    }

    /// <summary>Answers requests until there are no more.</summary>
    public void Serve()
    {
        var ready = Task.Run(() =>
        {
            FigureHtml.Prepare();
            _session.Warm();
        });
        var cell = Task.CompletedTask;
        while (_requests.ReadLine() is { } line)
        {
            var request = JsonNode.Parse(line)!.AsObject();
            switch (request["kind"]?.GetValue<string>())
            {
                case "execute":
                    var running = _running = new CancellationTokenSource();
                    cell = Task.Run(() => Execute(request["code"]!.GetValue<string>(), ready, running));
                    break;
                case "interrupt":
                    Interrupt();
                    break;
                case "complete":
                    Answer(request, Complete);
                    break;
                case "inspect":
                    Answer(request, Inspect);
                    break;
            }
        }

        Interrupt();
        cell.Wait();
    }

    public void Dispose()
    {
        _running?.Dispose();
        _session.Dispose();
    }

    private async Task Execute(string code, Task ready, CancellationTokenSource running)
    {
        try
        {
            await ready.ConfigureAwait(false);
            var (failure, value) = await _session.Execute(code, _answers, running.Token).ConfigureAwait(false);
            if (failure is null && value is not null)
                _answers.Send("result", ("data", Rich.Of(value).ToJson()));
            if (failure is not null)
                _answers.Fail(failure);
        }
        catch (Exception fault)
        {
            // A value that cannot be shown, for one: the notebook is told, and the session goes on.
            _answers.Fail(CellFailure.Of(fault, ""));
        }

        _answers.Send("done");
    }

    private void Interrupt() => _running?.Cancel();

    private void Answer(JsonObject request, Action<string, int> answer)
    {
        var code = request["code"]!.GetValue<string>();
        try
        {
            answer(code, CodePlace.ToUnits(code, request["place"]!.GetValue<int>()));
        }
        catch (Exception fault)
        {
            _answers.Fail(CellFailure.Of(fault, ""));
            _answers.Send("done");
        }
    }

    private void Complete(string code, int place)
    {
        var (names, start) = _assistant.Complete(code, place);
        _answers.Send("completions", ("names", new JsonArray([.. names.Select(name => (JsonNode)name)])), ("start", CodePlace.ToCharacters(code, start)));
    }

    private void Inspect(string code, int place) => _answers.Send("inspection", ("text", _assistant.Inspect(code, place) ?? ""));
}

/// <summary>Places in code: Jupyter counts Unicode characters, .NET UTF-16 units.</summary>
internal static class CodePlace
{
    public static int ToUnits(string code, int characters) =>
        code.EnumerateRunes().Take(characters).Sum(rune => rune.Utf16SequenceLength);

    public static int ToCharacters(string code, int units) => code[..units].EnumerateRunes().Count();
}
