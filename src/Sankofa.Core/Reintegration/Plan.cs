using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Reintegration;

/// <summary>
/// The plan of one file, on the terms that its scheme offered the day it was begun. Which scheme that is stands in
/// <see cref="PlanFunding"/>, behind the wall where it depends on a status; here is what the origin side may know.
/// </summary>
public sealed class Plan : IBelongsToFile
{
    public const int ProjectLength = 4000;

    private Plan() { }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public string PublicName { get; private set; } = "";
    public string Currency { get; private set; } = "";
    public long CeilingPerPersonMinor { get; private set; }
    public SchemeForm Form { get; private set; }
    public bool NeedsCommittee { get; private set; }
    public int VotesNeeded { get; private set; }
    public List<string> Criteria { get; private set; } = [];
    public int PointsAtMost { get; private set; }
    public DateTimeOffset BegunAt { get; private set; }
    public Guid OrganisationId { get; private set; }

    /// <summary>Changed with every change below, so that two who write at once on one plan meet here.</summary>
    public int Edits { get; private set; }
    public int Version { get; private set; }
    public List<PlanVersion> Versions { get; } = [];

    public PlanVersion Latest => Versions.MaxBy(v => v.Number)!;

    public PlanVersion? Draft => Latest.State == PlanState.Draft ? Latest : null;

    /// <summary>Approved lines stay, whatever the versions after them say.</summary>
    public IEnumerable<PlanLine> ApprovedLines => Versions.SelectMany(v => v.Lines).Where(l => l.IsApproved);

    public long ApprovedMinor => ApprovedLines.Sum(l => l.AmountMinor - l.ReleasedMinor);

    public long DeliveredMinor => ApprovedLines.Sum(l => l.DeliveredMinor);

    public long LeftMinor => ApprovedLines.Sum(l => l.LeftMinor);

    /// <summary>What the approved lines and the version at work would take together.</summary>
    public long CommittedMinor =>
        ApprovedLines.Sum(l => Latest.IsOpen && l.GivenUpIn == Latest.Number
        ? l.DeliveredMinor : l.AmountMinor - l.ReleasedMinor)
        + (Latest.IsOpen ? Latest.Lines.Sum(l => l.AmountMinor) : 0);

    public long CeilingMinor(CaseFile file) => CeilingPerPersonMinor * file.Returning.Count();

    public static (Plan Plan, PlanFunding Funding) Begin(CaseFile file, SchemeVersion terms, Me me)
    {
        file.Must(Act.Plan, Sections.Reintegration, me);
        var section = terms.Scheme.DependsOnStatus ? Sections.Asylum : Sections.Reintegration;
        file.Must(Act.Plan, section, me);
        file.MustBeRunning();
        RuleViolation.When(!terms.HoldsOn(me.Today), "Reintegration.Scheme.NotHolding", "SchemeVersionId");
        var plan = new Plan
        {
            Id = Ids.New(me.Now),
            FileId = file.Id,
            PublicName = terms.Scheme.PublicName,
            Currency = terms.Currency,
            CeilingPerPersonMinor = terms.CeilingPerPersonMinor,
            Form = terms.Form,
            NeedsCommittee = terms.NeedsCommittee,
            VotesNeeded = terms.VotesNeeded,
            Criteria = [.. terms.Criteria],
            PointsAtMost = terms.PointsAtMost,
            BegunAt = me.Now,
            OrganisationId = me.OrganisationId,
        };
        plan.Versions.Add(new PlanVersion(plan, 1, "", me));
        if (plan.NeedsCommittee)
            file.Establish(FactKind.CommitteeRequired, Sections.Reintegration, null, me.Today, null, $"plan {plan.Id}",
                me);
        file.Record(me, ReintegrationEvents.PlanBegun, Sections.Reintegration, open: new { scheme = plan.PublicName });
        file.Record(me, ReintegrationEvents.SchemeChosen, section, open: new { scheme = terms.Scheme.Code });
        return (plan, new PlanFunding(plan, terms, section, me));
    }

    /// <summary>
    /// A changed plan is a new version. What the last one did not bring to approval comes along to be reworked.
    /// </summary>
    public PlanVersion BeginVersion(CaseFile file, Me me)
    {
        MustBeWritable(file, me);
        RuleViolation.When(Latest.IsOpen, "Reintegration.Plan.VersionIsOpen");
        var last = Latest;
        var version = new PlanVersion(this, last.Number + 1, last.Project, me);
        if (last.State != PlanState.Approved)
        {
            foreach (var line in last.Lines) version.Lines.Add(new PlanLine(this, version, line.Terms, me));
            foreach (var line in ApprovedLines.Where(l => l.GivenUpIn == last.Number)) line.ProposeToGiveUp(version);
        }

        Versions.Add(version);
        Edits++;
        // What a committee agreed to was the version before.
        file.TakeBack(FactKind.CommitteeApproved, null, me);
        file.Record(me, ReintegrationEvents.VersionBegun, Sections.Reintegration, open: new { version.Number });
        return version;
    }

    public void Describe(CaseFile file, string project, Me me)
    {
        var draft = MustHaveDraft(file, me);
        var before = draft.Project;
        draft.Project = project.Trim();
        Edits++;
        file.Record(me, ReintegrationEvents.ProjectWritten, Sections.Reintegration, SomebodyOf(file),
            new { draft.Number }, new { before, after = draft.Project });
    }

    public PlanLine Write(CaseFile file, PlanLineTerms terms, Me me)
    {
        var draft = MustHaveDraft(file, me);
        MustFit(file, terms);
        MustStayUnderCeiling(file, terms.AmountMinor);
        var line = new PlanLine(this, draft, terms, me);
        draft.Lines.Add(line);
        Edits++;
        RecordLine(file, line, null, me);
        return line;
    }

    public void Rewrite(CaseFile file, PlanLine line, PlanLineTerms terms, Me me)
    {
        var draft = MustHaveDraft(file, me);
        RuleViolation.When(!draft.Lines.Contains(line), "Reintegration.Line.NotInDraft");
        MustFit(file, terms);
        var before = line.Terms;
        MustStayUnderCeiling(file, terms.AmountMinor - line.AmountMinor);
        line.Rewrite(terms);
        Edits++;
        RecordLine(file, line, before, me);
    }

    public void Remove(CaseFile file, PlanLine line, Me me)
    {
        var draft = MustHaveDraft(file, me);
        RuleViolation.When(!draft.Lines.Remove(line), "Reintegration.Line.NotInDraft");
        Edits++;
        file.Record(me, ReintegrationEvents.LineRemoved, Sections.Reintegration, line.PersonId ?? SomebodyOf(file),
            new { line.Id, line.AmountMinor, line.Currency }, new { line.Measure });
    }

    /// <summary>
    /// Once this version is approved, what is left of an approved line is free again; what was delivered stays.
    /// </summary>
    public void GiveUpRest(CaseFile file, PlanLine line, Me me)
    {
        var draft = MustHaveDraft(file, me);
        RuleViolation.When(!line.IsApproved || line.LeftMinor == 0, "Reintegration.Line.NothingLeft");
        line.ProposeToGiveUp(draft);
        Edits++;
        file.Record(me, ReintegrationEvents.RestGivenUp, Sections.Reintegration, line.PersonId,
            new { line.Id, version = draft.Number });
    }

    /// <summary>
    /// The plan is the person's: written with them, and signed by them, before anybody decides on it.
    /// </summary>
    public void Sign(CaseFile file, PlanSignature signature, Me me)
    {
        var draft = MustHaveDraft(file, me);
        RuleViolation.When(
            draft.Lines.Count == 0 && !ApprovedLines.Any(l => l.GivenUpIn == draft.Number), "Reintegration.Plan.Empty");
        RuleViolation.When(draft.Project.Length == 0, "Reintegration.Plan.NoProject", nameof(PlanVersion.Project));
        MustStayUnderCeiling(file, 0);
        draft.Sign(file, signature, me);
        Edits++;
        file.Record(me, ReintegrationEvents.PlanSigned, Sections.Reintegration, signature.PersonId,
            new { draft.Number, signature.SignedOn, signature.Means }, new { signature.Evidence });
    }

    public void Approve(CaseFile file, Me me)
    {
        file.Must(Act.ApprovePlan, Sections.Reintegration, me);
        file.MustBeRunning();
        var version = Latest;
        RuleViolation.When(version.State == PlanState.Draft, "Reintegration.Plan.NotSigned");
        RuleViolation.When(version.State == PlanState.Approved, "Reintegration.Plan.AlreadyApproved");
        RuleViolation.When(!version.IsOpen, "Reintegration.Plan.NeedsNewVersion");
        file.PassGate(Gate.Plan, me);
        MustStayUnderCeiling(file, 0);
        var givenUp = ApprovedLines.Where(l => l.GivenUpIn == version.Number).ToList();
        foreach (var line in givenUp) line.Release();
        version.Approve(me);
        Edits++;
        if (!file.Holds(FactKind.PlanApproved, null, me.Today))
            file.Establish(FactKind.PlanApproved, Sections.Reintegration, null, me.Today, null, $"plan {Id}", me);
        file.Record(me, ReintegrationEvents.PlanApproved, Sections.Reintegration,
            open: new { version.Number, approvedMinor = ApprovedMinor, Currency, released = givenUp.Select(l =>
            l.Id) });
    }

    internal void Touch() => Edits++;

    private PlanVersion MustHaveDraft(CaseFile file, Me me)
    {
        MustBeWritable(file, me);
        return Draft ?? throw new RuleViolation("Reintegration.Plan.NoDraft");
    }

    private static void MustBeWritable(CaseFile file, Me me)
    {
        file.Must(Act.Plan, Sections.Reintegration, me);
        file.MustBeRunning();
    }

    private void MustFit(CaseFile file, PlanLineTerms terms)
    {
        RuleViolation.When(terms.Measure.Trim().Length == 0, "Reintegration.Line.NoMeasure", nameof(terms.Measure));
        RuleViolation.When(terms.ProvidedBy.Trim().Length == 0, "Reintegration.Line.NoProvider",
            nameof(terms.ProvidedBy));
        RuleViolation.When(terms.AmountMinor <= 0, "Reintegration.Amount.Positive", "Amount");
        RuleViolation.When(terms.AmountMinor > CeilingMinor(file), "Reintegration.Plan.OverCeiling", "Amount");
        RuleViolation.When(
            Form == SchemeForm.Cash && terms.Form != AidForm.Cash
            || Form == SchemeForm.InKind && terms.Form != AidForm.InKind,
            "Reintegration.Line.FormOfScheme", nameof(terms.Form));
        if (terms.PersonId is { } person) file.MemberOf(person);
    }

    private void MustStayUnderCeiling(CaseFile file, long moreMinor) =>
        RuleViolation.When(CommittedMinor + moreMinor > CeilingMinor(file), "Reintegration.Plan.OverCeiling", "Amount");

    private static void RecordLine(CaseFile file, PlanLine line, PlanLineTerms? before, Me me) =>
        file.Record(me, ReintegrationEvents.LineWritten, Sections.Reintegration, line.PersonId ?? SomebodyOf(file),
            new { line.Id, line.AmountMinor, line.Currency, line.Form, line.Dimension, before = before?.AmountMinor },
            new { line.Measure, line.ProvidedBy, before });

    // What is meant for the whole household is sealed under the key of its first member.
    private static Guid? SomebodyOf(CaseFile file) => file.Returning.FirstOrDefault()?.PersonId;
}

/// <summary>
/// Which scheme pays. Where that depends on a status, the row is asylum data and stands behind the wall.
/// </summary>
public sealed class PlanFunding : IBelongsToFile
{
    private PlanFunding() { }

    internal PlanFunding(Plan plan, SchemeVersion terms, Sections section, Me me)
    {
        Id = Ids.New(me.Now);
        (FileId, PlanId, SchemeVersionId, Section) = (plan.FileId, plan.Id, terms.Id, section);
        ChosenAt = me.Now;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid PlanId { get; private set; }
    public Guid SchemeVersionId { get; private set; }
    public Sections Section { get; private set; }
    public DateTimeOffset ChosenAt { get; private set; }
}

internal sealed class PlanMapping : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.Property(p => p.PublicName).HasMaxLength(Scheme.NameLength);
        builder.Property(p => p.Currency).HasMaxLength(Money.CurrencyLength);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Ignore(p => p.Latest);
        builder.Ignore(p => p.Draft);
        builder.Ignore(p => p.ApprovedLines);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(p => p.FileId);
        builder.HasIndex(p => p.FileId).IsUnique();
        builder.HasMany(p => p.Versions).WithOne().HasForeignKey(v => v.PlanId);
        builder.ToTable(table => table.HasCheckConstraint("plan_ceiling_positive", "ceiling_per_person_minor > 0"));
        builder.SeenIn(Sections.Reintegration);
    }
}

internal sealed class PlanFundingMapping : IEntityTypeConfiguration<PlanFunding>
{
    public void Configure(EntityTypeBuilder<PlanFunding> builder)
    {
        builder.HasOne<Plan>().WithMany().HasForeignKey(f => f.PlanId);
        builder.HasOne<SchemeVersion>().WithMany().HasForeignKey(f => f.SchemeVersionId);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(f => f.FileId);
        builder.HasIndex(f => f.PlanId).IsUnique();
        builder.SeenInOwnSection();
    }
}
