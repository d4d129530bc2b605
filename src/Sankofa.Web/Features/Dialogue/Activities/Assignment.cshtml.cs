using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Activities;

/// <summary>Whom a recommendation is for and by when, where the document does not say.</summary>
public sealed class AssignmentModel : RecommendationPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    protected override Act ToOpen => Act.RunDialogue;

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        (await FindOneAsync()).Assign(RecommendationNewModel.Lines(Input.Addressees), Input.Due, by);
        await Db.SaveChangesAsync(Cancel);
        return Done(Here, "Dialogue.Recommendation.AssignDone");
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        if (!HttpMethods.IsGet(Request.Method)) return;
        Input = new Form { Addressees = string.Join('\n', Recommendation.Addressees), Due = Recommendation.Due };
    }

    public sealed class Form
    {
        [StringLength(2000)]
        public string Addressees { get; set; } = "";

        public PartialDate Due { get; set; }
    }
}
