using Actuary.Schemes.ResidentPension.Policy;

namespace Actuary.Models.ResidentPension;

/// <summary>Moves of members to and from the same scheme of other places.</summary>
internal sealed class TransferReader
{
    private readonly Horizon _horizon;
    private readonly DatedValue _outRate;
    private readonly DatedValue _inRate;
    private readonly YearEndValue<bool> _governmentPartMoves;

    public TransferReader(Binder transfers, Horizon horizon)
    {
        _horizon = horizon;
        _outRate = transfers.Dated("out_rate", Unit.FractionPerYear, 0, 0.5, "share of members who move away in a year");
        _inRate = transfers.Dated("in_rate", Unit.FractionPerYear, 0, 0.5, "members who move in, as a share of those there");
        _governmentPartMoves = transfers.DatedFlag("government_part_moves", "whether the government's part of an account moves too");
    }

    public TransferPolicy Build() => new(
        _outRate.AverageByYear(_horizon), _inRate.AverageByYear(_horizon), _governmentPartMoves.ByYear(_horizon));
}
