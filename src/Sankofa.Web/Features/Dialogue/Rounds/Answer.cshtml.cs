using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Rounds;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Rounds;

/// <summary>
/// One answer: a form for whoever writes it, with what the last round said beside each question; for others the values.
/// </summary>
public sealed class AnswerModel(Texts texts) : RoundAnswerPage
{
    public const string Field = "Input.V.";

    [BindProperty]
    public Form Input { get; set; } = new();

    public bool MayWrite { get; private set; }

    public IReadOnlyList<RoundQuestion> Questions { get; private set; } = [];

    public IReadOnlyList<string> CountryCodes { get; private set; } = [];

    public IReadOnlyList<RoundImportRow> Imported { get; private set; } = [];

    /// <summary>Values that were sent; null where the page is opened.</summary>
    private IFormCollection? Sent => HttpMethods.IsPost(Request.Method) && Request.HasFormContentType ? Request.Form
        : null;

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAnswerAsync();
        Versions.Compare(Input.Version, Answer.Version);
        var (values, taken) = Typed();
        Answer.Save(values, taken, Contributors, By);
        await Db.SaveChangesAsync(Cancel);
        return Done(AnswerUrl, "Dialogue.Rounds.Saved", values.Count(v => v.Value.Length > 0), Asked().Count);
    }

    /// <summary>What stands in a field: what was typed, else what is stored.</summary>
    public string Value(RoundQuestion question) =>
        Sent is { } form && form.ContainsKey(Field + question.Meaning) ? Joined(form, question)
        : Sent is not null && question.Type is RoundQuestionType.Choices ? ""
        : Answer.Values.GetValueOrDefault(question.Meaning) ?? "";

    public string Unit(RoundQuestion question) =>
        Sent is { } form ? form[Field + question.Meaning + ".Currency"].ToString()
        : Value(question) is { Length: > 4 } value ? value[^3..] : "EUR";

    public string Amount(RoundQuestion question) =>
        Sent is { } form ? form[Field + question.Meaning].ToString()
        : Value(question) is { Length: > 4 } value ? value[..^4] : "";

    /// <summary>What the last round said, where it is not what stands here.</summary>
    public string? Proposed(RoundQuestion question) =>
        Answer.Previous?.Values.GetValueOrDefault(question.Meaning) is { } said
        && said != Answer.Values.GetValueOrDefault(question.Meaning) ? said : null;

    /// <summary>
    /// Of the field's question: what somebody else stored meanwhile, where it differs from what was typed.
    /// </summary>
    public string? Theirs(RoundQuestion question) =>
        InConflict && (Answer.Values.GetValueOrDefault(question.Meaning) ?? "") is var stored
            && stored != Value(question)
            ? stored : null;

    public string? Error(RoundQuestion question) =>
        ModelState.TryGetValue(Field + question.Meaning, out var entry) && entry.Errors.Count > 0
            ? entry.Errors[0].ErrorMessage : null;

    public string VersionText => Answer.Version.ToString(CultureInfo.InvariantCulture);

    protected override async Task ShowAsync()
    {
        await OpenAnswerAsync();
        Questions = Asked();
        MayWrite = Answer.Country == By.Country && Me.May(Act.ContributeToDialogue) && Answer.IsWritable && IsOpenToMe
            && (By.SpeaksForCountry || Contributors.Any(c => c.OrganisationId == Me.OrganisationId));
        CountryCodes = await CountriesAsync();
        Imported = await Db.Set<RoundImportRow>().AsNoTracking().Where(r => r.AnswerId == AnswerId).ToListAsync(Cancel);
        Answer.Queries.Sort((a, b) => a.AskedAt.CompareTo(b.AskedAt));
    }

    private IReadOnlyList<RoundQuestion> Asked() => [.. Round.Instrument.Asked(Answer.Kind)];

    // Every field that cannot be read is named at once; nothing is stored then, and all that was typed stays.
    private (Dictionary<string, string> Values, HashSet<string> Taken) Typed()
    {
        var countries = RoundTexts.Countries(texts);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = Input.Take.ToHashSet(StringComparer.Ordinal);
        taken.IntersectWith(Answer.Previous?.Values.Keys ?? []);
        RuleViolation? first = null;
        foreach (var question in Asked())
        {
            var typed = taken.Contains(question.Meaning)
                ? Answer.Previous!.Values[question.Meaning] : Joined(Request.Form, question);
            var read = RoundValues.Read(question, typed, countries);
            if (read.Fault is null) values[question.Meaning] = read.Value;
            else if (first is null)
            {
                ModelState.SetModelValue(Field + question.Meaning, typed, typed);
                first = new RuleViolation(read.Fault, question.Meaning);
            }
            else ModelState.AddModelError(Field + question.Meaning, T[read.Fault]);
        }

        return first is null ? (values, taken) : throw first;
    }

    private static string Joined(IFormCollection form, RoundQuestion question)
    {
        var typed = form[Field + question.Meaning];
        if (question.Type == RoundQuestionType.Amount)
            return typed.ToString().Trim() is { Length: > 0 } amount && !amount.Any(char.IsAsciiLetter)
                ? $"{amount} {form[Field + question.Meaning + ".Currency"]}" : typed.ToString();
        return string.Join(';', typed.Where(t => t is { Length: > 0 }));
    }

    public sealed class Form
    {
        public int Version { get; set; }

        /// <summary>Meanings whose value of the last round is taken over.</summary>
        public List<string> Take { get; set; } = [];

        [StringLength(RoundQuery.TextLength)]
        public string? Text { get; set; }
    }
}
