using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sankofa.Core.Dialogue.Documents;
using Sankofa.Core.House;
using Sankofa.Web.Features.Dialogue.Documents;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Library;

/// <summary>A file of the item in one language, beside its other languages; public once the item is.</summary>
public sealed class DocumentNewModel : ItemPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Groups { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Languages =>
        [.. WordingForm.Languages.Select(code => new SelectListItem(T.LanguageName(code), code))];

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        var item = await FindToWriteAsync();
        RuleViolation.When(Input.Upload is null, "Dialogue.Document.Empty", nameof(Input.Upload));
        RuleViolation.When(
            Input.Upload!.Length > DialogueDocument.LargestBytes, "Dialogue.Document.TooLarge", nameof(Input.Upload));
        using var content = new MemoryStream();
        await Input.Upload.CopyToAsync(content, Cancel);
        var document = DialogueDocument.Add(DocumentOwner.LibraryItem, item.Id, Input.GroupId, Input.Title,
            Input.Language, Path.GetFileName(Input.Upload.FileName), content.ToArray(), by);
        if (item.IsPublished) document.Publish(by);
        Db.Add(document);
        await Db.SaveChangesAsync(Cancel);
        return Done(Home, "Dialogue.Document.Done");
    }

    protected override async Task ShowAsync()
    {
        await FindToWriteAsync();
        var known = await DocumentRow.OfAsync(Db, DocumentOwner.LibraryItem, Lbid, Cancel);
        Groups =
        [
            new SelectListItem(T["Dialogue.Document.NoGroup"], ""),
            .. known.DistinctBy(d => d.GroupId).Select(d => new SelectListItem(d.Title, d.GroupId.ToString())),
        ];
    }

    public sealed class Form
    {
        [StringLength(DialogueDocument.NameLength)]
        public string Title { get; set; } = "";

        public string Language { get; set; } = "fr";
        public Guid? GroupId { get; set; }
        public IFormFile? Upload { get; set; }
    }
}
