using FsCheck;
using FsCheck.Fluent;

namespace Actuary.Models.Tests;

public class SpellingTests
{
    // Levenshtein's textbook pair, and a swap of neighbours as one edit.
    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("precent", "percent", 1)]
    [InlineData("", "abc", 3)]
    [InlineData("same", "same", 0)]
    public void TheDistanceCountsEdits(string a, string b, int distance) => Spelling.Distance(a, b).ShouldBe(distance);

    [Fact]
    public void TheDistanceIsSymmetricAndNeverMoreThanTheLongerWord() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((a, b) =>
        {
            var distance = Spelling.Distance(a.Get, b.Get);
            return distance == Spelling.Distance(b.Get, a.Get) && distance <= Math.Max(a.Get.Length, b.Get.Length)
                && (distance == 0) == (a.Get == b.Get);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("precent", "percent")]
    [InlineData("Fraction", "fraction")]
    [InlineData("persn", "persons")]
    [InlineData("dog", null)]
    [InlineData("", null)]
    public void OnlyANearNameIsSuggested(string word, string? suggestion)
        => Spelling.Nearest(word, ["fraction", "percent", "persons", "cpi"]).ShouldBe(suggestion);

    [Fact]
    public void AProblemPrintsItsPlaceKeyMessageAndWhatIsAllowed()
    {
        new Problem(ProblemKind.Unit, "a.yaml", 3, "x.unit", "unit 'precent' is not known", "percent, years", "percent").ToString()
            .ShouldBe("a.yaml:3  x.unit: unit 'precent' is not known. Allowed: percent, years. Did you mean 'percent'?");
        new Problem(ProblemKind.File, "a.yaml", 0, "", "the file is missing").ToString().ShouldBe("a.yaml  the file is missing.");
    }
}
