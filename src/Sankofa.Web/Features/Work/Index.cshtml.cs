using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Work;

/// <summary>Part of a page of work: which files, how many, and the list that shows them all.</summary>
public sealed record Panel(string Key, WorkFilter Filter)
{
    public IReadOnlyList<FileRow> Rows { get; set; } = [];

    public int Count { get; set; }
}

public sealed record WaitingTask(Guid FileId, string Reference, string Title, DateOnly DueOn, string Organisation);

/// <summary>The first page of everybody: what waits for me, what is late, what my role looks out for.</summary>
public sealed class IndexModel : SankofaPage
{
    private const int RowsAPanel = 8;
    private const int DueRows = 25;

    [FromQuery]
    public string? Scope { get; set; }

    /// <summary>Who is given files sees their own first; elsewhere the organisation's work is everybody's.</summary>
    public bool Mine => Me.May(Act.Assign) && Scope != "all";

    public IReadOnlyList<Panel> Due { get; private set; } = [];

    public IReadOnlyList<Panel> OfMyRole { get; private set; } = [];

    public IReadOnlyList<WaitingTask> Waiting { get; private set; } = [];

    public int WaitingCount { get; private set; }

    public bool IsEmpty => Due.Concat(OfMyRole).All(p => p.Count == 0) && WaitingCount == 0;

    public override async Task LoadAsync()
    {
        var assignee = Mine ? WorkFilter.Me : "";
        Due = [.. Enum.GetValues<DueIn>().Select(due =>
            new Panel("Work.Panel." + due, new WorkFilter { Due = due, Assignee = assignee }))];
        OfMyRole = [.. PanelsOf(Me.Role)];
        await CountAsync();
        var due = await DueAsync(assignee);
        var rows = new List<IReadOnlyList<WorklistRow>>();
        foreach (var panel in OfMyRole)
            rows.Add((await panel.Filter.Of(Db.Worklist, Me).PageAsync(panel.Filter, null, Cancel))
                .Rows.Take(RowsAPanel).ToList());
        var files = await Db.FilesOfAsync(due.Concat(rows.SelectMany(r => r)), Cancel);
        var today = Me.Today;
        Due[0].Rows = Shown(due.Where(w => w.DueOn < today), files);
        Due[1].Rows = Shown(due.Where(w => w.DueOn == today), files);
        Due[2].Rows = Shown(due.Where(w => w.DueOn > today), files);
        for (var i = 0; i < OfMyRole.Count; i++) OfMyRole[i].Rows = Shown(rows[i], files);
        await WaitAsync();
    }

    private static IEnumerable<Panel> PanelsOf(Role role)
    {
        var arrivals = new Panel("Work.Panel.Arrivals", new WorkFilter { Arrival = WorkFilter.ThisWeek });
        Panel In(Stage stage) => new("Work.Panel." + stage, new WorkFilter { Stage = stage });
        return role switch
        {
            Role.Counsellor => [new Panel("Work.Panel.Unassigned", new WorkFilter { Assignee = WorkFilter.Nobody }),
                arrivals],
            Role.IdentificationOfficer or Role.RegistryOfficer => [In(Stage.Identification)],
            Role.TravelCoordinator => [arrivals, In(Stage.Preparation)],
            Role.ReceptionOfficer => [arrivals, In(Stage.Reception)],
            Role.ReintegrationOfficer => [arrivals, In(Stage.FollowUp)],
            Role.CommitteeMember => [In(Stage.Reintegration)],
            _ => [],
        };
    }

    // One statement for all counts, each of which stops at a hundred.
    private async Task CountAsync()
    {
        var all = Due.Concat(OfMyRole).ToList();
        IQueryable<WorklistRow> Of(int index) => FirstHundred(all[Math.Min(index, all.Count - 1)].Filter);
        var (first, second, third, fourth, fifth) = (Of(0), Of(1), Of(2), Of(3), Of(4));
        var counts = await Db.Organisations.Where(o => o.Id == Me.OrganisationId).Select(o => new[]
        {
            first.Count(), second.Count(), third.Count(), fourth.Count(), fifth.Count(),
        }).SingleAsync(Cancel);
        for (var i = 0; i < all.Count; i++) all[i].Count = counts[i];
    }

    // In the order of the index that holds them, so that the hundredth ends the reading.
    private IQueryable<WorklistRow> FirstHundred(WorkFilter filter)
    {
        var rows = filter.Of(Db.Worklist, Me);
        var along = filter switch
        {
            // Sorted by the assignee too, who is nobody in every row: the index of assignees then needs no further
            // sorting.
            { Assignee: WorkFilter.Nobody } => rows.OrderBy(w => w.AssigneeId).ThenBy(w => w.DueOn),
            { Assignee.Length: > 0 } or { Order: ListOrder.Due } => rows.OrderBy(w => w.DueOn),
            { Order: ListOrder.Arrival } => rows.OrderBy(w => w.ArrivalOn),
            _ => rows.OrderBy(w => w.OpenedAt),
        };
        return along.ThenBy(w => w.FileId).Take(100);
    }

    private async Task<List<WorklistRow>> DueAsync(string assignee)
    {
        var weekEnd = WorkFilter.EndOfWeek(Me.Today);
        return await new WorkFilter { Assignee = assignee }.Of(Db.Worklist, Me).AsNoTracking()
            .Where(w => w.DueOn <= weekEnd).OrderBy(w => w.DueOn).ThenBy(w => w.FileId).Take(DueRows)
                .ToListAsync(Cancel);
    }

    /// <summary>What my organisation has asked of others and they have not done yet.</summary>
    private async Task WaitAsync()
    {
        var waiting = Db.Tasks.Where(t => t.GivenByOrganisationId == Me.OrganisationId
            && t.OrganisationId != t.GivenByOrganisationId && t.DoneAt == null).OrderBy(t => t.DueOn).ThenBy(t => t.Id);
        WaitingCount = await waiting.Take(100).CountAsync(Cancel);
        if (WaitingCount == 0) return;
        Waiting = await (from task in waiting.Take(RowsAPanel)
                         join file in Db.Files on task.FileId equals file.Id
                         join organisation in Db.Organisations on task.OrganisationId equals organisation.Id
                         orderby task.DueOn, task.Id
                         select new WaitingTask(file.Id, file.Reference, task.Title, task.DueOn,
                             organisation.ShortName))
            .ToListAsync(Cancel);
    }

    private static List<FileRow> Shown(IEnumerable<WorklistRow> rows, Dictionary<Guid, FileRow> files) =>
        [.. rows.Where(w => files.ContainsKey(w.FileId)).Select(w => files[w.FileId])];
}
