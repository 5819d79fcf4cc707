namespace Actuary.Simulation.Tests.Plain;

/// <summary>What contributions or subsidies have grown by since the opening (rules page, step 2).</summary>
internal sealed class PlainGrowth
{
    private double _factor = 1;
    private bool _stillAsEnacted = true;

    /// <summary>Grows to the next year; g is that year's growth of rural income.</summary>
    public void Next(double g, double elasticity)
    {
        _factor *= Math.Pow(1 + g, elasticity);
        if (elasticity != 0)
            _stillAsEnacted = false;
    }

    /// <summary>Drifts by a factor that has nothing to do with incomes.</summary>
    public void Drift(double factor)
    {
        _factor *= factor;
        _stillAsEnacted = false;
    }

    public double Amount(double enacted, double step) => _stillAsEnacted ? enacted : PlainRounding.HalfUp(enacted * _factor, step);
}
