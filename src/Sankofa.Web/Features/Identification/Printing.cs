using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Identification;

/// <summary>
/// A document of a request, in one of the agreement's languages: a page of its own that the browser prints as it is,
/// and the same page as a PDF where the program for it is installed.
/// </summary>
public abstract class PrintPage : RequestPage, IAsyncResultFilter
{
    /// <summary>In which language; the agreement's first where nobody said.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Language { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Format { get; set; }

    public string Spoken { get; private set; } = Texts.Default;

    /// <summary>Asked for, but without texts here: the page says so and is in French.</summary>
    public string? Missing { get; private set; }

    public IReadOnlyList<string> Languages { get; private set; } = [];

    public bool AsPdf => string.Equals(Format, "pdf", StringComparison.Ordinal);

    public bool CanPdf => Pdf.IsInstalled;

    public abstract string Address { get; }

    public string In(string language) => $"{Address}?language={language}";

    /// <summary>The documents speak their own language, whatever the reader's is.</summary>
    public void Speak()
    {
        var culture = CultureInfo.GetCultureInfo(Spoken);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
    }

    private Pdf Pdf => HttpContext.RequestServices.GetRequiredService<Pdf>();

    /// <summary>Where a PDF is wanted, what the page writes goes to the program first.</summary>
    [NonHandler]
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (!AsPdf || context.Result is not PageResult)
        {
            await next();
            return;
        }

        using var html = new MemoryStream();
        var body = Response.Body;
        Response.Body = html;
        try
        {
            await next();
        }
        finally
        {
            Response.Body = body;
        }

        var made = await Pdf.MakeAsync(Encoding.UTF8.GetString(html.ToArray()), Cancel);
        var day = Asked.SentOn.ToString("O", CultureInfo.InvariantCulture);
        Response.ContentType = "application/pdf";
        Response.Headers.ContentDisposition = $"attachment; filename=\"{Case.Reference}-{day}.pdf\"";
        Response.ContentLength = made.Length;
        await Response.Body.WriteAsync(made, Cancel);
    }

    protected override async Task ShowAsync()
    {
        if (AsPdf && !CanPdf) throw new NotThere();
        await FindAsync();
        var texts = HttpContext.RequestServices.GetRequiredService<Texts>();
        Languages = Asked.Agreement?.Terms.Languages is { Count: > 0 } agreed ? agreed : [Texts.Default];
        var wanted = Language is { Length: > 0 } asked && asked.Length <= 8 ? asked : Languages[0];
        Spoken = texts.Speaks(wanted) ? wanted : Texts.Default;
        Missing = texts.Speaks(wanted) ? null : wanted;
    }
}
