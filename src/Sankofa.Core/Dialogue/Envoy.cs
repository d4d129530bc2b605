using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Dialogue;

/// <summary>
/// Somebody who works in the Dialogue, with what their country does in it on this day: its mandates are rows with
/// dates, so nobody keeps a right that has ended.
/// </summary>
public sealed record Envoy(Me Me, IReadOnlyList<Mandate> Mandates)
{
    /// <summary>Whom they act for: their country; the secretariat has none, wherever its office stands.</summary>
    public string Country => DialogueStanding.CountryOf(Me);

    public bool IsSecretariat => Me.May(Act.RunDialogue);

    public bool SpeaksForCountry => Me.May(Act.SpeakForCountry);

    public bool IsChair => Holds(MandateKind.Chair);

    public bool IsInSteeringCommittee => IsChair || Holds(MandateKind.SteeringCommittee);

    public bool IsReferent => Holds(MandateKind.Referent);

    public bool IsReferentOf(Guid domainId) =>
        SpeaksForCountry && Mandates.Any(m => m.Kind == MandateKind.Referent && m.DomainId == domainId);

    public bool MayReadOf(string country) => IsSecretariat || Country == country;

    public static async Task<Envoy> OfAsync(SankofaDb db, Me me, CancellationToken cancel)
    {
        var country = DialogueStanding.CountryOf(me);
        return new(me, [.. (await db.Set<Mandate>().AsNoTracking().Where(m => m.Partner == country).ToListAsync(cancel))
            .Where(m => m.HoldsOn(me.Today))]);
    }

    /// <summary>Whether they write for this country; the secretariat writes for none.</summary>
    public bool ContributesFor(string country) =>
        !IsSecretariat && Me.May(Act.ContributeToDialogue) && Country == country;

    public void MustRun()
    {
        if (!IsSecretariat) throw new NotAllowed(nameof(Act.RunDialogue));
    }

    /// <summary>A focal point for the own country; the secretariat writes for no country.</summary>
    public void MustSpeakFor(string country)
    {
        if (!SpeaksForCountry || Country != country) throw new NotAllowed(nameof(Act.SpeakForCountry));
    }

    public void MustContribute()
    {
        if (!IsSecretariat && !Me.May(Act.ContributeToDialogue)) throw new NotAllowed(nameof(Act.ContributeToDialogue));
    }

    public void MustBeReferentOf(Guid domainId)
    {
        if (!IsReferentOf(domainId)) throw new NotAllowed(nameof(MandateKind.Referent));
    }

    private bool Holds(MandateKind kind) => SpeaksForCountry && Mandates.Any(m => m.Kind == kind);
}
