using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.Reintegration;
using Sankofa.Core.Reintegration.DoubleBenefit;
using Sankofa.Web.Features.Reintegration.DoubleBenefit;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Reintegration;

/// <summary>The plan: choosing its scheme, writing its draft line by line, beginning the next version.</summary>
public sealed class PlanModel : FilePage
{
    [BindProperty(SupportsGet = true, Name = "line")]
    public Guid? LineId { get; set; }

    /// <summary>The line as its form holds it; the handlers that have no line do not read it.</summary>
    public LineForm Input { get; set; } = new();

    public override Sections Section => Sections.Reintegration;

    public Plan? Plan { get; private set; }

    /// <summary>The line at work, as it stands now: beside what was typed when somebody else has written.</summary>
    public PlanLine? Line { get; private set; }

    /// <summary>Whether somebody here may have been helped elsewhere; it blocks nothing.</summary>
    public BenefitState? Elsewhere { get; private set; }

    public IReadOnlyList<SelectListItem> Schemes { get; private set; } = [];

    public string PageUrl => FileUrl + "/reintegration/plan";

    public IEnumerable<SelectListItem> Persons => Case.Returning
        .Select(m => new SelectListItem(Name(m.Person), m.PersonId.ToString()))
        .Prepend(new SelectListItem(T["Reintegration.Household"], ""));

    public async Task<IActionResult> OnPostBeginAsync(Guid schemeVersionId)
    {
        await OpenAsync();
        var terms = await Offered().SingleOrDefaultAsync(v => v.Id == schemeVersionId, Cancel);
        RuleViolation.When(terms is null, "Reintegration.Scheme.NotHolding", "SchemeVersionId");
        RuleViolation.When(await Db.PlanOfAsync(Case, Cancel) is not null, "Reintegration.Plan.BegunAlready");
        var (plan, funding) = Plan.Begin(Case, terms!, Me);
        Db.Add(plan);
        Db.Add(funding);
        await Db.SaveChangesAsync(Cancel);
        return Done(PageUrl, "Reintegration.Plan.Begun");
    }

    public async Task<IActionResult> OnPostVersionAsync()
    {
        await OpenAsync();
        var plan = await Db.ThePlanOfAsync(Case, Cancel);
        Db.Add(plan.BeginVersion(Case, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(PageUrl, "Reintegration.Plan.VersionBegun", plan.Latest.Number);
    }

    public async Task<IActionResult> OnPostProjectAsync([StringLength(Plan.ProjectLength)] string project, int version)
    {
        await OpenAsync();
        var plan = await Db.ThePlanOfAsync(Case, Cancel);
        plan.Describe(Case, project ?? "", Me);
        ExpectVersion(plan.Latest, version);
        await Db.SaveChangesAsync(Cancel);
        return Done(PageUrl, "Reintegration.Plan.ProjectDone");
    }

    public async Task<IActionResult> OnPostLineAsync([Bind(Prefix = "Input")] LineForm input)
    {
        Input = input;
        await OpenAsync();
        var plan = await Db.ThePlanOfAsync(Case, Cancel);
        if (LineId is { } id)
        {
            var line = DraftLine(plan, id);
            plan.Rewrite(Case, line, Terms(plan), Me);
            ExpectVersion(line, Input.Version);
        }
        else Db.Add(plan.Write(Case, Terms(plan), Me));
        await Db.SaveChangesAsync(Cancel);
        return Done(PageUrl, "Reintegration.Line.Written");
    }

    public async Task<IActionResult> OnPostRemovalAsync()
    {
        await OpenAsync();
        var plan = await Db.ThePlanOfAsync(Case, Cancel);
        var line = DraftLine(plan, LineId);
        plan.Remove(Case, line, Me);
        Db.Remove(line);
        await Db.SaveChangesAsync(Cancel);
        return Done(PageUrl, "Reintegration.Line.Removed");
    }

    public async Task<IActionResult> OnPostGiveUpAsync()
    {
        await OpenAsync();
        var plan = await Db.ThePlanOfAsync(Case, Cancel);
        plan.GiveUpRest(Case, plan.ApprovedLines.FirstOrDefault(l => l.Id == LineId) ?? throw new NotThere(), Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(PageUrl, "Reintegration.Line.GivenUp");
    }

    protected override async Task ShowAsync()
    {
        Plan = await Db.PlanOfAsync(Case, Cancel);
        Elsewhere = await Db.ElsewhereAsync(this, Cancel);
        if (Plan is null)
        {
            if (May(Act.Plan)) Schemes = [.. (await Offered().ToListAsync(Cancel)).Select(Choice)];
            return;
        }

        Line = LineId is { } id ? Plan.Draft?.Lines.Find(l => l.Id == id) : null;
        if (!HttpMethods.IsGet(Request.Method)) return;
        Input = Line is null ? new LineForm { PlannedOn = Me.Today } : LineForm.Of(Line);
    }

    /// <summary>
    /// What may be chosen here today. A scheme that depends on a status is offered to those alone who see the asylum
    /// section.
    /// </summary>
    private IQueryable<SchemeVersion> Offered()
    {
        var behind = Sees(Sections.Asylum);
        return Db.Set<SchemeVersion>().Include(v => v.Scheme)
            .Where(v => v.ValidFrom <= Me.Today && (v.ValidUntil == null || v.ValidUntil >= Me.Today))
            .Where(v => behind || !v.Scheme.DependsOnStatus)
            .OrderBy(v => v.Scheme.Code);
    }

    private SelectListItem Choice(SchemeVersion offered) => new(
        T["Reintegration.Scheme.Choice", MySide == Side.Origin ? offered.Scheme.PublicName : offered.Scheme.Name,
            T.Amount(offered.CeilingPerPersonMinor, offered.Currency), T.Of(offered.Form)],
        offered.Id.ToString());

    private PlanLineTerms Terms(Plan plan) => new(
        Input.Measure, Input.Dimension, Input.PersonId, PlanReading.ToMinor(Input.Amount, plan.Currency), Input.Form,
        Input.ProvidedBy, Input.PlannedOn);

    private static PlanLine DraftLine(Plan plan, Guid? id) =>
        plan.Draft?.Lines.Find(l => l.Id == id) ?? throw new RuleViolation("Reintegration.Line.NotInDraft");

    // What the form was made from: another writer in between is a conflict, not an overwriting.
    private void ExpectVersion(object row, int version) => Db.Entry(row).Property("Version").OriginalValue = version;

    public sealed class LineForm
    {
        public int Version { get; set; }

        [StringLength(PlanLine.MeasureLength)]
        public string Measure { get; set; } = "";

        public Dimension Dimension { get; set; }

        public Guid? PersonId { get; set; }

        [Range(0, 1_000_000_000)]
        public decimal Amount { get; set; }

        public AidForm Form { get; set; }

        [StringLength(PlanLine.ProviderLength)]
        public string ProvidedBy { get; set; } = "";

        public DateOnly PlannedOn { get; set; }

        public static LineForm Of(PlanLine line) => new()
        {
            Version = line.Version,
            Measure = line.Measure,
            Dimension = line.Dimension,
            PersonId = line.PersonId,
            Amount = Money.Major(line.AmountMinor, line.Currency),
            Form = line.Form,
            ProvidedBy = line.ProvidedBy,
            PlannedOn = line.PlannedOn,
        };
    }
}
