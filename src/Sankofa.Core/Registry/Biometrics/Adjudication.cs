using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Registry.Biometrics;

public enum Verdict
{
    Same, Different,
}

/// <summary>What the engine found for one finger of a pair.</summary>
public sealed record FingerFinding(int Finger, double Score, int Pairs);

/// <summary>What one person saw in two templates, and why.</summary>
public sealed class AdjudicatorView
{
    public const int ReasonLength = 1000;

    private AdjudicatorView() { }

    internal AdjudicatorView(Adjudication adjudication, Verdict verdict, string reason, Me me)
    {
        Id = Ids.New(me.Now);
        (AdjudicationId, OrganisationId) = (adjudication.Id, adjudication.OrganisationId);
        (UserId, Name, Verdict, Reason, GivenAt) = (me.UserId, me.Name, verdict, reason.Trim(), me.Now);
    }

    public Guid Id { get; private set; }
    public Guid AdjudicationId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Guid UserId { get; private set; }
    public string Name { get; private set; } = "";
    public Verdict Verdict { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTimeOffset GivenAt { get; private set; }
}

/// <summary>
/// A pair that the engine proposes and people decide: two of them, neither seeing what the other said before both have
/// spoken. Where they disagree a third person looks, with both views at hand. A score never decides.
/// </summary>
public sealed class Adjudication
{
    private Adjudication() { }

    public Adjudication(
        AbisJob job, BiometricSample probe, BiometricSample candidate, double score,
        IReadOnlyList<FingerFinding> fingers, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (GalleryId, OrganisationId, JobId) = (job.GalleryId, job.OrganisationId, job.Id);
        (ProbeId, ProbeSubject) = (probe.Id, probe.Subject);
        (CandidateId, CandidateSubject) = (candidate.Id, candidate.Subject);
        (Score, OpenedAt) = (score, now);
        FingersJson = JsonSerializer.Serialize(fingers);
    }

    public Guid Id { get; private set; }
    public Guid GalleryId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Guid JobId { get; private set; }
    public Guid ProbeId { get; private set; }
    public string ProbeSubject { get; private set; } = "";
    public Guid CandidateId { get; private set; }
    public string CandidateSubject { get; private set; } = "";
    public double Score { get; private set; }
    public string FingersJson { get; private set; } = "[]";

    public IReadOnlyList<FingerFinding> Fingers => JsonSerializer.Deserialize<List<FingerFinding>>(FingersJson)!;

    /// <summary>How many spoke: two who speak at once are told of each other by the version of this row.</summary>
    public int Spoken { get; private set; }
    public DateTimeOffset OpenedAt { get; private set; }
    public Verdict? Outcome { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public int Version { get; private set; }
    public List<AdjudicatorView> Views { get; private set; } = [];

    public bool BothSpoke => Views.Count >= 2;

    public bool NeedsThird => Views.Count == 2 && Outcome is null;

    /// <summary>What somebody may read of the views: their own, and all once both have spoken.</summary>
    public IReadOnlyList<AdjudicatorView> ViewsFor(Me me) =>
        BothSpoke ? [.. Views.OrderBy(v => v.GivenAt)] : [.. Views.Where(v => v.UserId == me.UserId)];

    public bool Awaits(Me me) => Outcome is null && Views.TrueForAll(v => v.UserId != me.UserId);

    public void Give(Verdict? verdict, string reason, Me me)
    {
        Gallery.MustAdjudicate(me);
        RuleViolation.When(Outcome is not null, "Biometrics.Adjudication.Decided");
        RuleViolation.When(Views.Exists(v => v.UserId == me.UserId), "Biometrics.Adjudication.OnceEach");
        RuleViolation.When(verdict is null, "Biometrics.Adjudication.VerdictNeeded", nameof(Verdict));
        RuleViolation.When(reason.Trim().Length == 0, "Biometrics.Adjudication.ReasonNeeded", "Reason");
        Views.Add(new AdjudicatorView(this, verdict!.Value, reason, me));
        Spoken = Views.Count;
        var agreed = Views.Count == 2 && Views[0].Verdict == Views[1].Verdict;
        if (agreed || Views.Count == 3) (Outcome, DecidedAt) = (verdict, me.Now);
    }
}

internal sealed class AdjudicationMapping : IEntityTypeConfiguration<Adjudication>
{
    public void Configure(EntityTypeBuilder<Adjudication> builder)
    {
        builder.Property(a => a.ProbeSubject).HasMaxLength(BiometricSample.SubjectLength);
        builder.Property(a => a.CandidateSubject).HasMaxLength(BiometricSample.SubjectLength);
        builder.Ignore(a => a.Fingers);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasIndex(a => new { a.JobId, a.CandidateId }).IsUnique();
        builder.HasOne<Gallery>().WithMany().HasForeignKey(a => a.GalleryId);
        builder.HasMany(a => a.Views).WithOne().HasForeignKey(v => v.AdjudicationId);
        builder.SeenByOrganisation();
    }
}

internal sealed class AdjudicatorViewMapping : IEntityTypeConfiguration<AdjudicatorView>
{
    public void Configure(EntityTypeBuilder<AdjudicatorView> builder)
    {
        builder.Property(v => v.Name).HasMaxLength(User.DisplayNameLength);
        builder.Property(v => v.Reason).HasMaxLength(AdjudicatorView.ReasonLength);
        builder.HasIndex(v => new { v.AdjudicationId, v.UserId }).IsUnique();
        builder.SeenByOrganisation();
    }
}
