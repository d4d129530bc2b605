using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Cases;

public enum Channel
{
    InPerson, Video, Telephone, Group,
}

/// <summary>The person was told, in a language understood, what awaits them; the declaration rests on it.</summary>
public sealed class InformationSession : IBelongsToFile
{
    public const int TextLength = 500;

    private InformationSession() { }

    internal InformationSession(
        CaseFile file, Guid personId, DateOnly heldOn, string language, string interpreter, Channel channel,
        string material, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        Part = file.Part;
        PersonId = personId;
        HeldOn = heldOn;
        Language = language;
        Interpreter = interpreter.Trim();
        Channel = channel;
        Material = material.Trim();
        OrganisationId = me.OrganisationId;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public int Part { get; private set; }
    public Guid PersonId { get; private set; }
    public DateOnly HeldOn { get; private set; }
    public string Language { get; private set; } = "";

    /// <summary>Empty where none was needed.</summary>
    public string Interpreter { get; private set; } = "";
    public Channel Channel { get; private set; }
    public string Material { get; private set; } = "";
    public Guid OrganisationId { get; private set; }
}

/// <summary>Signed by the adult, by the guardian for a minor, and again at majority.</summary>
public sealed class Declaration : IBelongsToFile
{
    private Declaration() { }

    internal Declaration(CaseFile file, Guid personId, DateOnly signedOn, ConsentMeans means, string guardian,
        string evidence, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        Part = file.Part;
        PersonId = personId;
        SignedOn = signedOn;
        Means = means;
        Guardian = guardian.Trim();
        Evidence = evidence.Trim();
        OrganisationId = me.OrganisationId;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public int Part { get; private set; }
    public Guid PersonId { get; private set; }
    public DateOnly SignedOn { get; private set; }
    public ConsentMeans Means { get; private set; }
    public string Guardian { get; private set; } = "";
    public string Evidence { get; private set; } = "";
    public Guid OrganisationId { get; private set; }
}

/// <summary>
/// The basis of a forced return: the named decision, the agreement it is carried out under, proof of notice.
/// </summary>
public sealed class ReturnDecision : IBelongsToFile
{
    private ReturnDecision() { }

    internal ReturnDecision(
        CaseFile file, Guid personId, string authority, string reference, string agreement, DateOnly decidedOn,
        DateOnly? informedOn, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        Part = file.Part;
        PersonId = personId;
        Authority = authority.Trim();
        Reference = reference.Trim();
        Agreement = agreement.Trim();
        DecidedOn = decidedOn;
        InformedOn = informedOn;
        OrganisationId = me.OrganisationId;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public int Part { get; private set; }
    public Guid PersonId { get; private set; }
    public string Authority { get; private set; } = "";
    public string Reference { get; private set; } = "";
    public string Agreement { get; private set; } = "";
    public DateOnly DecidedOn { get; private set; }
    public DateOnly? InformedOn { get; private set; }
    public Guid OrganisationId { get; private set; }
}

public sealed partial class CaseFile
{
    public List<InformationSession> Sessions { get; } = [];
    public List<Declaration> Declarations { get; } = [];
    public List<ReturnDecision> Decisions { get; } = [];

    public InformationSession Inform(
        Guid personId, DateOnly heldOn, string language, string interpreter, Channel channel, string material,
        int coolingOffDays, Me me)
    {
        Must(Act.Inform, Sections.Identity, me);
        MustBeRunning();
        var member = MemberOf(personId);
        RuleViolation.When(heldOn > me.Today, "Cases.Session.InTheFuture", "HeldOn");
        RuleViolation.When(language.Length == 0, "Cases.Session.NoLanguage", "Language");
        RuleViolation.When(
            interpreter.Trim().Length == 0 && member.Person.Languages.Count > 0
                && !member.Person.Languages.Contains(language),
            "Cases.Session.NotUnderstood", "Language");
        var session = new InformationSession(this, personId, heldOn, language, interpreter, channel, material, me);
        Sessions.Add(session);
        Establish(FactKind.Informed, Sections.Identity, personId, heldOn.AddDays(coolingOffDays), null,
            $"session {session.Id}", me);
        Record(me, CasesEvents.InformationSession, Sections.Identity, personId, new { heldOn, language, channel });
        return session;
    }

    public void WaiveCoolingOff(Guid personId, string reason, Me me)
    {
        Must(Act.Declare, Sections.Identity, me);
        MustBeRunning();
        MemberOf(personId);
        RuleViolation.When(reason.Trim().Length == 0, "Cases.Reason.Needed", "Reason");
        RuleViolation.When(!Sessions.Exists(s => s.PersonId == personId && s.Part == Part),
            "Cases.Declaration.NotInformed");
        Establish(FactKind.CoolingOffWaived, Sections.Identity, personId, me.Today, null, "waiver", me);
        Record(me, CasesEvents.CoolingOffWaived, Sections.Identity, personId, personal: new { reason });
    }

    public void ExplainRisks(Guid personId, string evidence, Me me)
    {
        Must(Act.Inform, Sections.Identity, me);
        MustBeRunning();
        MemberOf(personId);
        RuleViolation.When(evidence.Trim().Length == 0, "Cases.Consent.NoEvidence", "Evidence");
        Establish(FactKind.RisksExplained, Sections.Identity, personId, me.Today, null, "risks", me);
        Record(me, CasesEvents.RisksExplained, Sections.Identity, personId, personal: new { evidence });
    }

    public Declaration Declare(
        Guid personId, DateOnly signedOn, ConsentMeans means, string guardian, string evidence, Me me)
    {
        Must(Act.Declare, Sections.Identity, me);
        MustBeRunning();
        var member = MemberOf(personId);
        var minor = member.IsMinorOn(signedOn);
        RuleViolation.When(Basis != ReturnBasis.Voluntary, "Cases.Declaration.NotWhenForced");
        RuleViolation.When(signedOn > me.Today, "Cases.Declaration.InTheFuture", "SignedOn");
        RuleViolation.When(minor && guardian.Trim().Length == 0, "Cases.Declaration.NoGuardian", "Guardian");
        RuleViolation.When(
            !minor && !Sessions.Exists(s => s.PersonId == personId && s.Part == Part && s.HeldOn <= signedOn),
            "Cases.Declaration.NotInformed");
        RuleViolation.When(
            !minor && !Holds(FactKind.Informed, personId, signedOn)
                && !Holds(FactKind.CoolingOffWaived, personId, me.Today),
            "Cases.Declaration.CoolingOff", "SignedOn");
        var declaration = new Declaration(this, personId, signedOn, means, minor ? guardian : "", evidence, me);
        Declarations.Add(declaration);
        // What a guardian signs holds until the child can sign: then the child is asked.
        Establish(minor ? FactKind.DeclaredByGuardian : FactKind.Declared, Sections.Identity, personId, signedOn,
            minor ? member.Person.OfAgeFrom?.AddDays(-1) : null, $"declaration {declaration.Id}", me);
        Record(me, CasesEvents.Declared, Sections.Identity, personId, new { signedOn, means, minor },
            new { guardian, evidence });
        return declaration;
    }

    public ReturnDecision RecordDecision(
        Guid personId, string authority, string reference, string agreement, DateOnly decidedOn,
        DateOnly? informedOn, Me me)
    {
        Must(Act.Inform, Sections.Identity, me);
        MustBeRunning();
        MemberOf(personId);
        RuleViolation.When(Basis != ReturnBasis.Forced, "Cases.Decision.OnlyForced");
        RuleViolation.When(authority.Trim().Length == 0, "Cases.Decision.NoAuthority", "Authority");
        RuleViolation.When(reference.Trim().Length == 0, "Cases.Decision.NoReference", "Reference");
        RuleViolation.When(agreement.Trim().Length == 0, "Cases.Decision.NoAgreement", "Agreement");
        RuleViolation.When(decidedOn > me.Today, "Cases.Decision.InTheFuture", "DecidedOn");
        RuleViolation.When(informedOn < decidedOn || informedOn > me.Today, "Cases.Decision.InformedBefore",
            "InformedOn");
        var decision = new ReturnDecision(this, personId, authority, reference, agreement, decidedOn, informedOn, me);
        Decisions.Add(decision);
        Establish(FactKind.DecisionRecorded, Sections.Identity, personId, decidedOn, null,
            $"decision {decision.Id}", me);
        if (informedOn is { } day)
            Establish(FactKind.InformedOfDecision, Sections.Identity, personId, day, null,
                $"decision {decision.Id}", me);
        Record(me, CasesEvents.DecisionRecorded, Sections.Identity, personId, new { decidedOn, informedOn },
            new { authority, reference, agreement });
        return decision;
    }
}

internal sealed class InformationSessionMapping : IEntityTypeConfiguration<InformationSession>
{
    public void Configure(EntityTypeBuilder<InformationSession> builder)
    {
        builder.Property(s => s.Language).HasMaxLength(8);
        builder.Property(s => s.Interpreter).HasMaxLength(InformationSession.TextLength);
        builder.Property(s => s.Material).HasMaxLength(InformationSession.TextLength);
        builder.HasOne<CaseFile>().WithMany(f => f.Sessions).HasForeignKey(s => s.FileId);
        builder.SeenIn(Sections.Identity);
    }
}

internal sealed class DeclarationMapping : IEntityTypeConfiguration<Declaration>
{
    public void Configure(EntityTypeBuilder<Declaration> builder)
    {
        builder.Property(d => d.Guardian).HasMaxLength(InformationSession.TextLength);
        builder.Property(d => d.Evidence).HasMaxLength(InformationSession.TextLength);
        builder.HasOne<CaseFile>().WithMany(f => f.Declarations).HasForeignKey(d => d.FileId);
        builder.SeenIn(Sections.Identity);
    }
}

internal sealed class ReturnDecisionMapping : IEntityTypeConfiguration<ReturnDecision>
{
    public void Configure(EntityTypeBuilder<ReturnDecision> builder)
    {
        builder.Property(d => d.Authority).HasMaxLength(InformationSession.TextLength);
        builder.Property(d => d.Reference).HasMaxLength(InformationSession.TextLength);
        builder.Property(d => d.Agreement).HasMaxLength(InformationSession.TextLength);
        builder.HasOne<CaseFile>().WithMany(f => f.Decisions).HasForeignKey(d => d.FileId);
        builder.SeenIn(Sections.Identity);
    }
}
