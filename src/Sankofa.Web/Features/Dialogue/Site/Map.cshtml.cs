using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Site;

/// <summary>Where what is public takes place, by country.</summary>
public sealed class MapModel : SitePage
{
    public IReadOnlyList<CountryOnMap> Rows { get; private set; } = [];

    protected override async Task LoadAsync() => Rows =
    [
        .. (await CountryOnMap.AllAsync(Db, Cancel)).OrderByDescending(c => c.All)
            .ThenBy(c => T.Country(c.Country), StringComparer.CurrentCulture),
    ];
}
