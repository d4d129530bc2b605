using System.ComponentModel.DataAnnotations;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Partners;

/// <summary>What is typed of a contact.</summary>
public sealed class ContactForm
{
    public int Version { get; set; }

    public DialogueContactKind Kind { get; set; }

    [StringLength(DialogueContact.OfficeLength)]
    public string Office { get; set; } = "";

    [StringLength(DialogueContact.OfficeLength)]
    public string Organisation { get; set; } = "";

    [StringLength(DialogueContact.PersonLength)]
    public string PersonName { get; set; } = "";

    [StringLength(DialogueContact.ReachLength)]
    public string Reach { get; set; } = "";

    public bool IsItinerant { get; set; }

    public List<DialogueTopic> Topics { get; set; } = [];

    public List<string> Languages { get; set; } = [];

    public PartialDate From { get; set; }

    public PartialDate Until { get; set; }

    public DialogueContactTerms Terms(Words words) => new(
        Kind, Office, Organisation, PersonName, Reach, IsItinerant, Topics,
        [.. Languages.Intersect(words.LanguageList().Select(l => l.Value))], From, Until);

    public static ContactForm Of(DialogueContact contact) => new()
    {
        Kind = contact.Kind, Office = contact.Office, Organisation = contact.Organisation,
        PersonName = contact.PersonName, Reach = contact.Reach, IsItinerant = contact.IsItinerant,
        Topics = [.. contact.Topics.Select(t =>
            Enum.TryParse<DialogueTopic>(t, out var topic) ? topic : (DialogueTopic?)null)
            .OfType<DialogueTopic>()],
        Languages = [.. contact.Languages], From = contact.From, Until = contact.Until, Version = contact.Version,
    };
}
