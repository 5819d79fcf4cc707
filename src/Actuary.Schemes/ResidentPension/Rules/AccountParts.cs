using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Actuary.Schemes.ResidentPension.Rules;

/// <summary>Which part of an account in payment the pensions use first (AMB-11).</summary>
public enum OrderOfUse
{
    /// <summary>Both in proportion.</summary>
    ProRata,
    PersonFirst,
    GovernmentFirst,
}

/// <summary>
/// The two parts of an account, yuan: what the person and others paid in, and what governments did (subsidy and payment on
/// behalf), each with its interest. The parts matter where the government's part is not inherited or does not move away.
/// </summary>
public readonly record struct AccountParts(Lanes Person, Lanes Government)
{
    public Lanes Total => Person + Government;

    /// <summary>Each part times its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public AccountParts Times(AccountParts factors) => new(Person * factors.Person, Government * factors.Government);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static AccountParts operator *(AccountParts parts, Lanes factor) => new(parts.Person * factor, parts.Government * factor);

    /// <summary>What the heirs, or another scheme, receive: all of it, or the person's part only.</summary>
    public Lanes Leaving(bool withGovernmentPart) => withGovernmentPart ? Total : Person;

    /// <summary>
    /// The parts of what is left in payment. A part that is not touched yet has grown to <paramref name="untouched"/> times
    /// what it was when the pension began; the one used first holds what the balance exceeds it by.
    /// </summary>
    /// <param name="atStart">The parts when the pension began, yuan.</param>
    /// <param name="left">What the account still holds, yuan.</param>
    /// <param name="untouched">Interest since the pension began: Π(1 + i).</param>
    public static AccountParts Left(OrderOfUse order, AccountParts atStart, Lanes left, Lanes untouched)
    {
        switch (order)
        {
            case OrderOfUse.PersonFirst:
                var person = Vector512.Max(Lanes.Zero, left - atStart.Government * untouched);
                return new(person, left - person);
            case OrderOfUse.GovernmentFirst:
                var government = Vector512.Max(Lanes.Zero, left - atStart.Person * untouched);
                return new(left - government, government);
            default:
                var share = Vector512.ConditionalSelect(
                    Vector512.GreaterThan(atStart.Total, Lanes.Zero), atStart.Person / atStart.Total, Lanes.Zero);
                return new(left * share, left - left * share);
        }
    }
}
