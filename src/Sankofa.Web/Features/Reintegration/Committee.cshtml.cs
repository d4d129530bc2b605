using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.Reintegration;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Reintegration;

/// <summary>A committee member reads, declares conflicts, scores, decides and writes the minutes.</summary>
public sealed class CommitteeModel : FilePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public override Sections Section => Sections.Reintegration;

    public Plan Plan { get; private set; } = null!;

    public bool Waits => Plan.NeedsCommittee && Plan.Latest.State == PlanState.Submitted
        && !Plan.Latest.Decisions.Exists(d => d.UserId == Me.UserId);

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        var plan = await Db.ThePlanOfAsync(Case, Cancel);
        var vote = new CommitteeVote(
            Input.HeldOn, Input.HasConflict, Input.Conflict, Input.Outcome, Input.Points, Input.Reasons, Input.Minutes);
        Db.Add(CommitteeDecision.Of(Case, plan, vote, Me));
        await Db.SaveChangesAsync(Cancel);
        return Done("/committee", "Reintegration.Committee.Done", Case.Reference);
    }

    protected override async Task ShowAsync()
    {
        if (!May(Act.Decide)) throw new NotAllowed(nameof(Act.Decide));
        Plan = await Db.ThePlanOfAsync(Case, Cancel);
        if (HttpMethods.IsGet(Request.Method)) Input.HeldOn = Me.Today;
    }

    public sealed class Form
    {
        public DateOnly HeldOn { get; set; }

        public bool HasConflict { get; set; }

        [StringLength(CommitteeDecision.TextLength)]
        public string Conflict { get; set; } = "";

        public List<int> Points { get; set; } = [];

        public CommitteeOutcome? Outcome { get; set; }

        [StringLength(CommitteeDecision.TextLength)]
        public string Reasons { get; set; } = "";

        [StringLength(CommitteeDecision.TextLength)]
        public string Minutes { get; set; } = "";
    }
}
