using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Labels;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Labels;

public sealed class CheckModel : LabelPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        (await OpenAsync()).Check(
            [.. Input.Lines.Select(l => (l.CriterionId, l.Finding ?? FindingKind.Unclear, l.Remark))], By);
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Dialogue.Labels.Checked");
    }

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        By.MustRun();
        var known = Application.LastFindings;
        var typed = Input.Lines.ToDictionary(l => l.CriterionId);
        Input.Lines =
        [
            .. Application.Checklist.Criteria.OrderBy(c => c.Number)
                .Select(c => typed.GetValueOrDefault(c.Id) ?? new Line
            {
                CriterionId = c.Id, Finding = known.GetValueOrDefault(c.Id)?.Finding,
                Remark = known.GetValueOrDefault(c.Id)?.Remark ?? "",
            }),
        ];
    }

    public sealed class Form
    {
        public List<Line> Lines { get; set; } = [];
    }

    public sealed class Line
    {
        public Guid CriterionId { get; set; }

        [Required]
        public FindingKind? Finding { get; set; }

        [StringLength(WordingForm.Longest)]
        public string Remark { get; set; } = "";
    }
}
