using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Identification;

namespace Sankofa.Web.Features.Identification;

/// <summary>
/// The dossier of one request, for both sides: its clocks, what was sent, evidence, enquiries, answers.
/// </summary>
public sealed class DossierModel : RequestPage
{
    public IReadOnlyList<TravelDocument> Documents { get; private set; } = [];

    public IReadOnlyList<Enquiry> Enquiries { get; private set; } = [];

    public bool HasDna { get; private set; }

    protected override async Task ShowAsync()
    {
        await FindAsync();
        var persons = Asked.Subjects.Select(s => s.PersonId).ToList();
        Documents = await Db.Set<TravelDocument>().AsNoTracking()
            .Where(d => d.FileId == Id && d.RevokedAt == null && persons.Contains(d.PersonId))
            .OrderBy(d => d.ValidUntil).ToListAsync(Cancel);
        Enquiries = await Db.Set<Enquiry>().AsNoTracking().Where(e => e.RequestId == Rid).OrderBy(e => e.Id)
            .ToListAsync(Cancel);
        HasDna = await Db.Set<DnaComparison>().AnyAsync(d => d.RequestId == Rid, Cancel);
    }
}
