using Sankofa.Core.Dialogue.Initiatives;

namespace Sankofa.Web.Features.Dialogue.Initiatives;

public sealed class InitiativeModel : InitiativePage
{
    public Initiative Shown { get; private set; } = null!;

    public bool MayWrite => Shown.IsWrittenBy(By);

    public bool MayPublish => Shown.PublishedAt is null && Shown.IsPublishedBy(By);

    protected override async Task ShowAsync() => Shown = await FindAsync();
}
