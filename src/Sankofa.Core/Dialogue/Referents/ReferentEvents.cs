namespace Sankofa.Core.Dialogue;

public static partial class DialogueEvents
{
    public const string RoadMapBegun = "Dialogue.RoadMapBegun";
    public const string RoadMapPlanned = "Dialogue.RoadMapPlanned";
    public const string RoadMapPublished = "Dialogue.RoadMapPublished";
    public const string BalanceSaid = "Dialogue.BalanceSaid";
    public const string BalancePublished = "Dialogue.BalancePublished";
    public const string SupportAsked = "Dialogue.SupportAsked";
    public const string SupportAnswered = "Dialogue.SupportAnswered";
    public const string SupportRestored = "Dialogue.SupportRestored";
    public const string TwinningProposed = "Dialogue.TwinningProposed";
    public const string TwinningConfirmed = "Dialogue.TwinningConfirmed";
    public const string TwinningExchanged = "Dialogue.TwinningExchanged";
    public const string TwinningResulted = "Dialogue.TwinningResulted";
}
