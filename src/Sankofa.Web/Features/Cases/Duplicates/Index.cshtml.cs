using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases.Duplicates;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.Features.Work;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases.Duplicates;

/// <summary>One side of a pair: the person and the file by which we know them.</summary>
public sealed record PairSide(string Reference, string Name, PartialDate BirthDate);

public sealed record Pair(PossibleDuplicate Found, PairSide One, PairSide Other);

/// <summary>Persons who may be one with another, the likeliest first: each pair waits for a person to decide.</summary>
public sealed class IndexModel : SankofaPage
{
    private const int Shown = 25;
    private static readonly PairSide Gone = new("", "", default);

    /// <summary>The last pair of the page before.</summary>
    [FromQuery]
    public Guid? After { get; set; }

    public IReadOnlyList<Pair> Pairs { get; private set; } = [];

    public Guid? Next { get; private set; }

    public override async Task LoadAsync()
    {
        Me.Must(Act.MergePersons);
        var open = Db.Set<PossibleDuplicate>().AsNoTracking()
            .Where(d => d.OrganisationId == Me.OrganisationId && d.DecidedAt == null);
        if (After is { } after)
        {
            var last = await Db.Set<PossibleDuplicate>().AsNoTracking().Where(d => d.Id == after)
                .Select(d => (double?)d.Weight).SingleOrDefaultAsync(Cancel) ?? double.PositiveInfinity;
            open = open.Where(d => d.Weight < last || (d.Weight == last && d.Id.CompareTo(after) > 0));
        }

        var found = await open.OrderByDescending(d => d.Weight).ThenBy(d => d.Id).Take(Shown + 1).ToListAsync(Cancel);
        if (found.Count > Shown) (found, Next) = ([.. found.Take(Shown)], found[Shown - 1].Id);
        var files = found.SelectMany(d => new[] { d.FileId, d.OtherFileId }).Distinct().ToArray();
        var persons = found.SelectMany(d => new[] { d.PersonId, d.OtherPersonId }).Distinct().ToArray();
        var sides = await (from member in Db.Members
                           where files.Contains(member.FileId) && persons.Contains(member.PersonId)
                           join file in Db.Files.VisibleTo(Me) on member.FileId equals file.Id
                           select new
                           {
                               member.FileId, member.PersonId, file.Reference, member.Person.FamilyName,
                               member.Person.GivenNames, member.Person.BirthDate,
                           }).ToListAsync(Cancel);
        var known = sides.GroupBy(s => (s.FileId, s.PersonId)).ToDictionary(s => s.Key, s => new PairSide(
            s.First().Reference, FileRows.NameOf(s.First().FamilyName, s.First().GivenNames), s.First().BirthDate));
        Pairs =
        [
            .. found.Select(d => new Pair(d, known.GetValueOrDefault((d.FileId, d.PersonId), Gone),
                known.GetValueOrDefault((d.OtherFileId, d.OtherPersonId), Gone))),
        ];
    }
}
