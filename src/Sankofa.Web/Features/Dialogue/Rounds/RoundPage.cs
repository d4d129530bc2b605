using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Rounds;

/// <summary>A page of one round of the data base.</summary>
public abstract class RoundPage : DeskPage
{
    public const int Shown = 25;

    [FromRoute(Name = "nid")]
    public Guid RoundId { get; set; }

    public DataRound Round { get; private set; } = null!;

    public string RoundUrl => $"/dialogue/desk/rounds/{RoundId}";

    public bool IsOpenToMe => Round.IsOpenTo(By.Country, Me.Today);

    protected async Task OpenAsync()
    {
        await AttendAsync();
        Round = await Db.Set<DataRound>().Include(r => r.Instrument).Include(r => r.Extensions)
            .SingleOrDefaultAsync(r => r.Id == RoundId, Cancel) ?? throw new NotThere();
    }

    protected Task<List<RoundContributor>> ContributorsAsync() =>
        Db.Set<RoundContributor>().Where(c => c.RoundId == RoundId && c.Country == By.Country).ToListAsync(Cancel);

    /// <summary>Who is expected to answer: the countries that take part, by the list of partners.</summary>
    protected async Task<List<string>> CountriesAsync() =>
    [
        .. (await Db.Set<Partner>().AsNoTracking()
            .Where(p => p.Kind == PartnerKind.Country && p.Role != PartnerRole.FormerPartner).ToListAsync(Cancel))
            .Where(p => p.IsOn(Me.Today)).Select(p => p.Code).Distinct().Order(StringComparer.Ordinal),
    ];
}

/// <summary>A page of one answer of a country in a round.</summary>
public abstract class RoundAnswerPage : RoundPage
{
    [FromRoute(Name = "xid")]
    public Guid AnswerId { get; set; }

    public RoundAnswer Answer { get; private set; } = null!;

    public IReadOnlyList<RoundContributor> Contributors { get; private set; } = [];

    public string AnswerUrl => $"{RoundUrl}/answers/{AnswerId}";

    protected async Task OpenAnswerAsync()
    {
        await OpenAsync();
        Answer = await Db.Set<RoundAnswer>().Include(a => a.Queries).Include(a => a.Previous!.Round)
            .SingleOrDefaultAsync(a => a.Id == AnswerId && a.RoundId == RoundId, Cancel) ?? throw new NotThere();
        Contributors = await ContributorsAsync();
    }
}

/// <summary>How values of answers are read and shown.</summary>
public static class RoundTexts
{
    /// <summary>Codes of countries by their folded names in every language, and by themselves.</summary>
    public static IReadOnlyDictionary<string, string> Countries(Texts texts)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in texts.Languages)
        {
            foreach (var (key, name) in texts.Of(language).Where(
                t => t.Key.StartsWith("Country.", StringComparison.Ordinal)))
            {
                codes.TryAdd(RoundValues.Fold(name), key["Country.".Length..]);
                codes.TryAdd(RoundValues.Fold(key["Country.".Length..]), key["Country.".Length..]);
            }
        }

        return codes;
    }

    public static string Show(this Words words, RoundQuestion question, string value) => question.Type switch
    {
        _ when value.Length == 0 => "–",
        RoundQuestionType.Number => decimal.Parse(value, CultureInfo.InvariantCulture)
            .ToString("#,0.##", CultureInfo.CurrentCulture),
        RoundQuestionType.Amount => RoundValues.NumberOf(question.Type, value) is { } amount
            ? words.Number(amount.Number, amount.Unit) : value,
        RoundQuestionType.Choice or RoundQuestionType.Choices => string.Join(" · ", RoundValues.Codes(value).Select(
            c => question.Choices?.FirstOrDefault(choice => choice.Code == c)?.Text.In(words.Language) ?? c)),
        RoundQuestionType.YesNo => words[value == "yes" ? "Dialogue.Rounds.Yes" : "Dialogue.Rounds.No"],
        RoundQuestionType.Countries => string.Join(", ", RoundValues.Codes(value).Select(words.Country)),
        _ => value,
    };

    public static string Number(this Words words, decimal number, string unit) =>
        (number.ToString("#,0.##", CultureInfo.CurrentCulture) + " " + unit).TrimEnd();

    public static IEnumerable<SelectListItem> CountryChoices(this Words words, IEnumerable<string> codes) =>
        codes.Select(c => new SelectListItem(words.Country(c), c)).OrderBy(i => i.Text, StringComparer.CurrentCulture);
}
