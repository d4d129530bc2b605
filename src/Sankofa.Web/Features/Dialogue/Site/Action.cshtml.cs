using Microsoft.AspNetCore.Mvc;
using Sankofa.Web.Features.Dialogue.Plans;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Site;

public sealed class ActionModel : SitePage
{
    [FromRoute]
    public Guid Actid { get; set; }

    public ActionView View { get; private set; } = null!;

    protected override async Task LoadAsync() => View = await ActionView.OfAsync(Db, Actid, Cancel);
}
