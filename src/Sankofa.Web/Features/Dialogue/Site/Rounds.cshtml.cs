using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Site;

public sealed record PublishedRound(
    Guid Id, string Code, Wording Name, DateOnly OpensOn, DateOnly ClosesOn, DateTimeOffset PublishedAt, int Answers,
    int Countries);

/// <summary>The rounds of the data base that are published, with how many countries answered.</summary>
public sealed class RoundsModel : SitePage
{
    public IReadOnlyList<PublishedRound> Rows { get; private set; } = [];

    protected override async Task LoadAsync() => Rows = await Db.Set<DataRound>().AsNoTracking()
        .Where(r => r.PublishedAt != null).OrderByDescending(r => r.OpensOn).Take(25)
        .Select(r => new PublishedRound(r.Id, r.Code, r.Name, r.OpensOn, r.ClosesOn, r.PublishedAt!.Value,
            Db.Set<RoundAnswer>().Count(a => a.RoundId == r.Id && a.PublishedAt != null),
            Db.Set<RoundAnswer>().Where(a => a.RoundId == r.Id && a.PublishedAt != null).Select(a => a.Country)
                .Distinct().Count())).ToListAsync(Cancel);
}
