namespace Sankofa.Core.Identification;

/// <summary>The kinds of event of this module; docs/events.md says what each holds.</summary>
public static class IdentificationEvents
{
    public const string Asked = "Identification.Asked";
    public const string Answered = "Identification.Answered";
    public const string Silent = "Identification.Silent";
    public const string RequestWithdrawn = "Identification.RequestWithdrawn";
    public const string RequestWithdrawnWhy = "Identification.RequestWithdrawnWhy";
    public const string InterviewAsked = "Identification.InterviewAsked";
    public const string InterviewHeld = "Identification.InterviewHeld";
    public const string InterviewNotHeld = "Identification.InterviewNotHeld";
    public const string PassportSeen = "Identification.PassportSeen";
    public const string DocumentIssued = "Identification.DocumentIssued";
    public const string RegisterSearched = "Identification.RegisterSearched";
    public const string RegisterDecided = "Identification.RegisterDecided";
    public const string DocumentRevoked = "Identification.DocumentRevoked";
}
