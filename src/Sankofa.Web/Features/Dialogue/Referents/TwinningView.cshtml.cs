namespace Sankofa.Web.Features.Dialogue.Referents;

public sealed class TwinningViewModel : TwinningPage
{
    protected override Task ShowAsync() => OpenAsync();
}
