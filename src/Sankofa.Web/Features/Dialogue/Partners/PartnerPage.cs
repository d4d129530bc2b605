using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Partners;

/// <summary>A page of one country or organisation of the Dialogue.</summary>
public abstract class PartnerPage : DeskPage
{
    [FromRoute(Name = "code")]
    public string Code { get; set; } = "";

    public Partner Partner { get; private set; } = null!;

    public string PartnerUrl => $"/dialogue/desk/partners/{Partner.Code}";

    public bool MayWriteContacts => By.IsSecretariat || (By.SpeaksForCountry && By.Country == Partner.Code);

    protected async Task OpenAsync()
    {
        await AttendAsync();
        Partner = await Db.Set<Partner>().FirstOrDefaultAsync(p => p.Code == Code, Cancel) ?? throw new NotThere();
    }
}

public static class PartnerTexts
{
    public static string Name(this Words words, Partner partner) =>
        partner.Kind == PartnerKind.Organisation && !partner.Name.IsEmpty
            ? partner.Name.In(words.Language) : words.Country(partner.Code);

    /// <summary>Topics by their stored names; one that this version no longer knows is shown as it stands.</summary>
    public static string Topic(this Words words, string topic) =>
        Enum.TryParse<DialogueTopic>(topic, out var known) ? words.Of(known) : topic;

    public static string Span(this Words words, PartialDate from, PartialDate until) => (from, until) switch
    {
        ({ IsUnknown: true }, { IsUnknown: true }) => words["Dialogue.Partners.SinceUnknown"],
        (_, { IsUnknown: true }) => words["Dialogue.Partners.Since", words.Day(from)],
        ({ IsUnknown: true }, _) => words["Dialogue.Partners.Until", words.Day(until)],
        _ => words["Dialogue.Partners.FromTo", words.Day(from), words.Day(until)],
    };

    public static IEnumerable<SelectListItem> Topics(this Words words, string? chosen) =>
        Enum.GetValues<DialogueTopic>().Select(t =>
            new SelectListItem(words.Of(t), t.ToString(), t.ToString() == chosen));

    public static IEnumerable<SelectListItem> LanguageList(this Words words) =>
        Choices.Languages(words).Where(l => l.Value.Length > 0);
}
