using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Identification;
using Sankofa.Core.People;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Identification;

/// <summary>
/// What was found of a paper of the person's own, by whom and how: as far as the reader may read the dossiers in which
/// it was found.
/// </summary>
public sealed class PaperFindingsModel : FilePage
{
    [FromRoute]
    public Guid Pid { get; set; }

    public Paper Paper { get; private set; } = null!;

    public IReadOnlyList<AuthenticityFinding> Findings { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        var persons = Case.Members.Where(m => m.LeftAt is null).Select(m => m.PersonId).ToList();
        Paper = await Db.Set<Paper>().AsNoTracking()
            .SingleOrDefaultAsync(p => p.Id == Pid && persons.Contains(p.PersonId), Cancel) ?? throw new NotThere();
        var passports = (await Db.Set<TravelDocument>().AsNoTracking()
            .Where(d => d.FileId == Id && d.PersonId == Paper.PersonId && d.SeenOn != null).ToListAsync(Cancel))
            .Where(d => OwnPapers.IsIt(Paper, d)).Select(d => (Guid?)d.Id).ToList();
        var pieces = Db.Set<IdentificationEvidence>().Where(e => e.FileId == Id && e.PaperId == Pid)
            .Select(e => (Guid?)e.Id);
        Findings = await Db.Set<AuthenticityFinding>().AsNoTracking()
            .Where(f => f.FileId == Id && (pieces.Contains(f.EvidenceId) || passports.Contains(f.DocumentId)))
            .OrderBy(f => f.Id).ToListAsync(Cancel);
    }
}
