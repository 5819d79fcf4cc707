namespace Actuary.Schemes.Allowances;

/// <summary>What an amount per head that two levels share is meant to be (AMB-29).</summary>
public enum ReliefReading
{
    /// <summary>The amount of both levels together.</summary>
    InAll,

    /// <summary>The amount of either level.</summary>
    AtEachLevel,
}

/// <summary>The yearly budget of temporary relief (临时救助), yuan, by the level that raises it.</summary>
public readonly record struct TemporaryRelief(double City, double County)
{
    /// <summary>
    /// 「按照本辖区内户籍人口人均5元标准」, 「市、县区5:5分担」 (Tongling, opinions on relief of poverty by social assistance): registered residents · yuan a head,
    /// divided between the levels, or in full at either.
    /// </summary>
    /// <param name="registered">Registered (hukou) residents.</param>
    /// <param name="perHead">Yuan a year.</param>
    /// <param name="cityShare">The city's share where the amount is meant in all.</param>
    public static TemporaryRelief Budget(double registered, double perHead, double cityShare, ReliefReading reading)
    {
        var amount = registered * perHead;
        return reading == ReliefReading.AtEachLevel ? new(amount, amount) : new(cityShare * amount, amount - cityShare * amount);
    }
}
