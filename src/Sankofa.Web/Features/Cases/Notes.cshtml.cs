using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases;

/// <summary>Notes, each in a section: who does not see the section does not see that there is a note.</summary>
public sealed class NotesModel : FilePage
{
    private const int Shown = 200;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Note> Notes { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Organisations { get; private set; } = new Dictionary<Guid, string>();

    protected override async Task ShowAsync()
    {
        Notes = await Db.Notes.Where(n => n.FileId == Id).OrderByDescending(n => n.WrittenAt).Take(Shown)
            .ToListAsync(Cancel);
        var ids = Notes.Select(n => n.OrganisationId).Distinct().ToList();
        Organisations = await Db.Organisations.Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.ShortName, Cancel);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        if (Input.PersonId is { } person) Case.MemberOf(person);
        Db.Notes.Add(Case.Write(Input.Section, Input.PersonId, Input.Text, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl + "/notes", "Cases.Notes.Done");
    }

    public bool MayWrite => Me.May(Act.WriteNote);

    public sealed class Form
    {
        public Sections Section { get; set; } = Sections.Identity;

        public Guid? PersonId { get; set; }

        [StringLength(Note.TextLength)]
        public string Text { get; set; } = "";
    }
}
