namespace Sankofa.Core.Dialogue;

public static partial class DialogueEvents
{
    public const string CapacityNeedExpressed = "Dialogue.CapacityNeedExpressed";
    public const string CapacityEventPlanned = "Dialogue.CapacityEventPlanned";
    public const string CapacityParticipationCounted = "Dialogue.CapacityParticipationCounted";
    public const string CapacityRestored = "Dialogue.CapacityRestored";
    public const string CapacityEventPublished = "Dialogue.CapacityEventPublished";
}
