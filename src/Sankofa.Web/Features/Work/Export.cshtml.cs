using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Work;

/// <summary>The list as a file for a spreadsheet. Its events are committed before its first byte leaves.</summary>
public sealed class ExportModel : SankofaPage
{
    [BindProperty]
    public string Query { get; set; } = "";

    public override Task LoadAsync() => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync()
    {
        Me.Must(Act.Export);
        var files = await WorkFilter.Parse(Query).Of(Db.Worklist, Me)
            .OrderByDescending(w => w.OpenedAt).ThenByDescending(w => w.FileId)
            .Take(Exports.FilesAtMost + 1).Select(w => w.FileId).ToListAsync(Cancel);
        RuleViolation.When(files.Count == 0, "Work.Export.Nothing");
        RuleViolation.When(files.Count > Exports.FilesAtMost, "Work.Export.TooMany", null, Exports.FilesAtMost);
        // A row whose access has ended since it was projected is not exported, and says nothing.
        var ids = files.ToArray();
        var open = (await Db.Files.VisibleTo(Me).Where(f => ids.Contains(f.Id)).Select(f => f.Id).ToListAsync(Cancel))
            .ToHashSet();
        var seen = (await Db.Access.Where(a => a.OrganisationId == Me.OrganisationId && ids.Contains(a.FileId)
                && a.EndedAt == null && a.StartsAt <= Me.Now && (a.EndsAt == null || a.EndsAt > Me.Now))
            .Select(a => a.Sections).Distinct().ToListAsync(Cancel)).Aggregate(Sections.None, (all, one) => all | one);
        var exported = files.Where(open.Contains).ToArray();
        await Db.RecordExportAsync(exported, Me, Cancel);
        return new FilesAsCsv(exported, seen, Me);
    }
}
