using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Activities;

/// <summary>Registers one member of a delegation, in person or on line.</summary>
public sealed class RegistrationNewModel : ActivityPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Activity Activity { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Languages =>
        [.. WordingForm.Languages.Select(code => new SelectListItem(T.LanguageName(code), code))];

    protected override Act ToOpen => Act.AttendDialogue;

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        var activity = await FindAsync();
        var invitations = await Db.Set<ActivityInvitation>().Where(i => i.ActivityId == Acid).ToListAsync(Cancel);
        var others = await Db.Set<ActivityRegistration>().Where(r => r.ActivityId == Acid).ToListAsync(Cancel);
        Db.Add(ActivityRegistration.Enter(activity, invitations, others, new ParticipantTerms(
            Input.Name, Input.Function, Input.Sex!.Value, Input.OnLine, Input.HeadsDelegation, Input.Language,
            Input.Needs), by));
        await Db.SaveChangesAsync(Cancel);
        return Done($"{ActivityUrl}/registrations", "Dialogue.Registration.Done");
    }

    protected override async Task ShowAsync() => Activity = await FindAsync();

    public sealed class Form
    {
        [StringLength(ActivityRegistration.NameLength)]
        public string Name { get; set; } = "";

        [StringLength(ActivityRegistration.FunctionLength)]
        public string Function { get; set; } = "";

        [Required]
        public ParticipantSex? Sex { get; set; }

        public bool OnLine { get; set; }
        public bool HeadsDelegation { get; set; }

        [StringLength(8)]
        public string Language { get; set; } = "fr";

        [StringLength(ActivityRegistration.NeedsLength)]
        public string Needs { get; set; } = "";
    }
}
