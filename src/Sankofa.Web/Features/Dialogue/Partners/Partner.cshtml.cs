using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Partners;

/// <summary>What is known of a country: what it does for the others, whom to ask there, and what binds it.</summary>
public sealed class PartnerModel : PartnerPage
{
    public const int Shown = 25;

    public IReadOnlyList<Mandate> Mandates { get; private set; } = [];

    public IReadOnlyList<DialogueContact> Contacts { get; private set; } = [];

    public IReadOnlyList<AgreementVersion> Agreements { get; private set; } = [];

    public IReadOnlyList<MixedCommittee> Committees { get; private set; } = [];

    public IReadOnlyList<LiaisonMission> Missions { get; private set; } = [];

    public IReadOnlyList<InitiativeRow> Initiatives { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        Mandates = await Db.Set<Mandate>().AsNoTracking().Include(m => m.Domain).Where(m => m.Partner == Code)
            .OrderBy(m => m.Kind).ThenByDescending(m => m.From).ToListAsync(Cancel);
        Contacts = [.. (await Db.Set<DialogueContact>().AsNoTracking().Where(c => c.Country == Code)
            .OrderBy(c => c.Kind).ThenBy(c => c.Office).Take(200).ToListAsync(Cancel)).Where(c => c.IsOn(Me.Today))];
        // Some dozens of texts; who is bound is inside each.
        Agreements = [.. (await Db.Set<AgreementVersion>().AsNoTracking().OrderBy(a => a.Code).ToListAsync(Cancel))
            .Where(a => a.HoldsOn(Me.Today) && (a.Terms.Parties.Requesting.Contains(Code)
                || a.Terms.Parties.Requested.Contains(Code)))];
        Committees = await Db.Set<MixedCommittee>().AsNoTracking().Include(c => c.Agreement)
            .Where(c => c.Countries.Contains(Code)).OrderBy(c => c.Name).Take(50).ToListAsync(Cancel);
        Missions = await Db.Set<LiaisonMission>().AsNoTracking().Include(m => m.Contact)
            .Where(m => m.SentBy == Code || m.SentTo == Code).OrderByDescending(m => m.FromDay).Take(Shown)
            .ToListAsync(Cancel);
        Initiatives = await Db.Set<Initiative>().AsNoTracking().Where(i => i.Country == Code)
            .OrderByDescending(i => i.EnteredAt).Take(Shown)
            .Select(i => new InitiativeRow(i.Id, i.Reference, i.Title, i.Status)).ToListAsync(Cancel);
    }

    public sealed record InitiativeRow(Guid Id, string Reference, Wording Title, InitiativeStatus Status);
}
