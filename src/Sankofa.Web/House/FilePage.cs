using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;

namespace Sankofa.Web.House;

/// <summary>
/// A page of one file. It loads the file as its reader may see it, and leaves the event of the reading; what the reader
/// may not see is not loaded. Derived pages say their section and load what is theirs.
/// </summary>
public abstract class FilePage : SankofaPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public CaseFile Case { get; private set; } = null!;

    /// <summary>The sections that I see of this file.</summary>
    public Sections Seen { get; private set; }

    public Side MySide { get; private set; }

    /// <summary>The section this page is about; without it the page is not there.</summary>
    public virtual Sections Section => Sections.Identity;

    /// <summary>Where the reading is written: whoever sees this section learns that the page was read.</summary>
    protected virtual Sections ReadIn => Section;

    public string FileUrl => $"/cases/{Id}";

    public bool Sees(Sections section) => (Seen & section) == section;

    public bool May(Act act) => Case.May(act, Section, Me);

    public string NameOf(Guid? personId) => personId is { } id && Case.Members.Find(m => m.PersonId == id) is { } member
        ? Name(member.Person)
        : "";

    public string Name(Person person) => person.IsPlaceholder ? T["People.Placeholder"] : person.FullName;

    /// <summary>What the head of the household speaks first: the likely language of whatever is explained.</summary>
    protected string SpokenHere => Case.Members.Where(m => m.LeftAt is null).OrderBy(m => m.Relationship)
        .Select(m => m.Person.Languages.FirstOrDefault()).FirstOrDefault() ?? "";

    public override async Task LoadAsync()
    {
        await OpenAsync();
        await ShowAsync();
        Case.Record(Me, CasesEvents.Read, ReadIn, open: new { page = PageName() });
        await Db.SaveChangesAsync(Cancel);
    }

    /// <summary>What the page shows beside the file itself.</summary>
    protected virtual Task ShowAsync() => Task.CompletedTask;

    /// <summary>Loads the file for an act or a page; a stranger finds nothing.</summary>
    protected virtual async Task OpenAsync()
    {
        Case = await Db.OpenFileAsync(Id, Me, Cancel);
        Seen = Case.SectionsOf(Me);
        MySide = Case.SideOf(Me);
        if (!Sees(Section)) throw new NotThere();
    }

    private string PageName() => GetType().Name.Replace("Model", "", StringComparison.Ordinal);
}

/// <summary>How files are reached: through the one who asks.</summary>
public static class FileReading
{
    public static async Task<CaseFile> OpenFileAsync(this SankofaDb db, Guid id, Me me, CancellationToken cancel)
    {
        var file = await db.Files.VisibleTo(me).Include(f => f.Access).ThenInclude(a => a.Organisation)
            .SingleOrDefaultAsync(f => f.Id == id, cancel) ?? throw new NotThere();
        await db.Members.Where(m => m.FileId == id).Include(m => m.Person).ThenInclude(p => p.Nationalities)
            .OrderBy(m => m.JoinedAt).ThenBy(m => m.Person.BirthDate).ThenBy(m => m.Id).LoadAsync(cancel);
        await db.Set<Fact>().Where(f => f.FileId == id && f.TakenBackAt == null).LoadAsync(cancel);
        return file;
    }
}
