using Sankofa.Core.Dialogue.Referents;

namespace Sankofa.Web.Features.Dialogue.Referents;

/// <summary>What was planned beside what came of it.</summary>
public sealed class RoadMapViewModel : RoadMapPage
{
    public bool Writes => By.IsReferentOf(Map.DomainId);

    public bool SeesBalance { get; private set; }

    public IReadOnlyList<BalanceLine> Unplanned =>
        SeesBalance ? [.. Map.Balance.Lines.Where(l => l.ItemId is null).OrderBy(l => l.SaidAt)] : [];

    public BalanceLine? LineOf(RoadMapItem item) =>
        SeesBalance ? Map.Balance.Lines.Find(l => l.ItemId == item.Id) : null;

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        // The balance is published apart: before that the database does not give it to others.
        SeesBalance = Map.Balance is { } sheet && (sheet.PublishedAt is not null || By.IsSecretariat
            || Map.Country == By.Country || Map.Referents.Contains(By.Country, StringComparer.Ordinal));
    }
}
