namespace Actuary.Models.MedicalCover.Hospitals;

/// <summary>How a contract is paid.</summary>
internal enum PaymentKind
{
    FeeForService,
    LumpSum,
    Capitation,
    PerDisease,
    PerDiem,
    PointsDip,
    DrgWeights,
}
