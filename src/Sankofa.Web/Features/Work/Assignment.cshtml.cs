using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Work;

public sealed record AssignedRow(string Reference, string Text);

/// <summary>
/// Several files to one colleague, from a list. What cannot be done is said file by file; the rest is done.
/// </summary>
public sealed class AssignmentModel : SankofaPage
{
    [BindProperty]
    public List<Guid> Files { get; set; } = [];

    [BindProperty]
    public Guid? To { get; set; }

    [BindProperty]
    public string Query { get; set; } = "";

    public string Back => WorkFilter.Parse(Query).Url();

    public IReadOnlyList<AssignedRow> Refused { get; private set; } = [];

    public int Changed { get; private set; }

    public override Task LoadAsync() => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync()
    {
        Me.Must(Act.Assign);
        var chosen = Files.Distinct().ToArray();
        RuleViolation.When(chosen.Length == 0, "Work.Assign.NoneChosen", nameof(Files));
        RuleViolation.When(chosen.Length > WorkPaging.PageSize, "Work.Assign.TooMany", nameof(Files),
            WorkPaging.PageSize);
        await ColleagueAsync();
        var files = await Db.Files.VisibleTo(Me).Where(f => chosen.Contains(f.Id)).OrderBy(f => f.Reference)
            .ToListAsync(Cancel);
        // A file that I may not see is not there, whoever it belongs to: nothing more is said of it.
        var refused = Enumerable.Repeat(new AssignedRow("", T["Work.Assign.NotThere"]), chosen.Length - files.Count)
            .ToList();
        foreach (var file in files)
        {
            var no = !file.Leads(Me) ? "Work.Assign.NotLed" : !file.IsOpen ? "Work.Assign.Closed" : null;
            if (no is not null) refused.Add(new AssignedRow(file.Reference, T[no]));
            else if (file.AssigneeId != To) Assign(file);
        }

        await Db.SaveChangesAsync(Cancel);
        if (refused.Count == 0) return Done(Back, "Work.Assign.Done", Changed);
        Refused = refused;
        return Page();
    }

    private void Assign(CaseFile file)
    {
        file.AssignTo(To, Me);
        Changed++;
    }

    private async Task ColleagueAsync()
    {
        if (To is not { } user) return;
        var works = await Db.Posts.AnyAsync(
            p => p.OrganisationId == Me.OrganisationId && p.UserId == user && p.EndedAt == null, Cancel);
        RuleViolation.When(!works, "Work.Assign.NoColleague", nameof(To));
    }
}
