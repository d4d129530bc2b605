using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Reports;

/// <summary>A report of the desk: the page, or the same table as a file.</summary>
public abstract class ReportPage : DeskPage
{
    public const string Desk = "/dialogue/desk";

    [FromQuery]
    public string? Format { get; set; }

    public ReportTable Table { get; private set; } = null!;

    /// <summary>Where it stands, with what was chosen.</summary>
    public string Address => Request.Path + QueryWithout(Request, nameof(Format));

    public bool CanPdf => HttpContext.RequestServices.GetRequiredService<Pdf>().IsInstalled;

    public override void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        if (context.Exception is null && Format is { Length: > 0 } format)
            context.Result = new ReportAnswer(Table, format);
    }

    protected ReportTables Tables => new(Db, T, Me.Today, Cancel);

    protected abstract Task<ReportTable> TableAsync();

    protected override async Task ShowAsync()
    {
        MustBeKnown(Format, CanPdf);
        Table = await TableAsync();
    }

    internal static void MustBeKnown(string? format, bool canPdf)
    {
        if (format is { Length: > 0 } asked && (!ReportAnswer.Formats.Contains(asked) || (asked == "pdf" && !canPdf)))
            throw new NotThere();
    }

    internal static QueryString QueryWithout(HttpRequest request, string name) => QueryString.Create(
        request.Query.Where(q => !string.Equals(q.Key, name, StringComparison.OrdinalIgnoreCase)));
}

/// <summary>A report that everybody may read.</summary>
public abstract class SiteReportPage : SitePage
{
    public const string Site = "/dialogue";

    [FromQuery]
    public string? Format { get; set; }

    public ReportTable Table { get; private set; } = null!;

    public string Address => Request.Path + ReportPage.QueryWithout(Request, nameof(Format));

    public bool CanPdf => HttpContext.RequestServices.GetRequiredService<Pdf>().IsInstalled;

    protected ReportTables Tables => new(Db, T, Today, Cancel);

    protected abstract Task<ReportTable> TableAsync();

    protected override async Task LoadAsync()
    {
        ReportPage.MustBeKnown(Format, CanPdf);
        Table = await TableAsync();
    }

    protected override IActionResult Answer() =>
        Format is { Length: > 0 } format ? new ReportAnswer(Table, format) : Page();
}
