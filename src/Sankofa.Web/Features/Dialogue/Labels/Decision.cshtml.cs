using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Labels;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Labels;

public enum LabelVerdict
{
    Granted, Refused,
}

/// <summary>What the body named by the checklist decided, recorded by the secretariat or the chair.</summary>
public sealed class DecisionModel : LabelPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        var application = await OpenAsync();
        var on = Input.DecidedOn!.Value;
        if (Input.Verdict == LabelVerdict.Refused)
        {
            application.Refuse(on, Input.Reasons, By);
            await Db.SaveChangesAsync(Cancel);
            return Done(Home, "Dialogue.Labels.Refused");
        }

        // Asked before a number is taken: the next waits for this one to be kept or given back.
        application.MayBeGranted(on, Input.WithoutOpinion, By);
        var label = application.Grant(
            await Label.NextAsync(Db, Me.Now, Cancel), on, Input.Reasons, Input.WithoutOpinion, By);
        Db.Add(label);
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Dialogue.Labels.Granted", label.Number);
    }

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        if (!By.IsSecretariat && !By.IsChair) throw new NotAllowed("Decision");
        Input.DecidedOn ??= Me.Today;
    }

    public sealed class Form
    {
        [Required]
        public LabelVerdict? Verdict { get; set; }

        [Required]
        public DateOnly? DecidedOn { get; set; }

        [StringLength(WordingForm.Longest)]
        public string Reasons { get; set; } = "";

        public bool WithoutOpinion { get; set; }
    }
}
