using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.Cases.Lists;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Lists;

/// <summary>The two persons side by side. Who decides reads both files, and each says so.</summary>
public sealed class DuplicateModel : SankofaPage
{
    private const string TaskTitle = "Lists.Task.Duplicate";

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public bool? Same { get; set; }

    public PossibleDuplicate Found { get; private set; } = null!;

    public (CaseFile File, Person Person) One { get; private set; }

    /// <summary>Null where the organisation sees the other file no more.</summary>
    public (CaseFile File, Person Person)? Other { get; private set; }

    public override async Task LoadAsync()
    {
        await OpenAsync();
        Read(One);
        if (Other is { } other) Read(other);
        await Db.SaveChangesAsync(Cancel);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        RuleViolation.When(Same is null, "Lists.Duplicate.Choose", "Same");
        RuleViolation.When(Same == true && Other is null, "Lists.Duplicate.OtherGone", "Same");
        if (Found.Decide(Same!.Value, One.File, Me) is { } task) Db.Tasks.Add(task);
        await FinishTasksAsync();
        await Db.SaveChangesAsync(Cancel);
        return Done("/lists/duplicates", Same == true ? "Lists.Duplicate.SameDone" : "Lists.Duplicate.OtherDone");
    }

    private async Task OpenAsync()
    {
        Me.Must(Act.Import);
        Found = await Db.Set<PossibleDuplicate>()
            .SingleOrDefaultAsync(d => d.Id == Id && d.OrganisationId == Me.OrganisationId, Cancel)
                ?? throw new NotThere();
        One = await SideAsync(Found.FileId, Found.PersonId) ?? throw new NotThere();
        Other = await SideAsync(Found.OtherFileId, Found.OtherPersonId);
    }

    private async Task<(CaseFile File, Person Person)?> SideAsync(Guid fileId, Guid personId)
    {
        var file = await Db.Files.VisibleTo(Me).SingleOrDefaultAsync(f => f.Id == fileId, Cancel);
        if (file is null) return null;
        await Db.Access.Where(a => a.FileId == fileId).LoadAsync(Cancel);
        if ((file.SectionsOf(Me) & Sections.Identity) == 0) return null;
        var person = await Db.Members.Where(m => m.FileId == fileId && m.PersonId == personId && m.LeftAt == null)
            .Include(m => m.Person).ThenInclude(p => p.Nationalities).Select(m => m.Person)
                .SingleOrDefaultAsync(Cancel);
        return person is null ? null : (file, person);
    }

    // The last pair of a file decided, what the import asked for is done.
    private async Task FinishTasksAsync()
    {
        var open = await Db.Set<PossibleDuplicate>()
            .AnyAsync(d => d.FileId == Found.FileId && d.Id != Found.Id && d.DecidedAt == null, Cancel);
        if (open) return;
        var tasks = await Db.Tasks.Where(t => t.FileId == Found.FileId && t.OrganisationId == Me.OrganisationId
            && t.DoneAt == null && t.Title == TaskTitle).ToListAsync(Cancel);
        foreach (var task in tasks) One.File.DoTask(task, "", Me);
    }

    private void Read((CaseFile File, Person Person) side) =>
        side.File.Record(Me, CasesEvents.Read, Sections.Identity, side.Person.Id, open: new { page = "Duplicate" });
}
