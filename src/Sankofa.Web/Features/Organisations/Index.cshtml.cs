using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Organisations;

public sealed record OrganisationRow(
    Guid Id, string Name, string Country, OrganisationKind Kind, bool IsClosed, int People);

public sealed class IndexModel : AdministrationPage
{
    public IReadOnlyList<OrganisationRow> Rows { get; private set; } = [];

    public override async Task LoadAsync() => Rows = await Db.Organisations.RunBy(Admin).OrderBy(o => o.Name)
        .Select(o => new OrganisationRow(o.Id, o.Name, o.Country, o.Kind, o.ClosedAt != null,
            Db.Posts.Count(p => p.OrganisationId == o.Id && p.EndedAt == null)))
        .ToListAsync(Cancel);
}
