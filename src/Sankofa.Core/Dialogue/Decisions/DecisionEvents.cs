namespace Sankofa.Core.Dialogue;

public static partial class DialogueEvents
{
    public const string BodySetUp = "Dialogue.BodySetUp";
    public const string MemberSeated = "Dialogue.MemberSeated";
    public const string MemberLeft = "Dialogue.MemberLeft";
    public const string MeetingCalled = "Dialogue.MeetingCalled";
    public const string PresidencyHandedOver = "Dialogue.PresidencyHandedOver";
    public const string DecisionProposed = "Dialogue.DecisionProposed";
    public const string DecisionReworded = "Dialogue.DecisionReworded";
    public const string SilenceOpened = "Dialogue.SilenceOpened";
    public const string SilenceExtended = "Dialogue.SilenceExtended";
    public const string SilenceReminded = "Dialogue.SilenceReminded";
    public const string SilenceTextSeen = "Dialogue.SilenceTextSeen";
    public const string SilenceAcknowledged = "Dialogue.SilenceAcknowledged";
    public const string SilenceBroken = "Dialogue.SilenceBroken";
    public const string DecisionApproved = "Dialogue.DecisionApproved";
    public const string DecisionAdopted = "Dialogue.DecisionAdopted";
    public const string DecisionWithdrawn = "Dialogue.DecisionWithdrawn";
    public const string StatementMade = "Dialogue.StatementMade";
    public const string CommentMade = "Dialogue.CommentMade";
    public const string CommentSorted = "Dialogue.CommentSorted";
    public const string CommentPassedOn = "Dialogue.CommentPassedOn";
}
