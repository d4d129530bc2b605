namespace Sankofa.Core.Dialogue;

public static partial class DialogueEvents
{
    public const string PartnerCorrected = "Dialogue.PartnerCorrected";
    public const string ContactEntered = "Dialogue.ContactEntered";
    public const string ContactChanged = "Dialogue.ContactChanged";
    public const string ContactEnded = "Dialogue.ContactEnded";
    public const string MissionPlanned = "Dialogue.MissionPlanned";
    public const string MissionReported = "Dialogue.MissionReported";
    public const string MixedCommitteeEntered = "Dialogue.MixedCommitteeEntered";
    public const string MixedCommitteeChanged = "Dialogue.MixedCommitteeChanged";
}
