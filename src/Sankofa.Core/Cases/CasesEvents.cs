namespace Sankofa.Core.Cases;

/// <summary>The kinds of event of this module; docs/events.md says what each holds.</summary>
public static class CasesEvents
{
    public const string Opened = "Cases.Opened";
    public const string Read = "Cases.Read";
    public const string MemberJoined = "Cases.MemberJoined";
    public const string MemberLeft = "Cases.MemberLeft";
    public const string TookPartAgain = "Cases.TookPartAgain";
    public const string PersonChanged = "Cases.PersonChanged";
    public const string StageChanged = "Cases.StageChanged";
    public const string Withdrawn = "Cases.Withdrawn";
    public const string Suspended = "Cases.Suspended";
    public const string Reopened = "Cases.Reopened";
    public const string Transferred = "Cases.Transferred";
    public const string BasisChanged = "Cases.BasisChanged";
    public const string Closed = "Cases.Closed";
    public const string Assigned = "Cases.Assigned";
    public const string AccessGiven = "Cases.AccessGiven";
    public const string AccessEnded = "Cases.AccessEnded";
    public const string EmergencyAccess = "Cases.EmergencyAccess";
    public const string EmergencyRefused = "Cases.EmergencyRefused";
    public const string ConsentGiven = "Cases.ConsentGiven";
    public const string ConsentWithdrawn = "Cases.ConsentWithdrawn";
    public const string ConsentEndAcknowledged = "Cases.ConsentEndAcknowledged";
    public const string InformationSession = "Cases.InformationSession";
    public const string CoolingOffWaived = "Cases.CoolingOffWaived";
    public const string RisksExplained = "Cases.RisksExplained";
    public const string Declared = "Cases.Declared";
    public const string DecisionRecorded = "Cases.DecisionRecorded";
    public const string TaskGiven = "Cases.TaskGiven";
    public const string TaskDone = "Cases.TaskDone";
    public const string NoteWritten = "Cases.NoteWritten";
    public const string Attached = "Cases.Attached";
    public const string Downloaded = "Cases.Downloaded";
    public const string MessageSent = "Cases.MessageSent";
    public const string CorrectionAsked = "Cases.CorrectionAsked";
    public const string CorrectionDecided = "Cases.CorrectionDecided";
    public const string Exported = "Cases.Exported";
    public const string Imported = "Cases.Imported";
    public const string Erased = "Cases.Erased";
    public const string DoorGiven = "Cases.DoorGiven";
    public const string DoorShut = "Cases.DoorShut";
    public const string DoorOpened = "Cases.DoorOpened";
    public const string PersonWrote = "Cases.PersonWrote";
    public const string DuplicateSuspected = "Cases.DuplicateSuspected";
    public const string DuplicateDecided = "Cases.DuplicateDecided";
    public const string PersonsMerged = "Cases.PersonsMerged";
    public const string PersonsSeparated = "Cases.PersonsSeparated";
}
