namespace Actuary.Models.Plans;

/// <summary>
/// What a reader of a scheme is given: the scheme's name in the model, its own keys, the years projected and what a model can say of the
/// opening year's prices and incomes.
/// </summary>
internal sealed record SchemeSection(string Name, Binder Keys, Horizon Horizon, OpeningEconomyReader OpeningEconomy);
