using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases;

/// <summary>The record of one file, recomputed now: intact, or the place where it is not.</summary>
public sealed class VerificationModel(SystemDb system) : FilePage
{
    public Verified Result { get; private set; } = null!;

    protected override async Task ShowAsync()
    {
        if (!Case.MayVerify(Me)) throw new NotAllowed(nameof(Act.Audit));
        Result = await new Verification(system).OfFileAsync(Id, Sees(Sections.Asylum), Cancel);
    }
}
