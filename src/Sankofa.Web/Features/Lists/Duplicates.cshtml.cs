using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.Cases.Lists;
using Sankofa.Core.Organisations;
using Sankofa.Web.Features.Work;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Lists;

public sealed record Pair(
    PossibleDuplicate Found, string Reference, string Name, string OtherReference, string OtherName);

/// <summary>Persons of imported lists who may be one with another: each pair waits for a person to decide.</summary>
public sealed class DuplicatesModel : SankofaPage
{
    private const int Shown = 25;

    [FromQuery]
    public Guid? After { get; set; }

    public IReadOnlyList<Pair> Pairs { get; private set; } = [];

    public Guid? Next { get; private set; }

    public override async Task LoadAsync()
    {
        Me.Must(Act.Import);
        var open = Db.Set<PossibleDuplicate>().AsNoTracking()
            .Where(d => d.OrganisationId == Me.OrganisationId && d.DecidedAt == null);
        if (After is { } after) open = open.Where(d => d.Id.CompareTo(after) > 0);
        var found = await open.OrderBy(d => d.Id).Take(Shown + 1).ToListAsync(Cancel);
        if (found.Count > Shown) (found, Next) = ([.. found.Take(Shown)], found[Shown - 1].Id);
        var files = found.SelectMany(d => new[] { d.FileId, d.OtherFileId }).Distinct().ToArray();
        var persons = found.SelectMany(d => new[] { d.PersonId, d.OtherPersonId }).Distinct().ToArray();
        var references = await Db.Files.VisibleTo(Me).Where(f => files.Contains(f.Id))
            .ToDictionaryAsync(f => f.Id, f => f.Reference, Cancel);
        var names = await Db.Persons.Where(p => persons.Contains(p.Id))
            .Select(p => new { p.Id, p.FamilyName, p.GivenNames })
            .ToDictionaryAsync(p => p.Id, p => FileRows.NameOf(p.FamilyName, p.GivenNames), Cancel);
        Pairs =
        [
            .. found.Select(d => new Pair(
                d, references.GetValueOrDefault(d.FileId, ""), names.GetValueOrDefault(d.PersonId, ""),
                references.GetValueOrDefault(d.OtherFileId, ""), names.GetValueOrDefault(d.OtherPersonId, ""))),
        ];
    }
}
