using Microsoft.AspNetCore.Mvc;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Work;

/// <summary>
/// One box for everything. It is sent as a form: names, phones and papers never stand in an address, which browsers and
/// gateways keep. A reference alone names nobody and may.
/// </summary>
public sealed class SearchModel : SankofaPage
{
    [BindProperty]
    public string Q { get; set; } = "";

    [FromQuery]
    public string? Reference { get; set; }

    public IReadOnlyList<Hit> Hits { get; private set; } = [];

    public bool Searched { get; private set; }

    public bool MoreThanShown { get; private set; }

    public override async Task LoadAsync()
    {
        if (Reference is null || PersonSearch.Reference(Reference) is null) return;
        Q = Reference;
        await FindAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await FindAsync();
        var files = Hits.Where(h => h.By == FoundBy.Reference).Select(h => h.FileId).Distinct().ToList();
        return files.Count == 1 ? LocalRedirect($"/cases/{files[0]}") : Page();
    }

    private async Task FindAsync()
    {
        Q = Q.Trim();
        ViewData["Query"] = Q;
        if (Q.Length == 0) return;
        var search = new PersonSearch(Db, Me);
        Hits = await search.FindAsync(Q, Cancel);
        MoreThanShown = search.MoreThanShown;
        Searched = true;
    }
}
