using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Partners;

/// <summary>Who takes part, as what, since when, where that was read and how surely.</summary>
public sealed class IndexModel : DeskPage
{
    public const int Shown = 25;

    [FromQuery]
    public PartnerRole? Role { get; set; }

    [FromQuery]
    public Continent? Continent { get; set; }

    [FromQuery]
    public string? Q { get; set; }

    [FromQuery]
    public int From { get; set; }

    public IReadOnlyList<Partner> Rows { get; private set; } = [];

    public bool More { get; private set; }

    public int NextFrom => From + Shown;

    protected override async Task ShowAsync()
    {
        var partners = Db.Set<Partner>().AsNoTracking();
        if (Role is { } role) partners = partners.Where(p => p.Role == role);
        if (Continent is { } continent) partners = partners.Where(p => p.Continent == continent);
        // Some sixty rows: their names are in the texts of each language, so they are put in order here.
        var all = await partners.ToListAsync(Cancel);
        var wanted = (Q ?? "").Trim();
        Rows = [.. all.Where(p => wanted.Length == 0
            || T.Name(p).Contains(wanted, StringComparison.CurrentCultureIgnoreCase)
            || p.Code.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            .OrderBy(p => p.Kind).ThenBy(T.Name, StringComparer.CurrentCulture)];
        From = Math.Clamp(From, 0, Rows.Count);
        More = Rows.Count > From + Shown;
        Rows = [.. Rows.Skip(From).Take(Shown)];
    }
}
