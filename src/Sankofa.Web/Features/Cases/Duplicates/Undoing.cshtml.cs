using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.Cases.Duplicates;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases.Duplicates;

/// <summary>Two records were joined by mistake: they are two persons again, each with what it had.</summary>
public sealed class UndoingModel : SankofaPage
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>The file that the reader came from, and goes back to.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? From { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public PersonMerge Merge { get; private set; } = null!;

    public IReadOnlyList<PersonIn> Persons { get; private set; } = [];

    public string Back
    {
        get
        {
            var (file, _) = Persons.FirstOrDefault(p => p.File.Id == From) ?? Persons.First(p => p.File.Leads(Me));
            return $"/cases/{file.Id}/people";
        }
    }

    public override Task LoadAsync() => OpenAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        Merge.Undo(Persons, Input.Reason, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(Back, "Cases.Merge.UndoneDone");
    }

    private async Task OpenAsync()
    {
        Me.Must(Act.MergePersons);
        Merge = await Db.Set<PersonMerge>().SingleOrDefaultAsync(m => m.Id == Id, Cancel) ?? throw new NotThere();
        var (kept, merged) = (Merge.KeptId, Merge.MergedId);
        var memberships = await Db.Members.AsNoTracking()
            .Where(m => (m.PersonId == kept || m.PersonId == merged) && m.LeftAt == null)
            .Select(m => new { m.FileId, m.PersonId }).ToListAsync(Cancel);
        var persons = new List<PersonIn>();
        foreach (var file in memberships.GroupBy(m => m.FileId).OrderBy(f => f.Key))
        {
            var opened = await Db.OpenFileAsync(file.Key, Me, Cancel);
            persons.AddRange(file.Select(m => new PersonIn(opened, m.PersonId)));
        }

        Persons = persons;
        if (!persons.Exists(p => p.File.Leads(Me))) throw new NotAllowed(nameof(Act.MergePersons));
    }

    public sealed class Form
    {
        [StringLength(CaseFile.ReasonLength)]
        public string Reason { get; set; } = "";
    }
}
