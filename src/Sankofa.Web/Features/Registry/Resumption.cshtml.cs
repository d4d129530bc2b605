using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.Registry.Importing;

namespace Sankofa.Web.Features.Registry;

/// <summary>Lets an import that failed go on behind the last line that was taken.</summary>
public sealed class ResumptionModel(UploadedRegisters uploaded) : RegistryPage
{
    [FromRoute]
    public Guid Mid { get; set; }

    public RegisterImport Import { get; private set; } = null!;

    public string ImportUrl => $"{Home}/imports/{Mid}";

    protected override Act Needed => Act.ImportRegister;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await ShowAsync();
        Import.GoOn(Register, Me);
        // What came by the command line lies on no disk of ours.
        RuleViolation.When(
            !await Db.Set<RegisterImportContent>().AnyAsync(c => c.ImportId == Mid, Cancel), "Registry.Import.GiveAgain");
        await Db.SaveChangesAsync(Cancel);
        HttpContext.Response.OnCompleted(() =>
        {
            uploaded.Wake();
            return Task.CompletedTask;
        });
        return Done(ImportUrl, "Registry.Import.ResumeDone");
    }

    protected override async Task ShowAsync() =>
        Import = await Db.Set<RegisterImport>().SingleOrDefaultAsync(i => i.Id == Mid && i.RegisterId == Rid, Cancel)
            ?? throw new NotThere();
}
