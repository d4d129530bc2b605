using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Work;

/// <summary>Lists to find again: one's own, and those that colleagues share.</summary>
public sealed class FiltersModel : SankofaPage
{
    private const int AtMost = 100;

    [BindProperty]
    public Form Input { get; set; } = new();

    [FromQuery(Name = "query")]
    public string? Given { get; set; }

    public IReadOnlyList<SavedFilter> Saved { get; private set; } = [];

    public override async Task LoadAsync()
    {
        if (Given is not null) Input.Query = WorkFilter.Parse(Given).ToQuery();
        Saved = await Seen().OrderBy(f => f.Name).Take(AtMost).ToListAsync(Cancel);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        // Read and written anew: only what a filter can say is kept, so that no name slips into a saved address.
        var filter = WorkFilter.Parse(Input.Query);
        RuleViolation.When(await Seen().CountAsync(f => f.UserId == Me.UserId, Cancel) >= AtMost,
            "Work.Filter.TooMany");
        Db.Add(new SavedFilter(Input.Name, filter.ToQuery(), Input.Shared, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(filter.Url(), "Work.Filter.Done", Input.Name.Trim());
    }

    public async Task<IActionResult> OnPostRemovalAsync(Guid filter)
    {
        var saved = await Seen().SingleOrDefaultAsync(f => f.Id == filter, Cancel) ?? throw new NotThere();
        if (saved.UserId != Me.UserId) throw new NotAllowed("filter");
        Db.Remove(saved);
        await Db.SaveChangesAsync(Cancel);
        return Done("/cases/filters", "Work.Filter.Removed", saved.Name);
    }

    private IQueryable<SavedFilter> Seen() =>
        Db.SavedFilters.Where(f => f.OrganisationId == Me.OrganisationId && (f.Shared || f.UserId == Me.UserId));

    public sealed class Form
    {
        [StringLength(SavedFilter.NameLength)]
        public string Name { get; set; } = "";

        [StringLength(SavedFilter.QueryLength)]
        public string Query { get; set; } = "";

        public bool Shared { get; set; }
    }
}
