namespace Actuary.Learning.Choices;

/// <summary>Which units a sum is over: all, those outside a fold, or those in it.</summary>
internal readonly record struct Sample(int[]? Folds, int Fold, bool IsHeldOut)
{
    public static Sample All => default;

    public bool Contains(int unit) => Folds is null || (Folds[unit] == Fold) == IsHeldOut;
}
