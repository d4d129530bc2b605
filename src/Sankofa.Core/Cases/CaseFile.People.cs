using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;

namespace Sankofa.Core.Cases;

public enum Relationship
{
    Head, Spouse, Child, Parent, Sibling, Ward, Other,
}

public enum MemberState
{
    Returning, Withdrew, Left, Died, Merged,
}

/// <summary>A person of the household, in this file.</summary>
public sealed class Member : IBelongsToFile
{
    private Member() { }

    internal Member(CaseFile file, Person person, Relationship relationship, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        PersonId = person.Id;
        Person = person;
        Relationship = relationship;
        JoinedAt = me.Now;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid PersonId { get; private set; }
    public Person Person { get; private set; } = null!;
    public Relationship Relationship { get; private set; }
    public MemberState State { get; internal set; }
    public DateTimeOffset JoinedAt { get; private set; }
    public DateTimeOffset? LeftAt { get; internal set; }
    public bool BoardedAlready { get; internal set; }

    /// <summary>Boarding and withdrawal at the same instant: whoever writes second is told so.</summary>
    public int Version { get; private set; }

    /// <summary>A child whose birth nobody can date is a child: a doubt protects.</summary>
    public bool IsMinorOn(DateOnly day) => Person.BirthDate.IsUnknown
        ? Relationship is Relationship.Child or Relationship.Ward
        : Person.IsMinorOn(day);

    public bool Returns => State == MemberState.Returning && LeftAt is null;
}

public enum WithdrawalMeans
{
    InPerson, ByPhone, InWriting, ThroughSomebody, Online,
}

/// <summary>Voluntary means revocable: who withdrew, how it was said, who wrote it down.</summary>
public sealed class Withdrawal : IBelongsToFile
{
    private Withdrawal() { }

    internal Withdrawal(CaseFile file, Guid personId, WithdrawalMeans means, string reason, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        PersonId = personId;
        Means = means;
        Reason = reason.Trim();
        At = me.Now;
        OrganisationId = me.OrganisationId;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid PersonId { get; private set; }
    public WithdrawalMeans Means { get; private set; }

    /// <summary>Nobody has to give one.</summary>
    public string Reason { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public Guid OrganisationId { get; private set; }
}

public sealed partial class CaseFile
{
    public List<Withdrawal> Withdrawals { get; } = [];

    private static readonly FactKind[] AskedAnew =
    [
        FactKind.CoolingOffWaived, FactKind.Declared, FactKind.DeclaredByGuardian, FactKind.ConsentedToIdentification,
        FactKind.RisksExplained,
    ];

    public IEnumerable<Member> Returning => Members.Where(m => m.Returns);

    public Member Join(Person person, Relationship relationship, Me me)
    {
        me.Must(Act.EditPerson);
        RuleViolation.When(Members.Exists(m => m.PersonId == person.Id && m.LeftAt is null), "Cases.Member.AlreadyIn");
        RuleViolation.When(!IsOpen, "Cases.IsClosed");
        // Whoever travels has passed the gate of departure; nobody slips in behind it.
        RuleViolation.When(Stage == Stage.Travel, "Cases.Member.WhileTravelling");
        var member = new Member(this, person, relationship, me);
        Members.Add(member);
        MindTheWall(me);
        Record(me, CasesEvents.MemberJoined, Sections.Identity, person.Id, new { relationship },
            new { person.FamilyName, person.GivenNames, birthDate = person.BirthDate.ToString() });
        return member;
    }

    /// <summary>
    /// An adult goes on alone, in a file of the same stage; nothing in this file says where to.
    /// </summary>
    public CaseFile LetLeave(Guid personId, string reference, Me me)
    {
        MustLead(Act.EditPerson, me);
        var member = MemberOf(personId);
        RuleViolation.When(!member.Returns, "Cases.Leave.NotHere");
        RuleViolation.When(member.IsMinorOn(me.Today), "Cases.Leave.Minor");
        RuleViolation.When(!IsOpen, "Cases.IsClosed");
        RuleViolation.When(Returning.Count() < 2, "Cases.Leave.Alone");
        member.State = MemberState.Left;
        member.LeftAt = me.Now;
        Record(me, CasesEvents.MemberLeft, Sections.Identity, personId);
        var own = new CaseFile(reference, Basis, Entry, HostCountry, ReturnCountry, me) { ReturnPlace = ReturnPlace };
        own.Join(member.Person, Relationship.Head, me).BoardedAlready = member.BoardedAlready;
        own.GiveLead(me, Side.Host, Access.Find(a => a.OrganisationId == me.OrganisationId && a.IsOpen)?.Side);
        (own.Stage, own.Part, own.ArrivedOn) = (Stage, 1, ArrivedOn);
        // A consent is asked anew: its row stays behind, and withdrawn there it must open nothing here.
        foreach (var fact in Facts.Where(f =>
            f.PersonId == personId && f.CountsIn(Part) && f.Kind != FactKind.ConsentedToIdentification).ToList())
            own.Establish(fact.Kind, fact.Section, personId, fact.ValidFrom, fact.ValidUntil, fact.Source, me);
        return own;
    }

    /// <summary>
    /// The person changes their mind. It asks no gate, no reason and no rank, and it stops nobody else.
    /// </summary>
    public Withdrawal Withdraw(Guid personId, WithdrawalMeans means, string reason, Me me)
    {
        Must(Act.Withdraw, Sections.Identity, me);
        return WithdrawAlone(personId, means, reason, me);
    }

    /// <summary>The same, by the person, who needs no post to say no.</summary>
    public Withdrawal WithdrawAlone(Guid personId, WithdrawalMeans means, string reason, Me me)
    {
        RuleViolation.When(!IsOpen, "Cases.IsClosed");
        var member = MemberOf(personId);
        RuleViolation.When(Basis == ReturnBasis.Forced, "Cases.Withdrawal.NotVoluntary");
        RuleViolation.When(Stage >= Stage.Reception || member.BoardedAlready, "Cases.Withdrawal.Boarded");
        RuleViolation.When(!member.Returns, "Cases.Withdrawal.Already");
        member.State = MemberState.Withdrew;
        var withdrawal = new Withdrawal(this, personId, means, reason, me);
        Withdrawals.Add(withdrawal);
        // The reason may speak of asylum: it stays in the row, which the origin side does not see.
        Record(me, CasesEvents.Withdrawn, Sections.Identity, personId, new { means });
        if (!member.IsMinorOn(me.Today)) StopChildrenLeftAlone(means, me);
        TellOfWithdrawal(withdrawal, me);
        if (!Returning.Any()) End(Cases.Outcome.Withdrew, "", me);
        return withdrawal;
    }

    /// <summary>Somebody who withdrew may change their mind again; what they had signed is asked anew.</summary>
    public void TakePartAgain(Guid personId, string reason, Me me)
    {
        MustLead(Act.MoveStage, me);
        MustBeRunning();
        var member = MemberOf(personId);
        RuleViolation.When(member.State != MemberState.Withdrew, "Cases.TakePartAgain.DidNotWithdraw");
        RuleViolation.When(Stage >= Stage.Travel, "Cases.Member.WhileTravelling");
        RuleViolation.When(reason.Trim().Length == 0, "Cases.Reason.Needed", "Reason");
        member.State = MemberState.Returning;
        foreach (var kind in AskedAnew) TakeBack(kind, personId, me);
        Record(me, CasesEvents.TookPartAgain, Sections.Identity, personId, personal: new { reason });
    }

    /// <summary>One household has the same person twice: the second record counts no more.</summary>
    internal Guid CountOnce(Guid personId)
    {
        var member = MemberOf(personId);
        RuleViolation.When(member.Relationship == Relationship.Head, "Cases.Merge.KeepTheHead", "Keep");
        RuleViolation.When(!member.Returns || member.BoardedAlready, "Cases.Merge.NotReturning", "Keep");
        member.State = MemberState.Merged;
        return member.Id;
    }

    internal void CountAgain(Guid memberId)
    {
        if (Members.Find(m => m.Id == memberId) is { State: MemberState.Merged } member)
            member.State = MemberState.Returning;
    }

    public void Board(Guid personId, Me me)
    {
        Must(Act.Board, Sections.Travel, me);
        RuleViolation.When(Stage != Stage.Travel, "Cases.Arrival.NotTravelling");
        var member = MemberOf(personId);
        RuleViolation.When(!member.Returns, "Cases.Boarding.NotReturning");
        member.BoardedAlready = true;
    }

    public Member MemberOf(Guid personId) =>
        Members.Find(m => m.PersonId == personId && m.LeftAt is null) ?? throw new NotThere();

    /// <summary>Every country claimed or suspected is a country of origin here, until it is refuted.</summary>
    public IReadOnlySet<string> OriginCountries() =>
        Members.Where(m => m.LeftAt is null)
            .SelectMany(m => m.Person.Nationalities)
            .Where(n => n.Standing != NationalityStanding.Refuted)
            .Select(n => n.Country)
            .Append(ReturnCountry)
            .Where(country => country.Length > 0)
            .ToHashSet(StringComparer.Ordinal);

    private void TellOfWithdrawal(Withdrawal withdrawal, Me me)
    {
        var told = Access.Where(a => a.HoldsAt(me.Now) && a.OrganisationId != me.OrganisationId)
            .GroupBy(a => a.OrganisationId, a => a.BehindWall);
        foreach (var organisation in told)
        {
            // That they are told must not tell others that they are there.
            var section = organisation.All(behindWall => behindWall) ? Sections.Asylum : Sections.Identity;
            NewNotices.Add(new Notice(this, organisation.Key, NoticeKind.Withdrawn, withdrawal.Id, me, section));
        }
    }

    // A child does not travel alone because the last adult changed their mind.
    private void StopChildrenLeftAlone(WithdrawalMeans means, Me me)
    {
        if (Returning.Any(m => !m.IsMinorOn(me.Today))) return;
        foreach (var child in Returning.ToList())
        {
            child.State = MemberState.Withdrew;
            Withdrawals.Add(new Withdrawal(this, child.PersonId, means, "", me));
            Record(me, CasesEvents.Withdrawn, Sections.Identity, child.PersonId, new { means });
        }
    }
}

internal sealed class MemberMapping : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.HasOne(m => m.Person).WithMany().HasForeignKey(m => m.PersonId);
        builder.HasIndex(m => new { m.FileId, m.PersonId });
        builder.HasIndex(m => m.PersonId);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.SeenIn(Sections.Identity);
    }
}

internal sealed class WithdrawalMapping : IEntityTypeConfiguration<Withdrawal>
{
    public void Configure(EntityTypeBuilder<Withdrawal> builder)
    {
        builder.Property(w => w.Reason).HasMaxLength(CaseFile.ReasonLength);
        builder.HasOne<CaseFile>().WithMany(f => f.Withdrawals).HasForeignKey(w => w.FileId);
        builder.SeenByOwnRule();
    }
}
