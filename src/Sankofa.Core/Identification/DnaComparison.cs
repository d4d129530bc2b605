using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Identification;

/// <summary>Whose agreement a comparison needs: all three, all the time.</summary>
public enum DnaParty
{
    AskingSide, Authority, Person,
}

public enum DnaOutcome
{
    Compatible, NotCompatible, Inconclusive,
}

/// <summary>
/// A DNA comparison by common accord. Three consents stand or nothing runs; any one withdrawn stops it, and the
/// sample's
/// destruction is recorded. Nothing of a profile is ever stored here: only who agreed, and one word of what came out.
/// </summary>
public sealed class DnaComparison : IBelongsToFile
{
    public const int TextLength = 300;

    private DnaComparison() { }

    private DnaComparison(IdentificationRequest request, Guid personId, Me me)
    {
        Id = Ids.New(me.Now);
        (FileId, RequestId, AuthorityId, PersonId) = (request.FileId, request.Id, request.AuthorityId, personId);
        (ProposedAt, ProposedBy) = (me.Now, me.Name);
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid RequestId { get; private set; }
    public Guid AuthorityId { get; private set; }
    public Guid PersonId { get; private set; }
    public DateTimeOffset ProposedAt { get; private set; }
    public string ProposedBy { get; private set; } = "";
    public DateOnly? SampledOn { get; private set; }
    public string Laboratory { get; private set; } = "";
    public DnaOutcome? Outcome { get; private set; }
    public DateTimeOffset? StoppedAt { get; private set; }
    public DateOnly? DestroyedOn { get; private set; }
    public string DestroyedBy { get; private set; } = "";
    public int Version { get; private set; }
    public List<DnaConsent> Consents { get; } = [];

    public bool AllAgree => Enum.GetValues<DnaParty>().All(party => Standing(party) is not null);

    /// <summary>A sample was taken and nobody has written that it is gone.</summary>
    public bool MustBeDestroyed => SampledOn is not null && DestroyedOn is null && (StoppedAt is not null
        || Outcome is not null);

    public DnaConsent? Standing(DnaParty party) => Consents.Find(c => c.Party == party && c.WithdrawnAt is null);

    public static DnaComparison Propose(
        IdentificationRequest request, CaseFile file, Guid personId, IReadOnlyCollection<DnaComparison> earlier, Me me)
    {
        Dossier.MustWorkOn(request, file, me);
        RuleViolation.When(!request.IsOpen, "Identification.Interview.RequestClosed");
        if (request.Subjects.All(s => s.PersonId != personId)) throw new NotThere();
        RuleViolation.When(
            earlier.Any(d => d.PersonId == personId && d.StoppedAt is null && d.Outcome is null),
            "Identification.Dna.Already", nameof(PersonId));
        var proposed = new DnaComparison(request, personId, me);
        proposed.Note(IdentificationEvents.DnaProposed, file, me);
        return proposed;
    }

    /// <summary>
    /// Each side for itself; the person's own consent is written down by the side that accompanies them.
    /// </summary>
    public DnaConsent Agree(IdentificationRequest request, CaseFile file, DnaParty party, string evidence, Me me)
    {
        Dossier.MustWorkOn(request, file, me);
        MustSpeakFor(party, file, me);
        RuleViolation.When(StoppedAt is not null || Outcome is not null, "Identification.Dna.Over");
        RuleViolation.When(Standing(party) is not null, "Identification.Dna.Agreed");
        RuleViolation.When(evidence.Trim().Length == 0, "Identification.Dna.NoEvidence", "Evidence");
        var consent = new DnaConsent(this, party, evidence, me);
        Consents.Add(consent);
        Note(IdentificationEvents.DnaAgreed, file, me, party);
        return consent;
    }

    /// <summary>It stops at once, whoever withdraws.</summary>
    public void TakeBack(CaseFile file, DnaParty party, Me me)
    {
        // Also of a request that stopped: a no is never too late.
        MustSpeakFor(party, file, me);
        var standing = Standing(party) ?? throw new RuleViolation("Identification.Dna.NotAgreed");
        standing.Withdraw(me);
        StoppedAt ??= me.Now;
        if (MustBeDestroyed)
        {
            file.NewTasks.Add(new CaseTask(
                file, file.LeadOrganisationId, null, "Identification.Task.DestroySample", me.Today, Sections.Identity,
                me));
        }

        Note(IdentificationEvents.DnaStopped, file, me, party);
    }

    public void Sample(IdentificationRequest request, CaseFile file, DateOnly on, string laboratory, Me me)
    {
        Dossier.MustWorkOn(request, file, me);
        MustRun();
        RuleViolation.When(SampledOn is not null, "Identification.Dna.Sampled");
        RuleViolation.When(on > me.Today, "Identification.Dna.InTheFuture", "On");
        RuleViolation.When(laboratory.Trim().Length == 0, "Identification.Dna.NoLaboratory", nameof(Laboratory));
        (SampledOn, Laboratory) = (on, laboratory.Trim());
        Note(IdentificationEvents.DnaSampled, file, me);
    }

    public void Conclude(IdentificationRequest request, CaseFile file, DnaOutcome outcome, Me me)
    {
        Dossier.MustWorkOn(request, file, me);
        MustRun();
        RuleViolation.When(SampledOn is null, "Identification.Dna.NoSample");
        RuleViolation.When(Outcome is not null, "Identification.Dna.Over");
        Outcome = outcome;
        Note(IdentificationEvents.DnaConcluded, file, me);
    }

    public void Destroy(CaseFile file, DateOnly on, string by, Me me)
    {
        if (!me.May(Act.AskIdentification) && !me.May(Act.AnswerIdentification))
            throw new NotAllowed(nameof(Act.AskIdentification));
        if (!file.Leads(me) && AuthorityId != me.OrganisationId) throw new NotAllowed(nameof(Act.AskIdentification));
        RuleViolation.When(!MustBeDestroyed, "Identification.Dna.NothingToDestroy");
        RuleViolation.When(on > me.Today || on < SampledOn, "Identification.Dna.InTheFuture", "On");
        RuleViolation.When(by.Trim().Length == 0, "Identification.Dna.NobodyDestroyed", nameof(DestroyedBy));
        (DestroyedOn, DestroyedBy) = (on, by.Trim());
        Note(IdentificationEvents.DnaDestroyed, file, me);
    }

    private void MustRun() => RuleViolation.When(
        StoppedAt is not null || !AllAgree,
            StoppedAt is not null ? "Identification.Dna.Over" : "Identification.Dna.NotAll");

    private void MustSpeakFor(DnaParty party, CaseFile file, Me me)
    {
        if (party != DnaParty.Authority) file.MustLead(Act.AskIdentification, me);
        else if (AuthorityId != me.OrganisationId) throw new NotAllowed(nameof(Act.AnswerIdentification));
        else file.Must(Act.AnswerIdentification, Sections.Identity, me);
    }

    private void Note(string kind, CaseFile file, Me me, DnaParty? party = null) => file.Record(
        me, kind, Sections.Identity, PersonId,
        new { comparison = Id, request = RequestId, authority = AuthorityId, party });
}

/// <summary>
/// One party's consent to a comparison: who gave it, where it is written, and when it was taken back.
/// </summary>
public sealed class DnaConsent : IBelongsToFile
{
    private DnaConsent() { }

    internal DnaConsent(DnaComparison comparison, DnaParty party, string evidence, Me me)
    {
        Id = Ids.New(me.Now);
        (FileId, ComparisonId, AuthorityId) = (comparison.FileId, comparison.Id, comparison.AuthorityId);
        (Party, Evidence) = (party, evidence.Trim());
        (GivenAt, RecordedBy) = (me.Now, me.Name);
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid ComparisonId { get; private set; }
    public Guid AuthorityId { get; private set; }
    public DnaParty Party { get; private set; }
    public string Evidence { get; private set; } = "";
    public DateTimeOffset GivenAt { get; private set; }
    public string RecordedBy { get; private set; } = "";
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public string WithdrawnBy { get; private set; } = "";

    internal void Withdraw(Me me) => (WithdrawnAt, WithdrawnBy) = (me.Now, me.Name);
}

internal sealed class DnaComparisonMapping : IEntityTypeConfiguration<DnaComparison>
{
    public void Configure(EntityTypeBuilder<DnaComparison> builder)
    {
        builder.Property(d => d.ProposedBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(d => d.Laboratory).HasMaxLength(DnaComparison.TextLength);
        builder.Property(d => d.DestroyedBy).HasMaxLength(DnaComparison.TextLength);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(d => d.FileId);
        builder.HasOne<IdentificationRequest>().WithMany().HasForeignKey(d => d.RequestId);
        builder.HasMany(d => d.Consents).WithOne().HasForeignKey(c => c.ComparisonId);
        builder.SeenByOwnRule();
    }
}

internal sealed class DnaConsentMapping : IEntityTypeConfiguration<DnaConsent>
{
    public void Configure(EntityTypeBuilder<DnaConsent> builder)
    {
        builder.Property(c => c.Evidence).HasMaxLength(DnaComparison.TextLength);
        builder.Property(c => c.RecordedBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(c => c.WithdrawnBy).HasMaxLength(User.DisplayNameLength);
        builder.HasIndex(c => new { c.ComparisonId, c.Party }).HasFilter("withdrawn_at IS NULL").IsUnique();
        builder.SeenByOwnRule();
    }
}
