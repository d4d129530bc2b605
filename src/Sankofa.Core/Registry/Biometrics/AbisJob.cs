using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Registry.Biometrics;

public enum AbisOperation
{
    Insert, Identify, Delete,
}

public enum AbisJobState
{
    Waiting, Answered, Failed,
}

/// <summary>
/// Something asked of the engine: its id is the request's id, so that asking again after a lost answer is the same
/// asking. It waits here until the engine answers, however long it is silent.
/// </summary>
public sealed class AbisJob
{
    public const int FaultLength = 80;
    private const int SecondsAtFirst = 15;
    private const int SecondsAtMost = 900;

    private AbisJob() { }

    private AbisJob(AbisOperation operation, Guid galleryId, Guid referenceId, Guid organisationId, string by,
        DateTimeOffset now)
    {
        Id = Ids.New(now);
        (Operation, GalleryId, ReferenceId) = (operation, galleryId, referenceId);
        (OrganisationId, AskedBy, AskedAt, NextAt) = (organisationId, by, now, now);
    }

    public Guid Id { get; private set; }
    public AbisOperation Operation { get; private set; }
    public Guid GalleryId { get; private set; }
    public Guid OrganisationId { get; private set; }

    /// <summary>The sample it is about, by whose id the engine knows it.</summary>
    public Guid ReferenceId { get; private set; }

    /// <summary>Whom to compare with; nobody named means everybody in the gallery.</summary>
    public Guid[] Among { get; private set; } = [];
    public AbisJobState State { get; private set; }
    public int Attempts { get; private set; }
    public DateTimeOffset NextAt { get; private set; }

    /// <summary>The engine's code for why it failed, 1 to 18; null where it did not.</summary>
    public int? FailureReason { get; private set; }

    /// <summary>What kind of silence the last attempt met.</summary>
    public string LastFault { get; private set; } = "";
    public int Candidates { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public string AskedBy { get; private set; } = "";
    public DateTimeOffset? AnsweredAt { get; private set; }

    public static AbisJob Insert(BiometricSample sample, Me me)
    {
        RuleViolation.When(sample.Purpose != SamplePurpose.Registration, "Biometrics.Job.RequestsAreNotKept");
        return new AbisJob(AbisOperation.Insert, sample.GalleryId, sample.Id, sample.OrganisationId, me.Name, me.Now);
    }

    public static AbisJob Identify(BiometricSample sample, IEnumerable<Guid> among, Me me)
    {
        var named = among.Distinct().Where(id => id != sample.Id).ToArray();
        RuleViolation.When(named.Length == 0 && !sample.IsForWholeRegister, "Biometrics.Sample.TwoFingers",
            BiometricSample.Upload, BiometricSample.FingersAtLeast);
        return new AbisJob(AbisOperation.Identify, sample.GalleryId, sample.Id, sample.OrganisationId, me.Name, me.Now)
        {
            Among = named,
        };
    }

    public static AbisJob Delete(BiometricSample sample, Me me) =>
        new(AbisOperation.Delete, sample.GalleryId, sample.Id, sample.OrganisationId, me.Name, me.Now);

    public void Answer(int? failureReason, int candidates, DateTimeOffset now)
    {
        Attempts++;
        (State, FailureReason) = (failureReason is null ? AbisJobState.Answered : AbisJobState.Failed, failureReason);
        (Candidates, AnsweredAt, LastFault) = (candidates, now, "");
    }

    /// <summary>No answer: asked again after a while that doubles up to a quarter of an hour, never given up.</summary>
    public void Wait(string fault, DateTimeOffset now)
    {
        Attempts++;
        LastFault = fault.Length > FaultLength ? fault[..FaultLength] : fault;
        NextAt = now.AddSeconds(Math.Min(SecondsAtMost, SecondsAtFirst * Math.Pow(2, Math.Min(Attempts - 1, 10))));
    }
}

/// <summary>What is known of the engine: one row, read by every page that depends on it.</summary>
public sealed class EngineState
{
    public const int TheOne = 1;

    private EngineState() { }

    public EngineState(int id) => Id = id;

    public int Id { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Since when it has not answered; null while it answers.</summary>
    public DateTimeOffset? SilentSince { get; private set; }

    /// <summary>What the engine itself says it has still to do.</summary>
    public int PendingJobs { get; private set; }
    public int References { get; private set; }

    public void Answered(DateTimeOffset now) => (AnsweredAt, SilentSince) = (now, null);

    public void Silent(DateTimeOffset now) => SilentSince ??= now;

    public void Count(int pendingJobs, int references) => (PendingJobs, References) = (pendingJobs, references);
}

/// <summary>A template as the house's own engine keeps it, sealed; the program's role has no row of it.</summary>
public sealed class EngineReference
{
    private EngineReference() { }

    public EngineReference(Guid id, Guid requestId, byte[] box, DateTimeOffset now) =>
        (Id, RequestId, Sealed, InsertedAt) = (id, requestId, box, now);

    public Guid Id { get; private set; }

    /// <summary>The request that inserted it: the same one again is answered the same.</summary>
    public Guid RequestId { get; private set; }
    public byte[] Sealed { get; private set; } = [];
    public DateTimeOffset InsertedAt { get; private set; }
}

internal sealed class AbisJobMapping : IEntityTypeConfiguration<AbisJob>
{
    public void Configure(EntityTypeBuilder<AbisJob> builder)
    {
        builder.Property(j => j.LastFault).HasMaxLength(AbisJob.FaultLength);
        builder.Property(j => j.AskedBy).HasMaxLength(User.DisplayNameLength);
        builder.HasOne<Gallery>().WithMany().HasForeignKey(j => j.GalleryId);
        builder.HasIndex(j => j.NextAt).HasFilter("state = 'Waiting'");
        builder.SeenByOrganisation();
    }
}

internal sealed class EngineStateMapping : IEntityTypeConfiguration<EngineState>
{
    public void Configure(EntityTypeBuilder<EngineState> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.OpenToAll("whether the engine answers; nothing of anybody");
    }
}

internal sealed class EngineReferenceMapping : IEntityTypeConfiguration<EngineReference>
{
    public void Configure(EntityTypeBuilder<EngineReference> builder) => builder.SeenByOwnRule();
}
