using System.Collections.Frozen;

namespace Sankofa.Core.Organisations;

public enum Role
{
    Counsellor, IdentificationOfficer, RegistryOfficer, TravelCoordinator, ReceptionOfficer, ReintegrationOfficer,
    CommitteeMember, ProtectionOfficer, Analyst, Secretariat, FocalPoint, Contributor, Guest, Auditor, Administrator,
}

/// <summary>
/// What can be done on a file. The organisation's access says on which sections, the role says which acts.
/// </summary>
public enum Act
{
    OpenFile, EditPerson, CorrectValidated, ApproveCorrection, Inform, Declare, GiveConsent, WithdrawConsent, Withdraw,
    MoveStage, Suspend, Reopen, Transfer, Close, Assign, ManageAccess, WriteTask, WriteNote, Attach, SendMessage,
    AskIdentification, AnswerIdentification, IssueDocument, RecordPassport, Book, Board, RecordArrival, Receive,
    Assess, Plan, ApprovePlan, Decide, Deliver, Visit, Protect, RecordAsylum, BreakGlass, Import, Export, Audit,
    Administer, MergePersons, SearchRegister, KeepRegister, ImportRegister, WriteAgreement, AnswerEnquiry,
    ReviewDoubleBenefit, AttendDialogue, ReadDialogue, ContributeToDialogue, SpeakForCountry, RunDialogue,
}

public static class Rights
{
    private static readonly Act[] Everyone =
        [Act.WriteTask, Act.WriteNote, Act.Attach, Act.SendMessage, Act.BreakGlass];

    private static readonly Act[] Caseworker =
    [
        .. Everyone, Act.OpenFile, Act.EditPerson, Act.CorrectValidated, Act.ApproveCorrection, Act.Inform, Act.Declare,
        Act.GiveConsent, Act.WithdrawConsent, Act.Withdraw, Act.MoveStage, Act.Suspend, Act.Reopen, Act.Transfer,
        Act.Close,
        Act.Assign, Act.ManageAccess, Act.Import, Act.Export, Act.MergePersons,
    ];

    /// <summary>Roles whose acts reach beyond the organisation that they are held in.</summary>
    public static readonly FrozenSet<Role> GivenByTheHouse =
        new[] { Role.Secretariat, Role.FocalPoint, Role.Contributor, Role.Guest }.ToFrozenSet();

    private static readonly FrozenDictionary<Role, FrozenSet<Act>> Table = new Dictionary<Role, Act[]>
    {
        [Role.Counsellor] = [.. Caseworker, Act.AskIdentification, Act.RecordPassport, Act.Book, Act.Assess,
            Act.RecordAsylum, Act.Protect, Act.ReviewDoubleBenefit],
        [Role.IdentificationOfficer] =
            [.. Everyone, Act.AnswerIdentification, Act.IssueDocument, Act.RecordPassport, Act.Withdraw,
                Act.SearchRegister, Act.AnswerEnquiry],
        [Role.RegistryOfficer] =
            [.. Everyone, Act.SearchRegister, Act.KeepRegister, Act.ImportRegister, Act.AnswerEnquiry],
        [Role.TravelCoordinator] = [.. Everyone, Act.Book, Act.Board, Act.RecordArrival, Act.Withdraw, Act.MoveStage],
        [Role.ReceptionOfficer] =
            [.. Caseworker, Act.RecordArrival, Act.Receive, Act.Deliver],
        [Role.ReintegrationOfficer] =
            [.. Caseworker, Act.Receive, Act.Assess, Act.Plan, Act.ApprovePlan, Act.Deliver, Act.Visit,
                Act.ReviewDoubleBenefit],
        [Role.CommitteeMember] = [.. Everyone, Act.Decide],
        [Role.ProtectionOfficer] = [.. Everyone, Act.Protect, Act.Withdraw, Act.Suspend, Act.Assess],
        [Role.Analyst] = [],
        [Role.Secretariat] = [Act.WriteAgreement, Act.AttendDialogue, Act.ReadDialogue, Act.RunDialogue],
        [Role.FocalPoint] =
            [.. Everyone, Act.AnswerEnquiry, Act.AttendDialogue, Act.ReadDialogue, Act.ContributeToDialogue,
                Act.SpeakForCountry],
        [Role.Contributor] = [Act.AttendDialogue, Act.ReadDialogue, Act.ContributeToDialogue],
        [Role.Guest] = [Act.AttendDialogue],
        [Role.Auditor] = [Act.Audit],
        [Role.Administrator] = [Act.Administer],
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet());

    public static FrozenSet<Act> Of(Role role) => Table[role];
}
