using Sankofa.Core.Dialogue.Partners;
using Sankofa.Web.Features.Dialogue.Partners;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Site;

/// <summary>Who takes part, by continent, with a map beside.</summary>
public sealed class PartnersModel : SitePage
{
    public IReadOnlyList<PartnerOnSite> Rows { get; private set; } = [];

    protected override async Task LoadAsync() => Rows =
    [
        .. (await PartnerOnSite.AllAsync(Db, Today, Cancel)).OrderBy(r => r.Partner.Kind)
            .ThenBy(r => r.Partner.Continent).ThenBy(r => T.Name(r.Partner), StringComparer.CurrentCulture),
    ];

    public IEnumerable<PartnerOnSite> Countries => Rows.Where(r => r.Partner.Kind == PartnerKind.Country);

    public IEnumerable<PartnerOnSite> Organisations => Rows.Where(r => r.Partner.Kind == PartnerKind.Organisation);
}
