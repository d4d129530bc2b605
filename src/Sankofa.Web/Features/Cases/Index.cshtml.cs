using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.Organisations;
using Sankofa.Web.Features.Work;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases;

/// <summary>The files that my organisation may see, filtered and ordered as the address says.</summary>
public sealed class IndexModel : SankofaPage
{
    private const int ColleaguesAtMost = 300;

    [FromQuery]
    public string? At { get; set; }

    public WorkFilter Filter { get; private set; } = new();

    public IReadOnlyList<FileRow> Rows { get; private set; } = [];

    public WorkPage Page25 { get; private set; } = null!;

    public IReadOnlyList<SavedFilter> Saved { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Colleagues { get; private set; } = [];

    public bool MayAssign => Me.May(Act.Assign);

    public bool MayExport => Me.May(Act.Export);

    public override async Task LoadAsync()
    {
        Filter = WorkFilter.Parse(Request.Query);
        Page25 = await Filter.Of(Db.Worklist, Me).PageAsync(Filter, At, Cancel);
        var files = await Db.FilesOfAsync(Page25.Rows, Cancel);
        Rows = [.. Page25.Rows.Where(w => files.ContainsKey(w.FileId)).Select(w => files[w.FileId])];
        Saved = await Db.SavedFilters.AsNoTracking()
            .Where(f => f.OrganisationId == Me.OrganisationId && (f.Shared || f.UserId == Me.UserId))
            .OrderBy(f => f.Name).Take(30).ToListAsync(Cancel);
        var colleagues = await Db.Posts.Where(p => p.OrganisationId == Me.OrganisationId && p.EndedAt == null)
            .Select(p => new { p.UserId, p.User.DisplayName }).Distinct().OrderBy(p => p.DisplayName)
            .Take(ColleaguesAtMost).ToListAsync(Cancel);
        Colleagues = [.. colleagues.Select(c => new SelectListItem(c.DisplayName, c.UserId.ToString()))];
    }

    /// <summary>The header's link: the other direction where the list is already in this order.</summary>
    public string SortUrl(ListOrder order) =>
        (Filter with { Sort = order, Descending = Filter.Order == order && !Filter.IsDescending }).Url();

    public string? AriaSort(ListOrder order) =>
        Filter.Order != order ? null : Filter.IsDescending ? "descending" : "ascending";
}
