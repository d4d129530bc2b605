namespace Sankofa.Core.Identification;

/// <summary>
/// The kinds of event of this module; docs/events.md says what each holds. Each names the authority that it is about:
/// on the origin side nobody else sees it.
/// </summary>
public static class IdentificationEvents
{
    public const string Asked = "Identification.Asked";
    public const string Answered = "Identification.Answered";
    public const string Extended = "Identification.Extended";
    public const string Silent = "Identification.Silent";
    public const string ClockMoved = "Identification.ClockMoved";
    public const string Escalated = "Identification.Escalated";
    public const string RequestWithdrawn = "Identification.RequestWithdrawn";
    public const string RequestWithdrawnWhy = "Identification.RequestWithdrawnWhy";
    public const string EvidenceAdded = "Identification.EvidenceAdded";
    public const string EvidenceContested = "Identification.EvidenceContested";
    public const string ContestAnswered = "Identification.ContestAnswered";
    public const string AuthenticityFound = "Identification.AuthenticityFound";
    public const string EnquirySent = "Identification.EnquirySent";
    public const string EnquiryRead = "Identification.EnquiryRead";
    public const string EnquiryAnswered = "Identification.EnquiryAnswered";
    public const string EnquiryStopped = "Identification.EnquiryStopped";
    public const string EnquiryShared = "Identification.EnquiryShared";
    public const string OpinionAsked = "Identification.OpinionAsked";
    public const string OpinionGiven = "Identification.OpinionGiven";
    public const string OpinionWithdrawn = "Identification.OpinionWithdrawn";
    public const string DnaProposed = "Identification.DnaProposed";
    public const string DnaAgreed = "Identification.DnaAgreed";
    public const string DnaStopped = "Identification.DnaStopped";
    public const string DnaSampled = "Identification.DnaSampled";
    public const string DnaConcluded = "Identification.DnaConcluded";
    public const string DnaDestroyed = "Identification.DnaDestroyed";
    public const string InterviewAsked = "Identification.InterviewAsked";
    public const string InterviewHeld = "Identification.InterviewHeld";
    public const string InterviewNotHeld = "Identification.InterviewNotHeld";
    public const string PassportSeen = "Identification.PassportSeen";
    public const string DocumentIssued = "Identification.DocumentIssued";
    public const string RegisterSearched = "Identification.RegisterSearched";
    public const string RegisterDecided = "Identification.RegisterDecided";
    public const string DocumentRevoked = "Identification.DocumentRevoked";
}
