using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Matching;

namespace Sankofa.Core.Protection.Tracing;

public enum Kinship
{
    Mother, Father, Sibling, Grandparent, UncleOrAunt, Other,
}

/// <summary>What the person knows of the relative; what is empty nobody knows.</summary>
public sealed record RelativeTerms(
    Kinship Kinship, string FamilyName, string GivenNames, int? BirthYear, string LastPlace, string Phone,
    string Known);

/// <summary>A relative as the person remembers them.</summary>
public sealed class SoughtRelative : IBelongsToFile
{
    public const int PhoneLength = 60;

    private SoughtRelative() { }

    internal SoughtRelative(FamilyTracing tracing, RelativeTerms terms, Me me)
    {
        var said = (terms.FamilyName + terms.GivenNames + terms.Phone).Trim();
        RuleViolation.When(said.Length == 0, "Tracing.Relative.NothingToGoBy", nameof(GivenNames));
        RuleViolation.When(
            terms.BirthYear is { } year && (year < PartialDate.EarliestYear || year > me.Today.Year),
            "Tracing.Relative.BirthYear", nameof(BirthYear));
        Id = Ids.New(me.Now);
        FileId = tracing.FileId;
        TracingId = tracing.Id;
        PersonId = tracing.PersonId;
        BehindWall = tracing.BehindWall;
        Kinship = terms.Kinship;
        FamilyName = terms.FamilyName.Trim();
        GivenNames = terms.GivenNames.Trim();
        BirthYear = terms.BirthYear;
        LastPlace = terms.LastPlace.Trim();
        Phone = terms.Phone.Trim();
        Known = terms.Known.Trim();
        Words = [.. WordsOf(FamilyName, GivenNames, Phone)];
        RecordedAt = me.Now;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid TracingId { get; private set; }

    /// <summary>Whose relative.</summary>
    public Guid PersonId { get; private set; }
    public bool BehindWall { get; private set; }
    public Kinship Kinship { get; private set; }
    public string FamilyName { get; private set; } = "";
    public string GivenNames { get; private set; } = "";
    public int? BirthYear { get; private set; }
    public string LastPlace { get; private set; } = "";
    public string Phone { get; private set; } = "";
    public string Known { get; private set; } = "";

    /// <summary>Folded, as persons are found: by these somebody's file is found to be the one that is sought.</summary>
    public List<string> Words { get; private set; } = [];
    public DateTimeOffset RecordedAt { get; private set; }
    public List<CandidateFinding> Findings { get; } = [];
    public List<ContactAttempt> Contacts { get; } = [];

    internal static IEnumerable<string> WordsOf(string family, string given, string phone) =>
        NameFolding.Keys(family).Concat(NameFolding.Keys(given)).Append(SearchWords.OfPhone(phone))
            .Where(w => w.Length > 0).Distinct(StringComparer.Ordinal);

    public string FullName => $"{GivenNames} {FamilyName}".Trim();

    public bool IsConfirmed => Findings.Exists(f =>
        f.Judgement == KinJudgement.Confirmed && StandingOf(f.CandidateId) == f);

    public bool HasAgreed => Contacts.OrderBy(c => c.Step).LastOrDefault(c => c.Result.SaysYesOrNo())
        is { Result: ContactResult.Agrees };

    public bool HasDeclined => Contacts.OrderBy(c => c.Step).LastOrDefault(c => c.Result.SaysYesOrNo())
        is { Result: ContactResult.Declines };

    /// <summary>What holds of a candidate is what was found last; null for somebody nobody has judged yet.</summary>
    public CandidateFinding? StandingOf(Guid? candidateId) =>
        Findings.Where(f => f.CandidateId == candidateId).MaxBy(f => f.Step);
}

internal sealed class SoughtRelativeMapping : IEntityTypeConfiguration<SoughtRelative>
{
    public void Configure(EntityTypeBuilder<SoughtRelative> builder)
    {
        builder.Property(r => r.FamilyName).HasMaxLength(Person.NameLength);
        builder.Property(r => r.GivenNames).HasMaxLength(Person.NameLength);
        builder.Property(r => r.LastPlace).HasMaxLength(Person.PlaceLength);
        builder.Property(r => r.Phone).HasMaxLength(SoughtRelative.PhoneLength);
        builder.Property(r => r.Known).HasMaxLength(FamilyTracing.TextLength);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(r => r.FileId);
        builder.HasMany(r => r.Findings).WithOne().HasForeignKey(f => f.SoughtRelativeId);
        builder.HasMany(r => r.Contacts).WithOne().HasForeignKey(c => c.SoughtRelativeId);
        builder.SeenByOwnRule();
    }
}
