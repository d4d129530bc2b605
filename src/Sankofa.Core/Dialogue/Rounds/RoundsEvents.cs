namespace Sankofa.Core.Dialogue;

public static partial class DialogueEvents
{
    public const string InstrumentEntered = "Dialogue.InstrumentEntered";
    public const string RoundOpened = "Dialogue.RoundOpened";
    public const string RoundExtended = "Dialogue.RoundExtended";
    public const string RoundClosed = "Dialogue.RoundClosed";
    public const string RoundPublished = "Dialogue.RoundPublished";
    public const string RoundContributorNamed = "Dialogue.RoundContributorNamed";
    public const string RoundContributorRemoved = "Dialogue.RoundContributorRemoved";
    public const string RoundAnswerBegun = "Dialogue.RoundAnswerBegun";
    public const string RoundAnswerSaved = "Dialogue.RoundAnswerSaved";
    public const string RoundAnswerReady = "Dialogue.RoundAnswerReady";
    public const string RoundAnswerSubmitted = "Dialogue.RoundAnswerSubmitted";
    public const string RoundAnswerAccepted = "Dialogue.RoundAnswerAccepted";
    public const string RoundAnswerPublished = "Dialogue.RoundAnswerPublished";
    public const string RoundQuestionAsked = "Dialogue.RoundQuestionAsked";
    public const string RoundQuestionAnswered = "Dialogue.RoundQuestionAnswered";
    public const string RoundQuestionResolved = "Dialogue.RoundQuestionResolved";
    public const string RoundTableRead = "Dialogue.RoundTableRead";
    public const string RoundTableMapped = "Dialogue.RoundTableMapped";
    public const string RoundTableApplied = "Dialogue.RoundTableApplied";
}
