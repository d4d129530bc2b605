using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.Cases.Duplicates;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;
using Sankofa.Matching.Linkage;
using Sankofa.Web.Features.Cases.People;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases.Duplicates;

/// <summary>A person as one file shows them to this reader.</summary>
public sealed record Compared(CaseFile File, Member Member, string Lead, bool SeesContacts)
{
    public Person Person => Member.Person;
}

public enum Verdict
{
    Same, Two,
}

/// <summary>The two persons side by side. Who compares reads both files, and each says so.</summary>
public sealed class ComparisonModel : SankofaPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public PossibleDuplicate Found { get; private set; } = null!;

    public Compared One { get; private set; } = null!;

    /// <summary>Null where the organisation sees the other file no more.</summary>
    public Compared? Other { get; private set; }

    /// <summary>Both files are ours: the records can be joined here and now.</summary>
    public bool MayMerge => Other is { } other && One.File.Leads(Me) && other.File.Leads(Me);

    public Comparison? Evidence => Other is { } other
        ? LinkageModel.Default.Compare(One.Person.Describe(), other.Person.Describe()) : null;

    public IEnumerable<Compared> Sides => Other is { } other ? [One, other] : [One];

    public override async Task LoadAsync()
    {
        await OpenAsync();
        foreach (var side in Sides)
        {
            side.File.Record(Me, CasesEvents.Read, Sections.Identity, side.Person.Id,
                open: new { page = nameof(ComparisonModel).Replace("Model", "", StringComparison.Ordinal) });
        }

        await Db.SaveChangesAsync(Cancel);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        RuleViolation.When(Input.Verdict is null, "Cases.Duplicate.Choose", nameof(Input.Verdict));
        var done = Input.Verdict == Verdict.Two ? Part() : Join();
        await FinishTasksAsync();
        await Db.SaveChangesAsync(Cancel);
        return Done(done == "Cases.Duplicate.Merged" ? $"/cases/{One.File.Id}/people" : "/duplicates", done);
    }

    private string Part()
    {
        Found.AreTwo(One.File, Me);
        return "Cases.Duplicate.TwoDone";
    }

    private string Join()
    {
        RuleViolation.When(Other is null, "Cases.Duplicate.OtherGone", nameof(Input.Verdict));
        if (!MayMerge)
        {
            Db.Tasks.Add(Found.AreOneElsewhere(One.File, Me));
            return "Cases.Duplicate.SameElsewhere";
        }

        RuleViolation.When(Input.Keep is null, "Cases.Merge.ChooseKept", nameof(Input.Keep));
        Db.Add(Found.AreOne(One.File, Other!.File, Input.Keep == Other.Person.Id, Input.Reason, Me));
        return "Cases.Duplicate.Merged";
    }

    private async Task OpenAsync()
    {
        Me.Must(Act.MergePersons);
        Found = await Db.Set<PossibleDuplicate>()
            .SingleOrDefaultAsync(d => d.Id == Id && d.OrganisationId == Me.OrganisationId, Cancel)
                ?? throw new NotThere();
        One = await SideAsync(Found.FileId, Found.PersonId) ?? throw new NotThere();
        Other = await SideAsync(Found.OtherFileId, Found.OtherPersonId);
    }

    private async Task<Compared?> SideAsync(Guid fileId, Guid personId)
    {
        if (!await Db.Files.VisibleTo(Me).AnyAsync(f => f.Id == fileId, Cancel)) return null;
        var file = await Db.OpenFileAsync(fileId, Me, Cancel);
        if (!file.SectionsOf(Me).HasFlag(Sections.Identity)) return null;
        var member = file.Members.Find(m => m.PersonId == personId && m.LeftAt is null);
        if (member is null) return null;
        var contacts = file.SectionsOf(Me).HasFlag(Sections.Contact);
        await Db.LoadParticularsAsync([personId], contacts, Cancel);
        var lead = await Db.Organisations.Where(o => o.Id == file.LeadOrganisationId).Select(o => o.ShortName)
            .SingleAsync(Cancel);
        return new Compared(file, member, lead, contacts);
    }

    // The last pair of a file decided, what the import asked for is done.
    private async Task FinishTasksAsync()
    {
        var open = await Db.Set<PossibleDuplicate>()
            .AnyAsync(d => d.FileId == Found.FileId && d.Id != Found.Id && d.DecidedAt == null, Cancel);
        if (open) return;
        var tasks = await Db.Tasks.Where(t => t.FileId == Found.FileId && t.OrganisationId == Me.OrganisationId
            && t.DoneAt == null && t.Title == PossibleDuplicate.DecideTask).ToListAsync(Cancel);
        foreach (var task in tasks) One.File.DoTask(task, "", Me);
    }

    public sealed class Form
    {
        public Verdict? Verdict { get; set; }

        public Guid? Keep { get; set; }

        [StringLength(CaseFile.ReasonLength)]
        public string Reason { get; set; } = "";
    }
}
