using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.Dialogue.Documents;
using Sankofa.Core.House;
using Sankofa.Web.Features.Cases;

namespace Sankofa.Web.Features.Dialogue.Labels;

/// <summary>A document of an application, seen by whoever sees that.</summary>
[RequestSizeLimit(BodyBytes), BodyAtMost(BodyBytes)]
public sealed class DocumentsModel : LabelPage
{
    private const int BodyBytes = DialogueDocument.LargestBytes + (64 * 1024);

    private static readonly string[] Known = ["fr", "en", "es", "pt", "ar"];

    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> Languages => Known.Select(l => new SelectListItem(T.LanguageName(l), l));

    public async Task<IActionResult> OnPostAsync()
    {
        var application = await OpenAsync();
        By.MustSpeakFor(application.Country);
        RuleViolation.When(!application.IsPending, "Dialogue.Labels.NotPending");
        RuleViolation.When(Input.Upload is null, "Dialogue.Document.Empty", "Upload");
        RuleViolation.When(!Known.Contains(Input.Language, StringComparer.Ordinal), "Form.Choice.Needed", "Language");
        RuleViolation.When(
            Input.Upload!.Length > DialogueDocument.LargestBytes, "Dialogue.Document.TooLarge", "Upload");
        var content = new byte[Input.Upload.Length];
        await using (var stream = Input.Upload.OpenReadStream()) await stream.ReadExactlyAsync(content, Cancel);
        var name = Path.GetFileName(Input.Upload.FileName);
        Db.Add(DialogueDocument.Add(DocumentOwner.LabelApplication, Lid, null, Input.Title, Input.Language,
            name[..Math.Min(name.Length, DialogueDocument.NameLength)], content, By));
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Dialogue.Labels.DocumentAdded");
    }

    protected override async Task ShowAsync() => By.MustSpeakFor((await OpenAsync()).Country);

    public sealed class Form
    {
        [StringLength(DialogueDocument.NameLength)]
        public string Title { get; set; } = "";

        public string Language { get; set; } = "fr";

        public IFormFile? Upload { get; set; }
    }
}
