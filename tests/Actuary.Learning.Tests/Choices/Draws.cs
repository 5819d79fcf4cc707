namespace Actuary.Learning.Tests.Choices;

/// <summary>Data drawn from known parameters.</summary>
internal static class Draws
{
    /// <summary>A normal variate, by Box and Muller.</summary>
    public static double Normal(this Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>Which of the alternatives is taken, by their utilities.</summary>
    public static int Choice(this Random random, params double[] utilities)
    {
        var weights = Array.ConvertAll(utilities, Math.Exp);
        var place = random.NextDouble() * weights.Sum();
        var choice = 0;
        while (choice < weights.Length - 1 && (place -= weights[choice]) > 0) choice++;
        return choice;
    }
}
