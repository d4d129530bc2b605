using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.Features.Identification;

/// <summary>A new version of a text, begun from an earlier one or from nothing. None is ever edited.</summary>
public sealed class NewAgreementModel : AgreementPage
{
    public const int FieldsAtMost = 14;
    private const int EmptyRows = 3;

    public static readonly string[] TermNames =
    [
        "Identification.Agreement.AnswerIn", "Identification.Agreement.Interview",
        "Identification.Agreement.TravelDocument", "Identification.Agreement.DocumentValidity",
        "Identification.Agreement.Reissue", "Identification.Agreement.Transfer",
    ];

    public static readonly string[] PrintLanguages = ["fr", "en", "es", "pt", "ar"];

    [BindProperty]
    public AgreementForm Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "from")]
    public Guid? FromVersion { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        await MustWriteAsync();
        var earlier = await Db.Set<AgreementVersion>().ToListAsync(Cancel);
        var entered = AgreementVersion.Enter(
            Input.Code, Input.Name, Input.Written(earlier.Find(a => a.Id == Input.From)?.Terms), Input.ValidFrom,
            Input.ValidUntil, earlier, Me.Name, Me.Now);
        Db.Add(entered);
        Db.Add(new AdministrationEntry(
            AdministrationEvents.AgreementEntered, Me.UserId, Me.Name, null, new { entered.Code, entered.Number },
            Me.Now));
        await Db.SaveChangesAsync(Cancel);
        return Done($"/agreements/{entered.Id}", "Identification.Agreement.Done");
    }

    public override async Task LoadAsync()
    {
        await MustWriteAsync();
        if (HttpMethods.IsGet(Request.Method) && FromVersion is { } from)
        {
            var version = await Db.Set<AgreementVersion>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == from,
                Cancel)
                ?? throw new NotThere();
            Input = AgreementForm.Of(version, Me.Today);
        }

        while (Input.Terms.Count < TermNames.Length) Input.Terms.Add(new TermRow());
        while (Input.Fields.Count < FieldsAtMost) Input.Fields.Add(null);
        if (HttpMethods.IsGet(Request.Method))
            Input.Catalogue.AddRange(Enumerable.Range(0, EmptyRows).Select(_ => new CatalogueLine()));
    }
}

/// <summary>What is typed of an agreement.</summary>
public sealed class AgreementForm
{
    public Guid? From { get; set; }

    [StringLength(AgreementVersion.CodeLength)]
    public string Code { get; set; } = "";

    [StringLength(AgreementVersion.NameLength)]
    public string Name { get; set; } = "";

    public DateOnly ValidFrom { get; set; }

    public DateOnly? ValidUntil { get; set; }

    [StringLength(AgreementVersion.TextLength)]
    public string Source { get; set; } = "";

    [StringLength(AgreementVersion.TextLength)]
    public string StandingFr { get; set; } = "";

    [StringLength(AgreementVersion.TextLength)]
    public string StandingEn { get; set; } = "";

    [StringLength(AgreementVersion.TextLength)]
    public string Requesting { get; set; } = "";

    [StringLength(AgreementVersion.TextLength)]
    public string Requested { get; set; } = "";

    [StringLength(AgreementVersion.ArticleLength)]
    public string Quoted { get; set; } = "";

    public List<TermRow> Terms { get; set; } = [];

    [StringLength(AgreementVersion.TextLength)]
    public string ExtensionWhy { get; set; } = "";

    public TermRow Extension { get; set; } = new();

    [StringLength(AgreementVersion.TextLength)]
    public string SilenceFr { get; set; } = "";

    [StringLength(AgreementVersion.TextLength)]
    public string SilenceEn { get; set; } = "";

    [StringLength(AgreementVersion.ArticleLength)]
    public string SilenceArticle { get; set; } = "";

    public Sureness SilenceSureness { get; set; }

    [StringLength(AgreementVersion.ArticleLength)]
    public string FormName { get; set; } = "";

    public Sureness FormSureness { get; set; }

    public List<FormField?> Fields { get; set; } = [];

    public List<string> Languages { get; set; } = [];

    public List<CatalogueLine> Catalogue { get; set; } = [];

    public static AgreementForm Of(AgreementVersion version, DateOnly today)
    {
        var terms = version.Terms;
        return new AgreementForm
        {
            From = version.Id, Code = version.Code, Name = version.Name, ValidFrom = today, Source = terms.Source,
            StandingFr = terms.Standing.In("fr"), StandingEn = terms.Standing.In("en"), Quoted = terms.Quoted,
            Requesting = string.Join(", ", terms.Parties.Requesting),
            Requested = string.Join(", ", terms.Parties.Requested),
            Terms = [.. new[] { terms.Answer, terms.Interview, terms.TravelDocument, terms.DocumentValidity,
                terms.Reissue, terms.Transfer }.Select(TermRow.Of)],
            ExtensionWhy = terms.Extension?.Reasons.In("fr") ?? "",
            Extension = new TermRow
            {
                Length = terms.Extension?.Length, Count = terms.Extension?.Count ?? DayCount.Calendar,
                Article = terms.Extension?.Article ?? "", Sureness = terms.Extension?.Sureness ?? Sureness.NotFound,
            },
            SilenceFr = terms.Silence?.Text.In("fr") ?? "", SilenceEn = terms.Silence?.Text.In("en") ?? "",
            SilenceArticle = terms.Silence?.Article ?? "",
            SilenceSureness = terms.Silence?.Sureness ?? Sureness.NotFound,
            FormName = terms.Form.Name, FormSureness = terms.Form.Sureness,
            Fields = [.. terms.Form.Fields.Cast<FormField?>()], Languages = [.. terms.Languages],
            Catalogue = [.. terms.Catalogue.Select(CatalogueLine.Of)],
        };
    }

    /// <summary>Sentences that this form has no line for stay as the version before had them.</summary>
    public AgreementTerms Written(AgreementTerms? before)
    {
        Term? At(int index, Term? known) => Terms.ElementAtOrDefault(index)?.Written(known?.Note);
        return new AgreementTerms(
            Source.Trim(), Say(StandingFr, StandingEn), new AgreementParties(Countries(Requesting),
                Countries(Requested)),
            new RequestForm(FormName.Trim(), [.. Fields.OfType<FormField>().Distinct()], FormSureness),
            [.. Languages.Intersect(NewAgreementModel.PrintLanguages)],
            [.. Catalogue.Where(c => c.Fr.Trim().Length > 0).Select((c, i) => c.Written(i))],
            At(0, before?.Answer),
            ExtensionWhy.Trim().Length == 0 ? null : new Extension(
                Extension.Count, Say(ExtensionWhy, ""), Extension.Article.Trim(), Extension.Sureness, Extension.Length),
            SilenceFr.Trim().Length == 0 ? null
                : new Saying(Say(SilenceFr, SilenceEn), SilenceArticle.Trim(), SilenceSureness),
            At(1, before?.Interview), At(2, before?.TravelDocument), At(3, before?.DocumentValidity),
            At(4, before?.Reissue), At(5, before?.Transfer), before?.ValidPassport, before?.Others, Quoted.Trim());
    }

    internal static Wording Say(string french, string english)
    {
        var text = new Wording { ["fr"] = french.Trim() };
        if (english.Trim().Length > 0) text["en"] = english.Trim();
        return text;
    }

    private static IReadOnlyList<string> Countries(string codes) =>
    [
        .. codes.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(c => c.Length == 2 && c.All(char.IsAsciiLetter) ? c.ToUpperInvariant()
                : throw new RuleViolation("Identification.Agreement.UnknownCountry", nameof(Requested), c)).Distinct(),
    ];
}

public sealed class TermRow
{
    [Range(1, 3650)]
    public int? Length { get; set; }

    public DayCount Count { get; set; }

    public ClockStart? Start { get; set; }

    [StringLength(AgreementVersion.ArticleLength)]
    public string Article { get; set; } = "";

    public Sureness Sureness { get; set; } = Sureness.NotFound;

    public static TermRow Of(Term? term) => term is null ? new TermRow() : new TermRow
    {
        Length = term.Length, Count = term.Count, Start = term.Start, Article = term.Article, Sureness = term.Sureness,
    };

    public Term? Written(Wording? note) =>
        Length is null && Article.Trim().Length == 0 && note is null ? null
        : new Term(Count, Article.Trim(), Length is null ? Sureness.NotFound : Sureness, Length, Start, note);
}

public sealed class CatalogueLine
{
    [StringLength(AgreementVersion.CodeLength)]
    public string Code { get; set; } = "";

    [StringLength(AgreementVersion.TextLength)]
    public string Fr { get; set; } = "";

    [StringLength(AgreementVersion.TextLength)]
    public string En { get; set; } = "";

    public EvidenceWeight Weight { get; set; }

    public EvidenceFor For { get; set; }

    [StringLength(AgreementVersion.ArticleLength)]
    public string Article { get; set; } = "";

    public Sureness Sureness { get; set; }

    public static CatalogueLine Of(CatalogueRow row) => new()
    {
        Code = row.Code, Fr = row.What.In("fr"), En = row.What.In("en"), Weight = row.Weight, For = row.For,
        Article = row.Article, Sureness = row.Sureness,
    };

    public CatalogueRow Written(int place) => new(
        Code.Length > 0 ? Code : string.Create(CultureInfo.InvariantCulture, $"row-{place + 1}"),
        AgreementForm.Say(Fr, En), Weight, For, Article.Trim(), Sureness);
}
