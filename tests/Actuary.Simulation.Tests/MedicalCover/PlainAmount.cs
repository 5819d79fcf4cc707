namespace Actuary.Simulation.Tests.MedicalCover;

/// <summary>An amount that may follow income and is rounded once it has.</summary>
internal sealed class PlainAmount
{
    private double _growth = 1;
    private double _step;

    public void Grow(double incomeGrowth, double elasticity, double step)
    {
        if (elasticity == 0)
            return;
        _growth *= Math.Pow(1 + incomeGrowth, elasticity);
        _step = step;
    }

    public double Of(double amount) => _step == 0 ? amount * _growth : Math.Floor(amount * _growth / _step + 0.5) * _step;
}
