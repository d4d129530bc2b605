using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Rounds;

/// <summary>A page of one table that was given.</summary>
public abstract class RoundImportPage(Texts texts) : RoundPage
{
    [FromRoute(Name = "iid")]
    public Guid ImportId { get; set; }

    public RoundImport Import { get; private set; } = null!;

    public IReadOnlyList<RoundRowReading> Report { get; private set; } = [];

    public string ImportUrl => $"{RoundUrl}/imports/{ImportId}";

    public int Count(RoundRowOutcome outcome) => Report.Count(r => r.Outcome == outcome);

    protected async Task OpenImportAsync()
    {
        await OpenAsync();
        By.MustContribute();
        Import = await Db.Set<RoundImport>().SingleOrDefaultAsync(i => i.Id == ImportId && i.RoundId == RoundId, Cancel)
            ?? throw new NotThere();
    }

    protected async Task ReportAsync()
    {
        var known = await Db.Set<RoundAnswer>().Where(a => a.RoundId == RoundId && a.Fingerprint != null)
            .Select(a => new { a.Country, a.Fingerprint }).ToListAsync(Cancel);
        Report = Import.Report(
            RoundTexts.Countries(texts), known.Select(k => (k.Country, k.Fingerprint!)).ToHashSet());
    }
}

/// <summary>What a table says: which header answers which question, and what would become of every row.</summary>
public sealed class ImportModel(Texts texts) : RoundImportPage(texts)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [FromQuery]
    public int From { get; set; }

    public IReadOnlyList<string> Headers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Countries { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenImportAsync();
        var headers = RoundTable.Read(Import.Content).Headers;
        Import.Map(
            headers.Zip(Input.Targets, (h, t) => (h, t ?? "")).ToDictionary(m => m.h, m => m.Item2), Input.Country
                ?? "", By);
        await Db.SaveChangesAsync(Cancel);
        return Done(ImportUrl, "Dialogue.Rounds.MappedDone");
    }

    public IEnumerable<SelectListItem> Targets(int at)
    {
        var chosen = at < Input.Targets.Count ? Input.Targets[at] ?? ""
            : Import.Mapping.GetValueOrDefault(Headers[at]) ?? "";
        yield return new(T["Dialogue.Rounds.KeepBeside"], "", chosen.Length == 0);
        yield return new(T["Dialogue.Rounds.CountryLabel"], RoundImport.CountryColumn,
            chosen == RoundImport.CountryColumn);
        yield return new(T["Dialogue.Rounds.Kind"], RoundImport.KindColumn, chosen == RoundImport.KindColumn);
        foreach (var question in Round.Instrument.Questions)
            yield return new(question.Text.In(T.Language), question.Meaning, chosen == question.Meaning);
    }

    protected override async Task ShowAsync()
    {
        await OpenImportAsync();
        Headers = RoundTable.Read(Import.Content).Headers;
        await ReportAsync();
        Countries = [new(T["Dialogue.Rounds.ByColumn"], ""), .. T.CountryChoices(await CountriesAsync())];
        if (HttpMethods.IsGet(Request.Method)) Input.Country = Import.ForCountry;
        From = Math.Clamp(From, 0, Math.Max(0, Report.Count - 1));
    }

    public sealed class Form
    {
        /// <summary>What each header stands for, in the order of the headers.</summary>
        public List<string?> Targets { get; set; } = [];

        public string? Country { get; set; }
    }
}
