namespace Actuary.Schemes.Ledgers;

/// <summary>What an amount is for, who pays it and who receives it.</summary>
public sealed record LedgerLine(string Item, Party Payer, Party Receiver);

/// <summary>A named total of ledger lines (given by index), recorded as a measure in yuan a year.</summary>
public sealed record LedgerMeasure(string Name, int[] Lines);

/// <summary>
/// The amounts of one year on eight paths, yuan, one per line of the scheme. What the fund receives is its income, what it
/// pays its outgo; a line between two other parties moves no fund.
/// </summary>
public sealed class Ledger(IReadOnlyList<LedgerLine> lines)
{
    private readonly Lanes[] _amounts = new Lanes[lines.Count];
    private readonly int[] _income = [.. Enumerable.Range(0, lines.Count).Where(line => lines[line].Receiver == Party.Fund)];
    private readonly int[] _outgo = [.. Enumerable.Range(0, lines.Count).Where(line => lines[line].Payer == Party.Fund)];

    public IReadOnlyList<LedgerLine> Lines { get; } = lines;

    public ref Lanes this[int line] => ref _amounts[line];

    public void Clear() => Array.Clear(_amounts);

    public Lanes Income => Total(_income);

    public Lanes Outgo => Total(_outgo);

    public Lanes Total(ReadOnlySpan<int> lines)
    {
        var total = Lanes.Zero;
        foreach (var line in lines)
            total += _amounts[line];
        return total;
    }
}
