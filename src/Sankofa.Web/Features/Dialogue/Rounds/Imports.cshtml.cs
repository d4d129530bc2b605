using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Core.House;
using Sankofa.Web.Features.Cases;

namespace Sankofa.Web.Features.Dialogue.Rounds;

/// <summary>Gives an existing table to a round, and finds earlier ones again.</summary>
[RequestSizeLimit(BodyBytes), BodyAtMost(BodyBytes)]
public sealed class ImportsModel : RoundPage
{
    // More than a table may have, so that one a little too large is refused on this page, in words.
    private const int BodyBytes = 2 * RoundTable.BytesAtMost;

    [BindProperty]
    public Form Input { get; set; } = new();

    [FromQuery]
    public Guid? Before { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public Guid? Next { get; private set; }

    public IReadOnlyList<SelectListItem> Countries { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        By.MustContribute();
        RuleViolation.When(Input.Upload is null or { Length: 0 }, "Dialogue.Rounds.NoTable", "Upload");
        RuleViolation.When(Input.Upload!.Length > RoundTable.BytesAtMost, "Dialogue.Rounds.TableTooLarge", "Upload");
        var content = new byte[Input.Upload.Length];
        await using (var stream = Input.Upload.OpenReadStream()) await stream.ReadExactlyAsync(content, Cancel);
        var name = Path.GetFileName(Input.Upload.FileName);
        var import = RoundImport.Receive(
            Round, name.Length > RoundImport.NameLength ? name[..RoundImport.NameLength] : name, content,
            Input.Country ?? "", By);
        Db.Add(import);
        await Db.SaveChangesAsync(Cancel);
        return Done($"{RoundUrl}/imports/{import.Id}", "Dialogue.Rounds.TableRead");
    }

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        By.MustContribute();
        var imports = Db.Set<RoundImport>().AsNoTracking().Where(i => i.RoundId == RoundId);
        if (Before is { } before) imports = imports.Where(i => i.Id.CompareTo(before) < 0);
        Rows = await imports.OrderByDescending(i => i.Id).Take(Shown + 1).Select(i => new Row(
            i.Id, i.FileName, i.ReadAt, i.ReadBy, i.AppliedAt, i.Taken)).ToListAsync(Cancel);
        if (Rows.Count > Shown) (Rows, Next) = ([.. Rows.Take(Shown)], Rows[Shown - 1].Id);
        Countries = [new(T["Dialogue.Rounds.ByColumn"], ""), .. T.CountryChoices(await CountriesAsync())];
    }

    public sealed record Row(
        Guid Id, string FileName, DateTimeOffset ReadAt, string ReadBy, DateTimeOffset? AppliedAt, int Taken);

    public sealed class Form
    {
        public IFormFile? Upload { get; set; }

        public string? Country { get; set; }
    }
}
