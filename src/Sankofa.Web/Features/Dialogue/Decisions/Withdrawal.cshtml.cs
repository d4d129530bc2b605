using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Decisions;

namespace Sankofa.Web.Features.Dialogue.Decisions;

/// <summary>Whoever proposed a text takes it back before it is approved.</summary>
public sealed class WithdrawalModel(SilenceClock clock) : DecisionPage(clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    protected override bool IsFor => Proposes;

    public async Task<IActionResult> OnPostAsync()
    {
        var (decision, by) = await HoldAsync();
        decision.Withdraw(Input.Reason, by);
        return await SavedAsync("Dialogue.Decisions.Withdraw.Done");
    }

    public sealed class Form
    {
        [StringLength(SilenceProcedure.TextLength)]
        public string Reason { get; set; } = "";
    }
}
