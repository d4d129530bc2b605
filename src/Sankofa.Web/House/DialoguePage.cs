using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sankofa.Core.Dialogue;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.House;

/// <summary>
/// A page of those who work in the Dialogue, below /dialogue/desk: who they are in it is known before anything is
/// shown.
/// </summary>
public abstract class DeskPage : SankofaPage
{
    private Envoy? _envoy;

    /// <summary>
    /// Who acts, with what their country does in the Dialogue today. After <see cref="AttendAsync"/>.
    /// </summary>
    public Envoy By => _envoy ?? throw new InvalidOperationException("Nobody has attended yet.");

    /// <summary>What one must be allowed to open this page; a guest opens those alone that say so.</summary>
    protected virtual Act ToOpen => Act.ReadDialogue;

    public override async Task LoadAsync()
    {
        await AttendAsync();
        await ShowAsync();
    }

    /// <summary>Reads what the page shows, first and again after a refusal.</summary>
    protected abstract Task ShowAsync();

    /// <summary>The first line of every handler that does something.</summary>
    protected async Task<Envoy> AttendAsync()
    {
        Me.Must(ToOpen);
        return _envoy ??= await Envoy.OfAsync(Db, Me, Cancel);
    }
}

/// <summary>
/// A page of the public site of the Dialogue. It reads as nobody: the policies of the database show what is published.
/// </summary>
public abstract class SitePage : PageModel
{
    private Words? _t;

    public SankofaDb Db => HttpContext.RequestServices.GetRequiredService<SankofaDb>();

    public Words T => _t ??= HttpContext.RequestServices.GetRequiredService<Words>();

    public DateTimeOffset Now => HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    protected CancellationToken Cancel => HttpContext.RequestAborted;

    /// <summary>What is not public is not there.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        try
        {
            await LoadAsync();
            return Answer();
        }
        catch (NotThere)
        {
            return NotFound();
        }
    }

    protected virtual Task LoadAsync() => Task.CompletedTask;

    protected virtual IActionResult Answer() => Page();
}
