using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Reports;

/// <summary>
/// How many came to a meeting from one country, as everybody may read it. The registrations are never public: what is
/// hidden because it is small is not in this row at all.
/// </summary>
public sealed class ParticipationCount
{
    /// <summary>Fewer than this of one sex, and none of the country's numbers by sex is public.</summary>
    public const int Smallest = 5;

    private ParticipationCount() { }

    public Guid Id { get; private set; }
    public Guid ActivityId { get; private set; }
    public Activity Activity { get; private set; } = null!;
    public string Country { get; private set; } = "";
    public int Total { get; private set; }
    public int? Women { get; private set; }
    public int? Men { get; private set; }
    public int? Others { get; private set; }
    public int? NotSaid { get; private set; }
    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>All of a country's numbers by sex or none: one that is left out could be counted back.</summary>
    public static IReadOnlyList<ParticipationCount> Publish(
        Activity activity, IEnumerable<Participation> counted, Envoy by)
    {
        by.MustRun();
        RuleViolation.When(!activity.IsPublished, "Dialogue.Reports.ActivityFirst");
        var rows = counted.Select(c => new ParticipationCount
        {
            Id = Ids.New(by.Me.Now), ActivityId = activity.Id, Country = c.Country, Total = c.Total,
            Women = Shown(c) ? c.Women : null, Men = Shown(c) ? c.Men : null, Others = Shown(c) ? c.Others : null,
            NotSaid = Shown(c) ? c.NotSaid : null, PublishedAt = by.Me.Now,
        }).ToList();
        RuleViolation.When(rows.Count == 0, "Dialogue.Reports.NobodyCounted");
        activity.Tell(by.Me, DialogueEvents.ParticipationPublished, new { countries = rows.Count });
        return rows;
    }

    internal static bool Shown(Participation counted) =>
        new[] { counted.Women, counted.Men, counted.Others, counted.NotSaid }.All(n => n is 0 or >= Smallest);
}

internal sealed class ParticipationCountMapping : IEntityTypeConfiguration<ParticipationCount>
{
    public void Configure(EntityTypeBuilder<ParticipationCount> builder)
    {
        builder.Property(c => c.Country).HasMaxLength(Partners.Partner.CodeLength);
        builder.HasOne(c => c.Activity).WithMany().HasForeignKey(c => c.ActivityId);
        builder.HasIndex(c => new { c.ActivityId, c.Country }).IsUnique();
        builder.SeenInDialogue("true");
    }
}
