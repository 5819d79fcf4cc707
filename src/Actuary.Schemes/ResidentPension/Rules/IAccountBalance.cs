using System.Runtime.CompilerServices;

namespace Actuary.Schemes.ResidentPension.Rules;

/// <summary>Accounts together, yuan: in their two parts, or whole where no rule of a plan tells these apart.</summary>
internal interface IAccountBalance<T>
    where T : unmanaged, IAccountBalance<T>
{
    static abstract T Of(AccountParts parts);

    static abstract T operator +(T a, T b);

    static abstract T operator *(T balance, Lanes factor);

    Lanes Total { get; }

    /// <summary>What is whole counts as the person's.</summary>
    AccountParts Parts { get; }

    /// <summary>See <see cref="AccountParts.Leaving"/>.</summary>
    Lanes Leaving(bool withGovernmentPart);

    /// <summary>Each part times its own; what is whole times the person's.</summary>
    T Times(AccountParts factors);
}

/// <summary>Accounts whose parts no rule tells apart, yuan.</summary>
internal readonly record struct WholeAccounts(Lanes Total) : IAccountBalance<WholeAccounts>
{
    public AccountParts Parts
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Total, Lanes.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WholeAccounts Of(AccountParts parts) => new(parts.Total);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes Leaving(bool withGovernmentPart) => Total;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WholeAccounts Times(AccountParts factors) => new(Total * factors.Person);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WholeAccounts operator +(WholeAccounts a, WholeAccounts b) => new(a.Total + b.Total);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WholeAccounts operator *(WholeAccounts balance, Lanes factor) => new(balance.Total * factor);
}
