using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Indicators;
using Sankofa.Core.House;
using Sankofa.Core.Insights;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Indicators;

/// <summary>
/// Figures from the operational side. Counting them sees every file, and so is done by the system; what comes out is
/// protected before it is stored.
/// </summary>
public sealed class IndexModel(SystemDb system) : DeskPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<IndicatorTable> Tables { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        Me.Must(Act.RunDialogue);
        var published = await YearlyFigures.PublishAsync(system, Input.Year!.Value, by, Cancel);
        return Done("/dialogue/desk/indicators", "Dialogue.Indicators.Done", published.Year, published.Shown,
            published.Hidden);
    }

    protected override async Task ShowAsync() =>
        Tables = await IndicatorTable.OfAsync(Db, Db.Set<PlanIndicator>(), Cancel);

    public sealed class Form
    {
        [Required, Range(2000, 2100)]
        public int? Year { get; set; }
    }
}
