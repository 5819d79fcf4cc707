using System.Runtime.CompilerServices;

namespace Actuary.Schemes.ResidentPension.Rules;

/// <summary>
/// Accounts together, yuan: with their two parts, or whole where no rule of a plan tells these apart. Either way the total is the same to the bit, so
/// that a rule that a plan has from some year on changes nothing before it.
/// </summary>
internal interface IAccountBalance<T>
    where T : unmanaged, IAccountBalance<T>
{
    static abstract T Of(PartedAccounts accounts);

    static abstract T operator +(T a, T b);

    static abstract T operator *(T balance, Lanes factor);

    Lanes Total { get; }

    /// <summary>What is whole counts as the person's.</summary>
    PartedAccounts Parted { get; }

    /// <summary>See <see cref="AccountParts.Leaving"/>.</summary>
    Lanes Leaving(bool withGovernmentPart);

    /// <summary>Each part times its own; what is whole times the person's.</summary>
    T Times(AccountParts factors);
}

/// <summary>Accounts whose parts no rule tells apart, yuan.</summary>
internal readonly record struct WholeAccounts(Lanes Total) : IAccountBalance<WholeAccounts>
{
    public PartedAccounts Parted
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Total, Total, Lanes.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WholeAccounts Of(PartedAccounts accounts) => new(accounts.Total);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes Leaving(bool withGovernmentPart) => Total;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WholeAccounts Times(AccountParts factors) => new(Total * factors.Person);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WholeAccounts operator +(WholeAccounts a, WholeAccounts b) => new(a.Total + b.Total);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WholeAccounts operator *(WholeAccounts balance, Lanes factor) => new(balance.Total * factor);
}

/// <summary>Accounts and their two parts, yuan; the total is added up by itself.</summary>
internal readonly record struct PartedAccounts(Lanes Total, Lanes Person, Lanes Government) : IAccountBalance<PartedAccounts>
{
    PartedAccounts IAccountBalance<PartedAccounts>.Parted => this;

    public AccountParts Parts => new(Person, Government);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartedAccounts Of(Lanes person, Lanes government) => new(person + government, person, government);

    static PartedAccounts IAccountBalance<PartedAccounts>.Of(PartedAccounts accounts) => accounts;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Lanes Leaving(bool withGovernmentPart) => withGovernmentPart ? Total : Person;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PartedAccounts Times(AccountParts factors) => new(
        Total * factors.Person + Government * (factors.Government - factors.Person), Person * factors.Person, Government * factors.Government);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartedAccounts operator +(PartedAccounts a, PartedAccounts b) => new(a.Total + b.Total, a.Person + b.Person, a.Government + b.Government);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PartedAccounts operator *(PartedAccounts accounts, Lanes factor) =>
        new(accounts.Total * factor, accounts.Person * factor, accounts.Government * factor);
}
