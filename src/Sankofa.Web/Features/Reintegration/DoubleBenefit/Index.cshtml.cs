using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.Reintegration.DoubleBenefit;
using Sankofa.Web.Features.Work;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Reintegration.DoubleBenefit;

public sealed record PossibleRow(PossibleDoubleBenefit Possible, string Reference, string Name, string Partner);

/// <summary>Whom another agency may have helped too, among the people of this organisation's files.</summary>
public sealed class IndexModel : SankofaPage
{
    private const int Shown = 25;

    [FromQuery]
    public bool All { get; set; }

    [FromQuery]
    public Guid? Before { get; set; }

    public IReadOnlyList<PossibleRow> Rows { get; private set; } = [];

    public Guid? Next { get; private set; }

    public IReadOnlyList<Exchange> Silent { get; private set; } = [];

    public override async Task LoadAsync()
    {
        Me.Must(Act.ReviewDoubleBenefit);
        var exchanges = await Db.Set<Exchange>().AsNoTracking().Where(x => x.OrganisationId == Me.OrganisationId)
            .ToDictionaryAsync(x => x.Id, Cancel);
        Silent = [.. exchanges.Values.Where(x => x.SilentSince is not null && x.EndedAt is null)];
        var open = Db.Set<PossibleDoubleBenefit>().AsNoTracking().Where(p => p.OrganisationId == Me.OrganisationId)
            .Where(p => All || (p.EndedAt == null && p.Verdict == null));
        if (Before is { } before) open = open.Where(p => p.Id.CompareTo(before) < 0);
        var found = await open.OrderByDescending(p => p.Id).Take(Shown + 1).ToListAsync(Cancel);
        if (found.Count > Shown) (found, Next) = ([.. found.Take(Shown)], found[Shown - 1].Id);
        var files = found.Select(p => p.FileId).Distinct().ToArray();
        var persons = found.Select(p => p.PersonId).Distinct().ToArray();
        var references = await Db.Files.VisibleTo(Me).Where(f => files.Contains(f.Id))
            .ToDictionaryAsync(f => f.Id, f => f.Reference, Cancel);
        var names = await Db.Persons.Where(p => persons.Contains(p.Id))
            .Select(p => new { p.Id, p.FamilyName, p.GivenNames })
            .ToDictionaryAsync(p => p.Id, p => FileRows.NameOf(p.FamilyName, p.GivenNames), Cancel);
        Rows =
        [
            .. found.Where(p => references.ContainsKey(p.FileId)).Select(p => new PossibleRow(
                p, references[p.FileId], names.GetValueOrDefault(p.PersonId, ""),
                exchanges.TryGetValue(p.ExchangeId, out var x) ? x.PartnerName : "")),
        ];
    }
}
