using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Labels;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Labels;

/// <summary>A page about one application, for those who see it.</summary>
public abstract class LabelPage : DeskPage
{
    [FromRoute]
    public Guid Lid { get; set; }

    public LabelApplication Application { get; private set; } = null!;

    public string Home => $"/dialogue/desk/labels/{Lid}";

    protected override Task ShowAsync() => OpenAsync();

    protected async Task<LabelApplication> OpenAsync()
    {
        await AttendAsync();
        return Application = await Db.Set<LabelApplication>().VisibleTo(By).Include(a => a.Checklist.Criteria)
            .Include(a => a.Findings).Include(a => a.Opinions).Include(a => a.Decision).AsSplitQuery()
            .SingleOrDefaultAsync(a => a.Id == Lid, Cancel) ?? throw new NotThere();
    }

    protected async Task<Label> LabelAsync() => await Db.Set<Label>().Include(l => l.Report)
        .SingleOrDefaultAsync(l => l.ApplicationId == Lid, Cancel) ?? throw new NotThere();
}

/// <summary>Where an application stands, as rows say it.</summary>
public static class LabelStandings
{
    public static (string Text, string Tag, string Icon) Of(LabelApplication a) => a switch
    {
        { WithdrawnAt: not null } => ("Dialogue.Labels.State.Withdrawn", "", "close"),
        { Decision.IsGranted: true } => ("Dialogue.Labels.State.Granted", "tag-done", "done"),
        { Decision.IsGranted: false } => ("Dialogue.Labels.State.Refused", "", "close"),
        { Findings.Count: 0 } => ("Dialogue.Labels.State.ToCheck", "tag-waiting", "waiting"),
        { Missing.Count: > 0 } => ("Dialogue.Labels.State.Incomplete", "tag-late", "missing"),
        _ when a.Opinions.Exists(o => o.GivenAt is null) =>
            ("Dialogue.Labels.State.OpinionAwaited", "tag-waiting", "waiting"),
        _ => ("Dialogue.Labels.State.ToDecide", "tag-waiting", "waiting"),
    };
}
