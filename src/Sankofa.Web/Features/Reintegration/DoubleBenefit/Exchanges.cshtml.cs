using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Reintegration.DoubleBenefit;

namespace Sankofa.Web.Features.Reintegration.DoubleBenefit;

public sealed class ExchangesModel : ExchangePage
{
    public IReadOnlyList<Exchange> Rows { get; private set; } = [];

    public override async Task LoadAsync()
    {
        MustAdminister();
        Rows = await Db.Set<Exchange>().AsNoTracking().Where(x => x.OrganisationId == Me.OrganisationId)
            .OrderByDescending(x => x.Id).ToListAsync(Cancel);
    }
}
