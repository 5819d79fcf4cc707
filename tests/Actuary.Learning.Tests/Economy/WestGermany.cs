namespace Actuary.Learning.Tests.Economy;

/// <summary>
/// Fixed investment, disposable income and consumption of West Germany, quarters of 1960 to 1978, seasonally adjusted, thousand million marks: Deutsche
/// Bundesbank, printed as table E.1 of Lütkepohl (2005), New Introduction to Multiple Time Series Analysis.
/// </summary>
internal static class WestGermany
{
    private static readonly double[] s_investment =
    [
        180, 179, 185, 192, 211, 202, 207, 214, 231, 229, 234, 237, 206, 250, 259, 263, 264, 280, 282,
        292, 286, 302, 304, 307, 317, 314, 306, 304, 292, 275, 273, 301, 280, 289, 303, 322, 315, 339,
        364, 371, 375, 432, 453, 460, 475, 496, 494, 498, 526, 519, 516, 531, 573, 551, 538, 532, 558,
        524, 525, 519, 526, 510, 519, 538, 549, 570, 559, 584, 611, 597, 603, 619, 635, 658, 675, 700,
    ];

    private static readonly double[] s_income =
    [
        451, 465, 485, 493, 509, 520, 521, 540, 548, 558, 574, 583, 591, 599, 610, 627, 642, 653, 660,
        694, 709, 734, 751, 763, 766, 779, 808, 785, 794, 799, 799, 812, 837, 853, 876, 897, 922, 949,
        979, 988, 1025, 1063, 1104, 1131, 1137, 1178, 1211, 1256, 1290, 1314, 1346, 1385, 1416, 1436, 1462, 1493, 1516,
        1557, 1613, 1642, 1690, 1759, 1756, 1780, 1807, 1831, 1873, 1897, 1910, 1943, 1976, 2018, 2040, 2070, 2121, 2132,
    ];

    private static readonly double[] s_consumption =
    [
        415, 421, 434, 448, 459, 458, 479, 487, 497, 510, 516, 525, 529, 538, 546, 555, 574, 574, 586,
        602, 617, 639, 653, 668, 679, 686, 697, 688, 704, 699, 709, 715, 724, 746, 758, 779, 798, 816,
        837, 858, 881, 905, 934, 968, 983, 1013, 1034, 1064, 1101, 1102, 1145, 1173, 1216, 1229, 1242, 1267, 1295,
        1317, 1355, 1371, 1402, 1452, 1485, 1516, 1549, 1567, 1588, 1631, 1650, 1685, 1722, 1752, 1774, 1807, 1831, 1842,
    ];

    /// <summary>Changes of the logarithms, 75 quarters.</summary>
    public static double[][] Growth { get; } =
        [.. new[] { s_investment, s_income, s_consumption }.Select(level => level[1..].Zip(level, (later, earlier) => Math.Log(later / earlier)).ToArray())];
}
