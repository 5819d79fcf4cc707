namespace Actuary.Parquet;

/// <summary>One column of a flat file: its name, its type, and whether a row may lack a value.</summary>
public sealed record ParquetColumn
{
    /// <summary>A column. Its name is not empty; an optional column may hold missing values, a required one may not.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The type is none of <see cref="ParquetType"/>.</exception>
    public ParquetColumn(string name, ParquetType type, bool isOptional = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!Enum.IsDefined(type))
            throw new ArgumentOutOfRangeException(nameof(type), type, $"Column '{name}' has no known type.");
        Name = name;
        Type = type;
        IsOptional = isOptional;
    }

    /// <summary>Name as written in the file; any text, told apart by case.</summary>
    public string Name { get; }

    /// <summary>Type of every value.</summary>
    public ParquetType Type { get; }

    /// <summary>True if a row may lack a value.</summary>
    public bool IsOptional { get; }

    /// <summary>For messages: <c>fund_end (Double)</c>, <c>note (optional String)</c>.</summary>
    public override string ToString() => $"{Name} ({(IsOptional ? "optional " : "")}{Type})";
}
