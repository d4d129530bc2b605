using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Initiatives;

public sealed class InitiativeModel : InitiativePage
{
    public Initiative Shown { get; private set; } = null!;

    public bool MayWrite => By.IsSecretariat || (Me.May(Act.ContributeToDialogue) && By.Country == Shown.Country);

    protected override async Task ShowAsync() => Shown = await FindAsync();
}
