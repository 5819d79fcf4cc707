using Actuary.Cli.Terminal;
using Spectre.Console;

namespace Actuary.Cli.Tests.Words;

/// <summary>A terminal narrower than a Chinese answer shows all of it, whatever its width.</summary>
public class WideConsoleTests
{
    private const string Sentence = "基金在所有路径上均未耗尽，当年收支结余首次出现负数的年度取决于委托投资收益率和农村居民收入增长率";

    [Theory]
    [InlineData(20)]
    [InlineData(53)]
    [InlineData(80)]
    public void EveryCharacterIsShownInItsOrder(int width)
    {
        var table = new Table { Title = new TableTitle("各级财政补助支出的差额[均值]：" + Sentence) };
        table.AddColumns("年份", "规则与依据");
        table.AddRow("2030", Sentence);

        var shown = Shown(width, console =>
        {
            console.WriteLine(Sentence);
            console.Write(table);
        });

        shown.Count('基').ShouldBe(3);
        string.Concat(shown.Where(char.IsLetterOrDigit)).ShouldBe(string.Concat((Sentence + "各级财政补助支出的差额均值" + Sentence + "年份规则与依据2030" + Sentence).Where(char.IsLetterOrDigit)));
    }

    /// <summary>What has no wide characters is broken between words, at the width of the terminal.</summary>
    [Fact]
    public void OtherTextKeepsToTheWidth() => Shown(40, console => console.WriteLine(string.Join(' ', Enumerable.Repeat("pensioners", 20))))
        .Split('\n').ShouldAllBe(line => line.TrimEnd().Length <= 40);

    private static string Shown(int width, Action<IAnsiConsole> write)
    {
        using var text = new StringWriter();
        var console = new WideConsole(AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) }));
        console.Profile.Width = width;
        write(console);
        console.Profile.Width.ShouldBe(width);
        return text.ToString();
    }
}
