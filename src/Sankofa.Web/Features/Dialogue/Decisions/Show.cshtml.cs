using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Decisions;

namespace Sankofa.Web.Features.Dialogue.Decisions;

/// <summary>
/// A decision with all that its rows tell. Whoever speaks for a country that is asked has read it from now on: that is
/// the evidence of delivery, and it is written down.
/// </summary>
public sealed class ShowModel(SilenceClock clock) : DecisionPage(clock)
{
    public bool MaySpeak => IsAsked && State is DecisionState.SilenceRunning or DecisionState.ApprovedAdReferendum;

    public bool MayObject => IsAsked && State == DecisionState.SilenceRunning;

    public SilenceDelivery? Ours => IsAsked ? Decision.Silence!.Deliveries.Find(d => d.Country == By.Country) : null;

    public bool MayAdopt => Steers && State is DecisionState.Draft or DecisionState.ApprovedAdReferendum;

    public string? FollowsTitle { get; private set; }

    public static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);

    /// <summary>The country's receipt of the text.</summary>
    public async Task<IActionResult> OnPostReceiptAsync()
    {
        var (decision, by) = await HoldAsync();
        decision.Acknowledge(by);
        return await SavedAsync("Dialogue.Decisions.Receipt.Done");
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        if (Decision.FollowsId is { } before)
            FollowsTitle = (await Db.FindAsync<Decision>([before], Cancel))?.Title.In(T.Language);
        if (IsAsked && Decision.Show(By)) await Db.SaveChangesAsync(Cancel);
    }
}
