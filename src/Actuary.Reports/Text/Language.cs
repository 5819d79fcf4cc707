namespace Actuary.Reports.Text;

/// <summary>The language a report is written in. It decides words, labels and the size of money units (bn yuan or 亿元).</summary>
public enum Language
{
    English,
    Chinese,
}
