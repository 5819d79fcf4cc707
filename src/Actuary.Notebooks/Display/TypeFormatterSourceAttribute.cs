namespace Actuary.Notebooks.Display;

/// <summary>
/// Tells .NET Interactive how a type is shown. It knows the attribute by its name and shape, so that a library needs no reference to it
/// (dotnet/interactive, docs/formatting.md, "TypeFormatterSourceAttribute").
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = [];
}

/// <summary>Gives .NET Interactive what writes our values in each form; found by name and shape too.</summary>
internal sealed class RichFormatterSource
{
    private readonly RichFormatter[] _formatters = [new(MimeBundle.Html), new(MimeBundle.Plain)];

    public IEnumerable<object> CreateTypeFormatters() => _formatters;
}

/// <summary>Writes a value in one form.</summary>
internal sealed class RichFormatter(string mimeType)
{
    public string MimeType { get; } = mimeType;

    public bool Format(object instance, TextWriter writer)
    {
        if (!Rich.Of(instance).Forms.TryGetValue(MimeType, out var form))
            return false;
        writer.Write(form.GetValue<string>());
        return true;
    }
}
