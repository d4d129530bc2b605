using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;
using Sankofa.Core.Reintegration;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Reintegration;

public sealed record AssessedAdult(Person Person, Assessment? Latest, int Count);

/// <summary>Where reintegration stands: what was assessed, what is planned, approved, delivered and left.</summary>
public sealed class IndexModel : FilePage
{
    private const int DeliveriesShown = 50;

    public override Sections Section => Sections.Reintegration;

    public IReadOnlyList<AssessedAdult> Adults { get; private set; } = [];

    public Plan? Plan { get; private set; }

    public IReadOnlyList<Delivery> Deliveries { get; private set; } = [];

    /// <summary>The one main thing to do here, for this reader.</summary>
    public (string Url, string Text)? Next => this switch
    {
        { Plan: null } when May(Act.Assess) && Adults.Any(a => a.Latest is null) =>
            ("/assessment", "Reintegration.Step.Assess"),
        { Plan: null } or { Plan.Draft: not null } when May(Act.Plan) => ("/plan", "Reintegration.Step.Plan"),
        { Plan.Latest.State: PlanState.Submitted } when May(Act.Decide) => ("/committee", "Reintegration.Step.Decide"),
        { Plan.Latest.State: PlanState.Submitted or PlanState.Agreed } when May(Act.ApprovePlan) =>
            ("/plan/approval", "Reintegration.Step.Approve"),
        _ => null,
    };

    public string MeasureOf(Delivery delivery) =>
        Plan!.ApprovedLines.First(l => l.Id == delivery.PlanLineId).Measure;

    protected override async Task ShowAsync()
    {
        Plan = await Db.PlanOfAsync(Case, Cancel);
        var assessments = await Db.Set<Assessment>().Where(a => a.FileId == Id && a.Part == Case.Part)
            .OrderByDescending(a => a.WrittenAt).ThenByDescending(a => a.Id).ToListAsync(Cancel);
        Adults = [.. Case.Returning.Where(m => !m.Person.IsMinorOn(Me.Today)).Select(m => new AssessedAdult(
            m.Person, assessments.Find(a => a.PersonId == m.PersonId), assessments.Count(a =>
            a.PersonId == m.PersonId)))];
        Deliveries = await Db.Set<Delivery>().Where(d => d.FileId == Id).Include(d => d.Reversal)
            .OrderByDescending(d => d.WrittenAt).ThenByDescending(d => d.Id).Take(DeliveriesShown).ToListAsync(Cancel);
    }
}
