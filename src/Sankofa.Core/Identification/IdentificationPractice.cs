using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases.Lists;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Identification;

/// <summary>Somebody to be told once a clock is so many days late.</summary>
public sealed record LadderStep(int AfterDays, Guid? UserId, string UserName);

/// <summary>
/// How an organisation asks and answers: the name under which it writes abroad, and its ladder: whom to tell of a late
/// clock, at once and after how many days.
/// </summary>
public sealed class IdentificationPractice
{
    public const int StepsAtMost = 5;

    /// <summary>Where nobody was named, the organisation itself is told once.</summary>
    public static readonly LadderStep Everybody = new(0, null, "");

    private IdentificationPractice() { }

    public IdentificationPractice(Guid organisationId) => OrganisationId = organisationId;

    public Guid OrganisationId { get; private set; }

    /// <summary>
    /// Written on a request in place of the organisation's name: the name of a service may tell of a claim. Empty where
    /// nobody said one.
    /// </summary>
    public string NameAbroad { get; private set; } = "";
    public IReadOnlyList<LadderStep> Ladder { get; private set; } = [];
    public int Version { get; private set; }

    public static bool MayWrite(Me me) =>
        me.May(Act.Administer) || me.May(Act.AnswerIdentification) || me.May(Act.Assign);

    public void Write(string nameAbroad, IReadOnlyCollection<LadderStep> ladder, Me me)
    {
        if (!MayWrite(me) || me.OrganisationId != OrganisationId) throw new NotAllowed(nameof(Act.Administer));
        RuleViolation.When(TellsTooMuch(nameAbroad), "Identification.Practice.NameTells", nameof(NameAbroad));
        RuleViolation.When(ladder.Any(s => s.AfterDays < 0), "Identification.Practice.NegativeDays", "Days");
        RuleViolation.When(
            ladder.GroupBy(s => (s.AfterDays, s.UserId)).Any(same => same.Count() > 1),
            "Identification.Practice.Twice", "Days");
        (NameAbroad, Ladder) = (nameAbroad.Trim(), [.. ladder.OrderBy(s => s.AfterDays)]);
    }

    public IEnumerable<LadderStep> Due(int daysLate) =>
        (Ladder.Count == 0 ? [Everybody] : Ladder).Where(s => s.AfterDays <= daysLate);

    /// <summary>
    /// The name on a request: the one chosen for abroad, else the organisation's own where it tells nothing, else none,
    /// and the page says "the service in charge of returns" of that country.
    /// </summary>
    public static string NameFor(IdentificationPractice? practice, Me me) =>
        practice is { NameAbroad.Length: > 0 } ? practice.NameAbroad
        : TellsTooMuch(me.OrganisationName) || Tells.Contains(me.OrganisationKind) ? "" : me.OrganisationName;

    private static readonly OrganisationKind[] Tells =
        [OrganisationKind.AsylumAuthority, OrganisationKind.ReceptionAgency];

    private static bool TellsTooMuch(string text) => AsylumWords.In(text) || RequestWords.Tell(text);
}

internal sealed class IdentificationPracticeMapping : IEntityTypeConfiguration<IdentificationPractice>
{
    public void Configure(EntityTypeBuilder<IdentificationPractice> builder)
    {
        builder.HasKey(p => p.OrganisationId);
        builder.Property(p => p.NameAbroad).HasMaxLength(Organisation.NameLength);
        builder.Property(p => p.Ladder).AsJson();
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId);
        builder.SeenByOrganisation();
    }
}
