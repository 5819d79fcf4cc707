using Actuary.Learning.Choices;

namespace Actuary.Learning.TierChoice;

/// <summary>What a user may say of a fit of tier choice. The reference is a tier for the conditional logit, a level of <c>status</c> for the multinomial one.</summary>
public sealed record TierChoiceOptions : ChoiceOptions
{
    /// <summary>The tiers' attributes decide.</summary>
    public const string Conditional = "conditional-logit";

    /// <summary>The persons' attributes decide.</summary>
    public const string Multinomial = "multinomial-logit";

    /// <summary>One of the two; null: conditional where the data have choice sets (a column <c>set</c>).</summary>
    public string? Method { get; init; }

    /// <summary>Whether each tier has a constant of its own beside its attributes.</summary>
    public bool HasConstants { get; init; }
}
