using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases;

/// <summary>Who allowed what to whom; after a withdrawal, who was told and who has said so.</summary>
public sealed class ConsentsModel : FilePage
{
    public IReadOnlyList<Consent> Consents { get; private set; } = [];
    public IReadOnlyDictionary<Guid, Notice> Told { get; private set; } = new Dictionary<Guid, Notice>();

    public bool MayWithdraw(Consent consent) =>
        consent.WithdrawnAt is null && Case.May(Act.WithdrawConsent, Sections.Identity, Me);

    protected override async Task ShowAsync()
    {
        var me = Me.OrganisationId;
        // Whom else a person trusted is for the one who leads the file; a recipient sees what was given to it.
        Consents = await Db.Consents.Where(c =>
            c.FileId == Id && (Case.LeadOrganisationId == me || c.RecipientId == me))
            .Include(c => c.Recipient).OrderBy(c => c.PersonId).ThenBy(c => c.RecordedAt).ToListAsync(Cancel);
        Told = await Db.Notices.Where(n => n.FileId == Id && n.Kind == NoticeKind.ConsentWithdrawn && n.About != null)
            .ToDictionaryAsync(n => n.About!.Value, Cancel);
    }
}
