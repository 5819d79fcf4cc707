namespace Actuary.Schemes.ResidentPension.Policy;

/// <summary>A class of members: a contribution tier, or a status whose contribution the government pays.</summary>
/// <param name="Name">Short name used in keys and tables, such as <c>tier_500</c> or <c>dibao</c>.</param>
/// <param name="Status">ordinary, dibao, severely_disabled, …</param>
public sealed record MemberClass(string Name, string Status);
