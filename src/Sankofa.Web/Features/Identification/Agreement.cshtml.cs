using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Identification;

/// <summary>One version, each fact with its article and how sure whoever entered it was.</summary>
public sealed class AgreementModel : AgreementPage
{
    [FromRoute]
    public Guid Aid { get; set; }

    public AgreementVersion Version { get; private set; } = null!;

    public override async Task LoadAsync() => Version = await Db.Set<AgreementVersion>().AsNoTracking()
        .SingleOrDefaultAsync(a => a.Id == Aid, Cancel) ?? throw new NotThere();
}
