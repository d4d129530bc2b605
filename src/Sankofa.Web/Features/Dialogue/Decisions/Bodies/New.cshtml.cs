using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Decisions.Bodies;

/// <summary>The secretariat sets up a body.</summary>
public sealed class NewModel : DeskPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        var body = DialogueBody.SetUp(
            Input.Kind!.Value, Wording.Of(Input.NameFr, Input.NameEn), Input.WithProcess, by);
        Db.Add(body);
        await Db.SaveChangesAsync(Cancel);
        return Done($"/dialogue/desk/bodies/{body.Id}", "Dialogue.Decisions.Body.Done");
    }

    protected override Task ShowAsync()
    {
        By.MustRun();
        return Task.CompletedTask;
    }

    public sealed class Form
    {
        [Required(ErrorMessage = "Form.Choice.Needed")]
        public BodyKind? Kind { get; set; }

        [StringLength(200)]
        public string NameFr { get; set; } = "";

        [StringLength(200)]
        public string NameEn { get; set; } = "";

        [StringLength(DialogueBody.ProcessLength)]
        public string WithProcess { get; set; } = "";
    }
}
