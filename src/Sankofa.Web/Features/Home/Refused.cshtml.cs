using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Sankofa.Web.Features.Home;

[IgnoreAntiforgeryToken]
public sealed class RefusedModel : PageModel
{
    private static readonly int[] Told = [400, 403, 404, 409, 413, 500];

    [BindProperty(SupportsGet = true)]
    public int Status { get; set; } = 404;

    public int Known => Told.Contains(Status) ? Status : 400;

    public string? Reference => HttpContext.Items["FaultReference"] as string;
}
