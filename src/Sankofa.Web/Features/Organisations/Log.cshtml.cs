using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Organisations;

public sealed record LogRow(Guid Id, DateTimeOffset At, string Who, string Kind, string? Organisation);

public sealed class LogModel : AdministrationPage
{
    private const int PerPage = 50;

    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    public IReadOnlyList<LogRow> Rows { get; private set; } = [];

    public Guid? Next => Rows.Count == PerPage ? Rows[^1].Id : null;

    // Ids sort by time: the page after this one starts below its last row.
    public override async Task LoadAsync() => Rows = await (
        from entry in Db.Set<AdministrationEntry>().RunBy(Admin)
        where Before == null || entry.Id < Before
        join organisation in Db.Organisations on entry.OrganisationId equals organisation.Id into organisations
        from organisation in organisations.DefaultIfEmpty()
        orderby entry.Id descending
        select new LogRow(entry.Id, entry.At, entry.UserName, entry.Kind, organisation.ShortName)).Take(PerPage)
            .ToListAsync(Cancel);
}
