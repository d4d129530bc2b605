using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Activities;

public sealed class RecommendationNewModel : FindingPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        var activity = await FindAsync();
        await Db.Entry(activity).Collection(a => a.Recommendations).LoadAsync(Cancel);
        var recommended = activity.Recommend(Input.Read(await DomainAsync(Input.ObjectiveId)),
            Lines(Input.Addressees), "", Input.Due, [], by);
        await Db.SaveChangesAsync(Cancel);
        return Done($"{ActivityUrl}/recommendations/{recommended.Id}", "Dialogue.Recommendation.Done");
    }

    public static IReadOnlyList<string> Lines(string typed) =>
        typed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public sealed class Form : FoundForm
    {
        [StringLength(2000)]
        public string Addressees { get; set; } = "";

        public PartialDate Due { get; set; }
    }
}
