namespace Sankofa.Core.Dialogue;

/// <summary>What the record of the Dialogue tells; docs/events.md lists them all.</summary>
public static partial class DialogueEvents
{
    public const string ActionWorded = "Dialogue.ActionWorded";
    public const string ProgressWritten = "Dialogue.ProgressWritten";
    public const string InitiativeEntered = "Dialogue.InitiativeEntered";
    public const string InitiativeChanged = "Dialogue.InitiativeChanged";
    public const string ContributionMade = "Dialogue.ContributionMade";
    public const string InitiativePublished = "Dialogue.InitiativePublished";
    public const string MandateGiven = "Dialogue.MandateGiven";
    public const string MandateEnded = "Dialogue.MandateEnded";
    public const string DocumentAdded = "Dialogue.DocumentAdded";
    public const string DocumentPublished = "Dialogue.DocumentPublished";
}
