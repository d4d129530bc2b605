namespace Sankofa.Core.Dialogue;

public static partial class DialogueEvents
{
    public const string LabelChecklistEntered = "Dialogue.LabelChecklistEntered";
    public const string LabelApplied = "Dialogue.LabelApplied";
    public const string LabelChecked = "Dialogue.LabelChecked";
    public const string LabelOpinionAsked = "Dialogue.LabelOpinionAsked";
    public const string LabelOpinionGiven = "Dialogue.LabelOpinionGiven";
    public const string LabelApplicationShared = "Dialogue.LabelApplicationShared";
    public const string LabelApplicationWithdrawn = "Dialogue.LabelApplicationWithdrawn";
    public const string LabelGranted = "Dialogue.LabelGranted";
    public const string LabelRefused = "Dialogue.LabelRefused";
    public const string LabelReported = "Dialogue.LabelReported";
    public const string LabelEnded = "Dialogue.LabelEnded";
}
