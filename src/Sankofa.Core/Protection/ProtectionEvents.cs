namespace Sankofa.Core.Protection;

/// <summary>The kinds of event of this module; docs/events.md says what each holds.</summary>
public static class ProtectionEvents
{
    public const string NeedNoted = "Protection.NeedNoted";
    public const string NeedPlanned = "Protection.NeedPlanned";
    public const string NeedExtended = "Protection.NeedExtended";
    public const string NeedEnded = "Protection.NeedEnded";
    public const string FitnessAssessed = "Protection.FitnessAssessed";
    public const string BestInterestsChecked = "Protection.BestInterestsChecked";
    public const string BestInterestsDecided = "Protection.BestInterestsDecided";
    public const string GuardianNamed = "Protection.GuardianNamed";
    public const string ReceptionAssessed = "Protection.ReceptionAssessed";
    public const string NonRefoulementReviewed = "Protection.NonRefoulementReviewed";
}
