using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Sankofa.Web.Features.Home;

public sealed class IndexModel : PageModel;
