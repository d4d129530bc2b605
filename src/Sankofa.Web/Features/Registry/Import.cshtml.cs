using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.Registry.Importing;

namespace Sankofa.Web.Features.Registry;

/// <summary>One import: how far it is, or what it did.</summary>
public sealed class ImportModel : RegistryPage
{
    private const int Shown = 25;

    [FromRoute]
    public Guid Mid { get; set; }

    public RegisterImport Import { get; private set; } = null!;

    public ImportReport Report { get; private set; } = null!;

    protected override Act Needed => Act.ImportRegister;

    protected override async Task ShowAsync()
    {
        Import = await Db.Set<RegisterImport>().AsNoTracking()
            .SingleOrDefaultAsync(i => i.Id == Mid && i.RegisterId == Rid, Cancel) ?? throw new NotThere();
        var refusals = await Db.Set<RegisterRefusal>().AsNoTracking().Where(r => r.ImportId == Mid)
            .OrderBy(r => r.Line).Take(Shown)
            .Select(r => new ReportedRefusal(r.Line, r.Column, r.Reason, r.Text, r.Raw)).ToListAsync(Cancel);
        Report = new ImportReport(Mid, false, false, Import.Read, Import.Added, Import.Changed, Import.Equal,
            Import.Refused, Import.Missing, Import.FieldsChanged, Import.IgnoredHeaders, refusals);
    }
}
