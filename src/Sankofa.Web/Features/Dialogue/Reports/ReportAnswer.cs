using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Reports;

/// <summary>A report as the file that was asked for.</summary>
public sealed class ReportAnswer(ReportTable report, string format) : IActionResult
{
    private const string PrintView = "/Features/Dialogue/Reports/_Print.cshtml";

    public static readonly IReadOnlyList<string> Formats = ["pdf", "csv", "xlsx", "json"];

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (content, type) = format switch
        {
            "pdf" => (await AsPdfAsync(context), "application/pdf"),
            "csv" => (ReportFormats.AsCsv(report), "text/csv; charset=utf-8"),
            "xlsx" => (ReportFormats.AsXlsx(report), ReportFormats.XlsxType),
            "json" => (ReportFormats.AsJson(report), "application/json; charset=utf-8"),
            _ => throw new NotThere(),
        };
        var response = context.HttpContext.Response;
        response.ContentType = type;
        response.ContentLength = content.Length;
        var shown = format == "json" ? "inline" : "attachment";
        response.Headers.ContentDisposition = string.Create(
            CultureInfo.InvariantCulture, $"{shown}; filename=\"{report.FileName(format)}\"");
        await response.Body.WriteAsync(content, context.HttpContext.RequestAborted);
    }

    /// <summary>What is printed is a page of its own: without the site's frame, with the style of documents.</summary>
    private async Task<byte[]> AsPdfAsync(ActionContext context)
    {
        var services = context.HttpContext.RequestServices;
        var found = services.GetRequiredService<IRazorViewEngine>().GetView(null, PrintView, isMainPage: true);
        found.EnsureSuccessful(null);
        var data = new ViewDataDictionary<ReportTable>(
            services.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = report };
        var kept = services.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(context.HttpContext);
        await using var html = new StringWriter(new StringBuilder(), CultureInfo.InvariantCulture);
        await found.View.RenderAsync(new ViewContext(context, found.View, data, kept, html, new HtmlHelperOptions()));
        return await services.GetRequiredService<Pdf>().MakeAsync(html.ToString(), context.HttpContext.RequestAborted);
    }
}
