using System.Reflection;

namespace Actuary.Reports.Tests.Web;

/// <summary>What a report carries from npm is fixed by content, not by where it was fetched.</summary>
public sealed class LockFileTests
{
    [Fact]
    public void HoldsHashesAndNoAddresses()
    {
        var root = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(fact => fact.Key == "RepositoryRoot").Value!;
        var text = File.ReadAllText(Path.Combine(root, "src/Actuary.Reports/web/package-lock.json"));

        text.ShouldContain("\"integrity\": \"sha512-");
        text.ShouldNotContain("\"resolved\"");
    }
}
