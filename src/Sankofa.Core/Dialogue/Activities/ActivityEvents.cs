namespace Sankofa.Core.Dialogue;

public static partial class DialogueEvents
{
    public const string ActivityPrepared = "Dialogue.ActivityPrepared";
    public const string ActivityChanged = "Dialogue.ActivityChanged";
    public const string ActivityPublished = "Dialogue.ActivityPublished";
    public const string ConclusionEntered = "Dialogue.ConclusionEntered";
    public const string RecommendationEntered = "Dialogue.RecommendationEntered";
    public const string RecommendationAssigned = "Dialogue.RecommendationAssigned";
    public const string RecommendationFollowedUp = "Dialogue.RecommendationFollowedUp";
    public const string CountryInvited = "Dialogue.CountryInvited";
    public const string InvitationWithdrawn = "Dialogue.InvitationWithdrawn";
    public const string ParticipantRegistered = "Dialogue.ParticipantRegistered";
    public const string RegistrationCancelled = "Dialogue.RegistrationCancelled";
    public const string AttendanceNoted = "Dialogue.AttendanceNoted";
}
