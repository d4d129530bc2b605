using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Labels;

internal sealed class LabelApplicationMapping : IEntityTypeConfiguration<LabelApplication>
{
    // Seen by whom the row itself names; the others learn not even that it exists.
    private const string Shared =
        "shared_at IS NOT NULL OR current_setting('app.dialogue_country', true) = ANY (shown_to)";

    public void Configure(EntityTypeBuilder<LabelApplication> builder)
    {
        builder.Property(a => a.Country).HasMaxLength(Partner.CodeLength);
        builder.Property(a => a.Currency).HasMaxLength(Money.CurrencyLength);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasOne<Initiative>().WithMany().HasForeignKey(a => a.InitiativeId);
        builder.HasOne(a => a.Checklist).WithMany().HasForeignKey(a => a.ChecklistId);
        builder.HasMany(a => a.Findings).WithOne().HasForeignKey(f => f.ApplicationId);
        builder.HasMany(a => a.Opinions).WithOne().HasForeignKey(o => o.ApplicationId);
        builder.HasOne(a => a.Decision).WithOne().HasForeignKey<LabelDecision>(d => d.ApplicationId);
        builder.Ignore(a => a.Missing).Ignore(a => a.LastFindings);
        // The same application never comes again twice.
        builder.HasIndex(a => a.EarlierId).IsUnique();
        builder.HasIndex(a => a.AppliedAt);
        builder.SeenByCountry(Shared);
    }
}

internal sealed class LabelFindingMapping : IEntityTypeConfiguration<LabelFinding>
{
    public void Configure(EntityTypeBuilder<LabelFinding> builder)
    {
        builder.HasOne<LabelCriterion>().WithMany().HasForeignKey(f => f.CriterionId);
        builder.HasIndex(f => new { f.ApplicationId, f.Check, f.CriterionId }).IsUnique();
        builder.SeenWith("label_application", "application_id");
    }
}

internal sealed class LabelOpinionMapping : IEntityTypeConfiguration<LabelOpinion>
{
    public void Configure(EntityTypeBuilder<LabelOpinion> builder)
    {
        builder.Property(o => o.Country).HasMaxLength(Partner.CodeLength);
        builder.HasIndex(o => new { o.ApplicationId, o.DomainId, o.Country }).IsUnique();
        builder.HasIndex(o => new { o.Country, o.GivenAt });
        builder.SeenWith("label_application", "application_id");
    }
}

internal sealed class LabelDecisionMapping : IEntityTypeConfiguration<LabelDecision>
{
    public void Configure(EntityTypeBuilder<LabelDecision> builder)
    {
        builder.HasIndex(d => d.ApplicationId).IsUnique();
        builder.SeenWith("label_application", "application_id");
    }
}

internal sealed class LabelMapping : IEntityTypeConfiguration<Label>
{
    public void Configure(EntityTypeBuilder<Label> builder)
    {
        builder.Property(l => l.Number).HasMaxLength(Label.NumberLength);
        builder.Property(l => l.Country).HasMaxLength(Partner.CodeLength);
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.HasOne<LabelApplication>().WithMany().HasForeignKey(l => l.ApplicationId);
        builder.HasIndex(l => l.ApplicationId).IsUnique();
        builder.HasIndex(l => l.Number).IsUnique();
        builder.HasIndex(l => l.ReportDueOn);
        builder.HasIndex(l => l.GrantedAt);
        builder.HasOne(l => l.Report).WithOne().HasForeignKey<LabelReport>(r => r.LabelId);
        builder.SeenInDialogue("true");
    }
}

internal sealed class LabelReportMapping : IEntityTypeConfiguration<LabelReport>
{
    public void Configure(EntityTypeBuilder<LabelReport> builder) => builder.SeenInDialogue();
}
