using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Site;

/// <summary>
/// What a body of the Dialogue has adopted. An approval ad referendum is not public until a meeting has adopted it.
/// </summary>
public sealed class DecisionsModel : SitePage
{
    private const int Shown = 25;

    [FromQuery]
    public int From { get; set; }

    public IReadOnlyList<Decision> Rows { get; private set; } = [];

    public bool More { get; private set; }

    public int NextFrom => From + Shown;

    protected override async Task LoadAsync()
    {
        From = Math.Max(0, From);
        var rows = await Db.Set<Decision>().AsNoTracking().AsSplitQuery().Include(d => d.Body).Include(d => d.Texts)
            .Include(d => d.Adoption).Where(d => d.Adoption != null).OrderByDescending(d => d.ProposedAt)
            .ThenByDescending(d => d.Id).Skip(From).Take(Shown + 1).ToListAsync(Cancel);
        (Rows, More) = ([.. rows.Take(Shown)], rows.Count > Shown);
    }

    public DecisionText? TextOf(Decision decision) =>
        decision.Texts.Find(t => t.Language == T.Language) ?? decision.Texts.Find(t => t.Language == "fr")
        ?? decision.Texts.MinBy(t => t.Language, StringComparer.Ordinal);
}
