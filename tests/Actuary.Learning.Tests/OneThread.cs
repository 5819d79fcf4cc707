using System.Runtime.CompilerServices;
using MathNet.Numerics;

namespace Actuary.Learning.Tests;

/// <summary>Thousands of small fits: splitting one over threads costs more than it saves.</summary>
internal static class OneThread
{
    [ModuleInitializer]
    internal static void Use() => Control.UseSingleThread();
}
