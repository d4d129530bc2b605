using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Labels;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Labels;

/// <summary>Another version, begun from an earlier one or from nothing. None is ever edited.</summary>
public sealed class NewChecklistModel : DeskPage
{
    private const int EmptyRows = 3;
    private const int FirstRows = 8;

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "from")]
    public Guid? FromVersion { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        await AttendAsync();
        By.MustRun();
        var last = await Db.Set<LabelChecklist>().MaxAsync(c => (int?)c.Number, Cancel) ?? 0;
        var entered = LabelChecklist.Enter(
            new ChecklistTerms(Input.Name.Read(), Input.IsOfficial, Input.DecidingBody.Read(), Input.ValidMonths ?? 0,
                Input.ReportMonths ?? 0, Input.Source,
                [.. Input.Criteria.Where(c => !c.Text.Read().IsEmpty)
                    .Select(c => new CriterionTerms(c.Text.Read(), c.IsNeeded))]), last + 1, By);
        Db.Add(entered);
        await Db.SaveChangesAsync(Cancel);
        return Done($"/dialogue/desk/labels/checklists/{entered.Id}", "Dialogue.Labels.ChecklistEntered");
    }

    protected override async Task ShowAsync()
    {
        By.MustRun();
        if (!HttpMethods.IsGet(Request.Method)) return;
        if (FromVersion is { } from)
        {
            var version = await Db.Set<LabelChecklist>().AsNoTracking().Include(c => c.Criteria)
                .SingleOrDefaultAsync(c => c.Id == from, Cancel) ?? throw new NotThere();
            Input = Form.Of(version);
        }

        while (Input.Criteria.Count < FirstRows) Input.Criteria.Add(new Row());
        Input.Criteria.AddRange(Enumerable.Range(0, EmptyRows).Select(_ => new Row()));
    }

    public sealed class Form
    {
        public WordingForm Name { get; set; } = new();

        public bool IsOfficial { get; set; }

        public WordingForm DecidingBody { get; set; } = new();

        [Range(1, LabelChecklist.MonthsAtMost)]
        public int? ValidMonths { get; set; }

        [Range(1, LabelChecklist.MonthsAtMost)]
        public int? ReportMonths { get; set; }

        [StringLength(WordingForm.Longest)]
        public string Source { get; set; } = "";

        public List<Row> Criteria { get; set; } = [];

        public static Form Of(LabelChecklist c) => new()
        {
            Name = Both(c.Name), DecidingBody = Both(c.DecidingBody), IsOfficial = c.IsOfficial,
            ValidMonths = c.ValidMonths, ReportMonths = c.ReportMonths, Source = c.Source,
            Criteria = [.. c.Criteria.OrderBy(x => x.Number)
                .Select(x => new Row { Text = Both(x.Text), IsNeeded = x.IsNeeded })],
        };

        private static WordingForm Both(Wording text) => new()
        {
            Fr = text.GetValueOrDefault("fr") ?? "", En = text.GetValueOrDefault("en") ?? "",
        };
    }

    public sealed class Row
    {
        public WordingForm Text { get; set; } = new();

        public bool IsNeeded { get; set; } = true;
    }
}
