using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.Reintegration;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Reintegration;

/// <summary>Writes an assessment; a refinement begins with what the latest one says.</summary>
public sealed class AssessmentModel : FilePage
{
    [BindProperty(SupportsGet = true, Name = "person")]
    public Guid? Person { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public override Sections Section => Sections.Reintegration;

    public IEnumerable<SelectListItem> Adults => Case.Returning.Where(m => !m.Person.IsMinorOn(Me.Today))
        .Select(m => new SelectListItem(Name(m.Person), m.PersonId.ToString()));

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        Db.Add(Assessment.Of(Case, Input.PersonId, Input.AssessedOn, Input.Findings, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl + "/reintegration", "Reintegration.Assessment.Done", NameOf(Input.PersonId));
    }

    protected override async Task ShowAsync()
    {
        if (!May(Act.Assess)) throw new NotAllowed(nameof(Act.Assess));
        if (!HttpMethods.IsGet(Request.Method)) return;
        var adult = Person ?? Guid.Parse(Adults.FirstOrDefault()?.Value ?? Guid.Empty.ToString());
        var latest = await Db.Set<Assessment>().AsNoTracking()
            .Where(a => a.FileId == Id && a.PersonId == adult && a.Part == Case.Part)
            .OrderByDescending(a => a.WrittenAt).ThenByDescending(a => a.Id).FirstOrDefaultAsync(Cancel);
        Input = new Form { PersonId = adult, AssessedOn = Me.Today,
            Findings = latest?.Findings ?? new AssessmentFindings() };
    }

    public sealed class Form
    {
        public Guid PersonId { get; set; }

        public DateOnly AssessedOn { get; set; }

        public AssessmentFindings Findings { get; set; } = new();
    }
}
