using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Documents;
using Sankofa.Core.Dialogue.Labels;

namespace Sankofa.Web.Features.Dialogue.Labels;

public sealed class ApplicationModel : LabelPage
{
    private IReadOnlyList<ActionChoice> _all = [];

    public IReadOnlyList<ActionChoice> Actions { get; private set; } = [];

    public IReadOnlyList<(Guid Id, string Title, string Language, DateTimeOffset AddedAt)> Documents
    {
        get;
        private set;
    } = [];

    public Label? Label { get; private set; }

    public bool CameAgain { get; private set; }

    public bool AsksMe => Application.Opinions.Exists(
        o => o.GivenAt is null && o.Country == By.Country && By.IsReferentOf(o.DomainId));

    public int DomainNumber(Guid domainId) => _all.FirstOrDefault(a => a.DomainId == domainId)?.Domain ?? 0;

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        _all = await Db.ActionsAsync(Cancel);
        Actions = [.. _all.Where(a => Application.ActionIds.Contains(a.Id))];
        Documents = [.. (await Db.Set<DialogueDocument>().AsNoTracking()
            .Where(d => d.Owner == DocumentOwner.LabelApplication && d.OwnerId == Lid).OrderBy(d => d.AddedAt)
            .Select(d => new { d.Id, d.Title, d.Language, d.AddedAt }).ToListAsync(Cancel))
            .Select(d => (d.Id, d.Title, d.Language, d.AddedAt))];
        Label = await Db.Set<Label>().AsNoTracking().Include(l => l.Report)
            .SingleOrDefaultAsync(l => l.ApplicationId == Lid, Cancel);
        CameAgain = await Db.Set<LabelApplication>().AnyAsync(a => a.EarlierId == Lid, Cancel);
    }
}
