using System.Text;
using System.Xml;

namespace Actuary.Reports.Workbook;

/// <summary>Text as a file can hold it.</summary>
internal static class FileText
{
    /// <summary>The text without the characters that no XML file can hold.</summary>
    public static string Of(string text) => string.Concat(text.EnumerateRunes().Where(IsAllowed));

    private static bool IsAllowed(Rune rune) => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
}
