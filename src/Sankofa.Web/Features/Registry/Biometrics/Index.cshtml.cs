using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Organisations;
using Sankofa.Core.Registry.Biometrics;

namespace Sankofa.Web.Features.Registry.Biometrics;

/// <summary>Whether fingerprints are taken, whether the engine answers, and what waits for people.</summary>
public sealed class IndexModel : BiometricsPage
{
    private const int Shown = 20;

    public bool MayKeep => Me.Role == Role.RegistryOfficer;

    public EngineState? Engine { get; private set; }
    public int Samples { get; private set; }
    public int Waiting { get; private set; }
    public IReadOnlyList<AbisJob> Jobs { get; private set; } = [];
    public IReadOnlyList<Adjudication> Pairs { get; private set; } = [];

    public override async Task LoadAsync()
    {
        await OpenAsync();
        if (Gallery is not { Id: var id }) return;
        Engine = await Db.Set<EngineState>().AsNoTracking().SingleOrDefaultAsync(Cancel);
        Samples = await Db.Set<BiometricSample>().CountAsync(s => s.GalleryId == id, Cancel);
        Waiting = await Db.Set<AbisJob>().CountAsync(
            j => j.GalleryId == id && j.State == AbisJobState.Waiting, Cancel);
        Jobs = await Db.Set<AbisJob>().AsNoTracking().Where(j => j.GalleryId == id)
            .OrderByDescending(j => j.Id).Take(Shown).ToListAsync(Cancel);
        Pairs = await Db.Set<Adjudication>().AsNoTracking().Include(a => a.Views).Where(a => a.GalleryId == id)
            .OrderBy(a => a.Outcome != null).ThenByDescending(a => a.Id).Take(Shown).ToListAsync(Cancel);
    }

    /// <summary>Whether I am awaited; what a colleague said, or that anybody did, is not told before I have spoken.
    /// </summary>
    public string StateOf(Adjudication pair) => pair.Outcome is { } outcome
        ? "Biometrics.Outcome." + outcome
        : pair.Awaits(Me)
            ? pair.NeedsThird ? "Biometrics.State.Third" : "Biometrics.State.AwaitsYou"
            : "Biometrics.State.AwaitsOthers";
}
