using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Plans;

public sealed class ActionModel : DeskPage
{
    [FromRoute]
    public Guid Actid { get; set; }

    public ActionView View { get; private set; } = null!;

    public bool MayWrite => By.IsSecretariat || Me.May(Act.SpeakForCountry);

    protected override async Task ShowAsync() => View = await ActionView.OfAsync(Db, Actid, Cancel);
}
