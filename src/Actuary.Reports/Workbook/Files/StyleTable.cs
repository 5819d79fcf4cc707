using Actuary.Reports.Figures;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Colour = Actuary.Reports.Plotly.Colour;

namespace Actuary.Reports.Workbook.Files;

/// <summary>The distinct styles of a workbook's cells, numbered in the order they are met.</summary>
internal sealed class StyleTable(string face)
{
    /// <summary>Numbers below are formats that spreadsheets know by themselves.</summary>
    private const uint FirstOwnFormat = 164;

    private readonly List<CellStyle> _styles = [CellStyle.Plain];
    private readonly Dictionary<CellStyle, uint> _numbers = new() { [CellStyle.Plain] = 0 };
    private readonly List<string> _formats = [];

    /// <summary>The number of a style in the file.</summary>
    public uint NumberOf(CellStyle style)
    {
        if (_numbers.TryGetValue(style, out var number))
            return number;
        if (style.Format.Length > 0 && !_formats.Contains(style.Format, StringComparer.Ordinal))
            _formats.Add(style.Format);
        _styles.Add(style);
        return _numbers[style] = (uint)_styles.Count - 1;
    }

    /// <summary>The part of the file that describes the styles: a font, fill and border each.</summary>
    public Stylesheet ToStylesheet() => new(
        [
            .. NumberFormats(),
            new Fonts(_styles.Select(Font)),
            new Fills([Fill(PatternValues.None), Fill(PatternValues.Gray125), Shaded()]),
            new Borders(Border(hasRule: false), Border(hasRule: true)),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(_styles.Select(Format)),
        ]);

    private IEnumerable<OpenXmlElement> NumberFormats()
    {
        if (_formats.Count > 0)
            yield return new NumberingFormats(_formats.Select((format, index) =>
                new NumberingFormat { NumberFormatId = FirstOwnFormat + (uint)index, FormatCode = format }));
    }

    private Font Font(CellStyle style)
    {
        var font = new Font();
        if (style.IsBold)
            font.Append(new Bold());
        font.Append(new FontSize { Val = style.Size }, Rgb(style.IsFaint ? new Colour(0x5a, 0x63, 0x6b) : House.Ink), new FontName { Val = face });
        return font;
    }

    private static Color Rgb(Colour colour) => new() { Rgb = Hex(colour) };

    private static HexBinaryValue Hex(Colour colour) => $"FF{colour.Red:X2}{colour.Green:X2}{colour.Blue:X2}";

    private static Fill Fill(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Fill Shaded() => new(new PatternFill(new ForegroundColor { Rgb = Hex(CellStyle.Shade) }) { PatternType = PatternValues.Solid });

    private static Border Border(bool hasRule) => new(new LeftBorder(), new RightBorder(), new TopBorder(),
        hasRule ? new BottomBorder(Rgb(House.Frame)) { Style = BorderStyleValues.Thin } : new BottomBorder(), new DiagonalBorder());

    private CellFormat Format(CellStyle style, int number) => new(new Alignment
    {
        Horizontal = style.IsIndented ? HorizontalAlignmentValues.Left : Horizontal(style.Side),
        Indent = style.IsIndented ? 2u : 0,
        Vertical = VerticalAlignmentValues.Center,
        WrapText = style.Wraps,
    })
    {
        NumberFormatId = style.Format.Length == 0 ? 0 : FirstOwnFormat + (uint)_formats.IndexOf(style.Format),
        FontId = (uint)number,
        FillId = style.IsShaded ? 2u : 0,
        BorderId = style.HasRule ? 1u : 0,
        FormatId = 0,
        ApplyNumberFormat = style.Format.Length > 0,
        ApplyFont = true,
        ApplyFill = style.IsShaded,
        ApplyBorder = style.HasRule,
        ApplyAlignment = true,
    };

    private static HorizontalAlignmentValues Horizontal(Side side) => side switch
    {
        Side.Start => HorizontalAlignmentValues.Left,
        Side.Centre => HorizontalAlignmentValues.Center,
        Side.End => HorizontalAlignmentValues.Right,
        _ => HorizontalAlignmentValues.General,
    };
}
