using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.Registry.Importing;
using Sankofa.Web.Features.Cases;

namespace Sankofa.Web.Features.Registry;

/// <summary>Takes a file of moderate size by the page; a whole register comes by the command line.</summary>
[RequestSizeLimit(BodyBytes), BodyAtMost(BodyBytes)]
public sealed class ImportNewModel(RegisterImporting importing, UploadedRegisters uploaded) : RegistryPage
{
    public const int MegabytesAtMost = 20;
    private const int BytesAtMost = MegabytesAtMost * 1024 * 1024;

    // More than a file may have, so that one a little too large is refused on this page, in words.
    private const int BodyBytes = 2 * BytesAtMost;

    [BindProperty]
    public Form Input { get; set; } = new();

    public ImportReport? Trial { get; private set; }

    protected override Act Needed => Act.ImportRegister;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        RuleViolation.When(Input.Upload is null or { Length: 0 }, "Registry.Import.Nothing", "Upload");
        RuleViolation.When(
            Input.Upload!.Length > BytesAtMost, "Registry.Import.TooLarge", "Upload", MegabytesAtMost);
        var content = new byte[Input.Upload.Length];
        await using (var stream = Input.Upload.OpenReadStream()) await stream.ReadExactlyAsync(content, Cancel);
        try
        {
            return await TakeAsync(content);
        }
        catch (RegisterUnreadable unreadable)
        {
            throw new RuleViolation(
                "Registry.Unreadable." + unreadable.Reason,
                unreadable.Reason == UnreadableFile.MapUnclear ? "Map" : "Upload", unreadable.Text);
        }
    }

    private async Task<IActionResult> TakeAsync(byte[] content)
    {
        var map = ImportMap.Of(Input.Map);
        var file = new ImportFile(new MemoryStream(content), Path.GetFileName(Input.Upload!.FileName));
        if (Input.IsTrial)
        {
            Trial = await importing.TryAsync(Register, file, map, Input.IsFull, Me, null, Cancel);
            return Page();
        }

        var import = await RegisterImporting.BeginAsync(Db, Register, file, map, Input.IsFull, Me, Cancel);
        if (import.State is not RegisterImportState.Running) import.GoOn(Register, Me);
        // One that was killed at the command line goes on here, and its bytes are not known yet.
        if (!await Db.Set<RegisterImportContent>().AnyAsync(c => c.ImportId == import.Id, Cancel))
            Db.Add(new RegisterImportContent(import, content));
        await Db.SaveChangesAsync(Cancel);
        HttpContext.Response.OnCompleted(() =>
        {
            // After the answer, and so after the commit: the job finds what was written.
            uploaded.Wake();
            return Task.CompletedTask;
        });
        return Done($"{Home}/imports/{import.Id}", "Registry.Import.Begun");
    }

    public sealed class Form
    {
        public IFormFile? Upload { get; set; }

        [StringLength(4000)]
        public string Map { get; set; } = "";

        public bool IsFull { get; set; }

        public bool IsTrial { get; set; }
    }
}
