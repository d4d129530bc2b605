using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Desk;

public sealed class IndexModel : DeskPage
{
    protected override Act ToOpen => Act.AttendDialogue;

    protected override Task ShowAsync() => Task.CompletedTask;
}
