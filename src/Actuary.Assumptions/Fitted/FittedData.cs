namespace Actuary.Assumptions.Fitted;

/// <summary>The data that an assumption was fitted to.</summary>
/// <param name="File">Name of the file, without its folder.</param>
/// <param name="Sha256">Hash of its bytes, lower-case hexadecimal.</param>
/// <param name="Rows">Rows of data it has.</param>
/// <param name="Used">Rows that the estimates rest on.</param>
/// <param name="FirstYear">First calendar year of these rows.</param>
/// <param name="LastYear">Last calendar year of these rows.</param>
public sealed record FittedData(string File, string Sha256, int Rows, int Used, int FirstYear, int LastYear);
