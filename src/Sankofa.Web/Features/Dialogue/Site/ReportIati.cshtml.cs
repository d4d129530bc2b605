using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Reports;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Site;

/// <summary>The published projects for whoever gathers such files.</summary>
public sealed class ReportIatiModel : SitePage
{
    private byte[] _file = [];

    protected override async Task LoadAsync()
    {
        using var written = new MemoryStream();
        await IatiFile.WriteAsync(Db, written, Now, Cancel);
        _file = written.ToArray();
    }

    protected override IActionResult Answer() => File(_file, "application/xml");
}
