namespace Sankofa.Web.Features.Dialogue.Capacities;

public sealed class EventViewModel : EventPage
{
    protected override Task ShowAsync() => OpenAsync();
}
