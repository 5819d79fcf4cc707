using Actuary.Schemes.Ledgers;

namespace Actuary.Simulation;

/// <summary>One path's year: its measures, those of the year before (null in the first year), and every ledger line.</summary>
public sealed record YearReplay(
    long Path,
    int Year,
    IReadOnlyDictionary<string, double> Measures,
    IReadOnlyDictionary<string, double>? MeasuresBefore,
    IReadOnlyList<SchemeLedger> Ledgers);

public sealed record SchemeLedger(string Scheme, IReadOnlyList<LedgerEntry> Entries);

/// <summary>A ledger line and its amount, yuan.</summary>
public sealed record LedgerEntry(LedgerLine Line, double Amount);
