using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Dialogue.Activities;

/// <summary>What has become of a recommendation, with where it can be seen.</summary>
public sealed class FollowUpModel : RecommendationPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        (await FindOneAsync()).Report(Input.State!.Value, Input.Text, Input.Evidence, null, by);
        await Db.SaveChangesAsync(Cancel);
        return Done(Here, "Dialogue.FollowUp.Done");
    }

    protected override async Task ShowAsync()
    {
        if (!By.IsSecretariat && !By.SpeaksForCountry) throw new NotAllowed(nameof(Act.SpeakForCountry));
        await base.ShowAsync();
    }

    public sealed class Form
    {
        [Required]
        public FollowUpState? State { get; set; }

        [StringLength(4000)]
        public string Text { get; set; } = "";

        [StringLength(FollowUp.EvidenceLength)]
        public string Evidence { get; set; } = "";
    }
}
