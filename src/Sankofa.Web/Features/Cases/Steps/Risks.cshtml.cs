using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases.Steps;

/// <summary>The risks of the return were explained and acknowledged: the right to return is the person's own.</summary>
public sealed class RisksModel : StepPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Member> Adults => [.. Case.Returning.Where(m => !m.IsMinorOn(Me.Today))];

    protected override Act Act => Act.Inform;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        RuleViolation.When(Input.PersonIds.Count == 0, "Cases.Session.Nobody", nameof(Input.PersonIds));
        foreach (var person in Input.PersonIds.Distinct()) Case.ExplainRisks(person, Input.Evidence, Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(FileUrl, "Cases.Risks.Done", string.Join(", ", Input.PersonIds.Distinct().Select(p => NameOf(p))));
    }

    public sealed class Form
    {
        public List<Guid> PersonIds { get; set; } = [];

        [StringLength(InformationSession.TextLength)]
        public string Evidence { get; set; } = "";
    }
}
