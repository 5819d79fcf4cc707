namespace Actuary.Learning.Choices;

/// <summary>How well choices are foretold that the estimates have not seen: each fold by estimates from all the others.</summary>
/// <param name="LogLoss">Mean of −ln P of what was chosen, per person.</param>
/// <param name="PlainLogLoss">The same where everyone is given the shares of the training data (equal chances where sets differ).</param>
/// <param name="Probabilities">For each unit the probability of each alternative, unit by unit.</param>
internal sealed record CrossValidation(double LogLoss, double PlainLogLoss, double[] Probabilities)
{
    /// <summary>Null where a fold has no maximum without the held-out part.</summary>
    /// <param name="folds">The fold of each unit.</param>
    /// <param name="plain">Parameters without any regressor, for a fold.</param>
    /// <param name="done">Called after each fold.</param>
    public static CrossValidation? Of(ChoiceLikelihood likelihood, double[] start, int[] folds, int count, Func<Sample, double[]> plain, Action? done)
    {
        var starts = new int[likelihood.Units + 1];
        var persons = 0.0;
        for (var unit = 0; unit < likelihood.Units; unit++)
        {
            starts[unit + 1] = starts[unit] + likelihood.Alternatives(unit);
            persons += likelihood.Persons(unit);
        }

        var (loss, plainLoss, probabilities) = (0.0, 0.0, new double[starts[^1]]);
        for (var fold = 0; fold < count; fold++)
        {
            var (training, held) = (new Sample(folds, fold, false), new Sample(folds, fold, true));
            var fitted = Newton.Maximise(likelihood, start, training);
            if (fitted.End != NewtonEnd.Found) return null;
            loss -= likelihood.LogLikelihood(fitted.Parameters, held) / persons;
            plainLoss -= likelihood.LogLikelihood(plain(training), held) / persons;
            for (var unit = 0; unit < likelihood.Units; unit++)
                if (held.Contains(unit)) likelihood.Probabilities(unit, fitted.Parameters, probabilities.AsSpan(starts[unit]..starts[unit + 1]));
            done?.Invoke();
        }

        return new CrossValidation(loss, plainLoss, probabilities);
    }

    /// <summary>A fold for each group of units, by a seeded shuffle: as many groups in each as can be.</summary>
    public static int[] Folds(int groups, int count, int seed)
    {
        int[] order = [.. Enumerable.Range(0, groups)];
        new Random(seed).Shuffle(order);
        var folds = new int[groups];
        for (var place = 0; place < groups; place++) folds[order[place]] = place % count;
        return folds;
    }
}
