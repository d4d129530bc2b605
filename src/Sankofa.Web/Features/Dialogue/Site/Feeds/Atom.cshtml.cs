using System.Globalization;
using System.Xml.Linq;

namespace Sankofa.Web.Features.Dialogue.Site.Feeds;

/// <summary>What is new of the Dialogue, for readers of feeds (RFC 4287).</summary>
public sealed class AtomModel : FeedPage
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private IReadOnlyList<FeedEntry> _entries = [];

    protected override string ContentType => "application/atom+xml; charset=utf-8";

    protected override async Task LoadAsync() => _entries = await FeedEntry.LatestAsync(Db, Cancel);

    protected override (string Text, DateTimeOffset? ChangedAt) Write()
    {
        var changed = _entries.Count == 0 ? (DateTimeOffset?)null : _entries.Max(e => e.UpdatedAt);
        var feed = new XElement(Atom + "feed", new XAttribute(XNamespace.Xml + "lang", T.Language),
            new XElement(Atom + "id", $"{Site}/feed.atom"),
            new XElement(Atom + "title", T["Dialogue.Site.FeedTitle"]),
            new XElement(Atom + "subtitle", T["Dialogue.Site.Lead"]),
            new XElement(Atom + "updated", Instant(changed ?? DateTimeOffset.UnixEpoch)),
            new XElement(Atom + "author", new XElement(Atom + "name", T["Dialogue.Site.FeedAuthor"])),
            Link("self", $"{Site}/feed.atom", "application/atom+xml"), Link("alternate", Site, "text/html"),
            _entries.Select(Entry));
        return ("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + feed, changed);
    }

    private XElement Entry(FeedEntry entry) => new(Atom + "entry",
        new XElement(Atom + "id", $"urn:uuid:{entry.Id}"),
        new XElement(Atom + "title", new XAttribute(XNamespace.Xml + "lang", entry.Title.Spoken(T.Language)),
            Clean(entry.Title.In(T.Language))),
        new XElement(Atom + "category", new XAttribute("term", entry.Kind),
            new XAttribute("label", T[$"Dialogue.Site.Entry.{entry.Kind}"])),
        new XElement(Atom + "published", Instant(entry.PublishedAt)),
        new XElement(Atom + "updated", Instant(entry.UpdatedAt)),
        Link("alternate", $"{Site}/{entry.Address}", "text/html"));

    private static XElement Link(string relation, string address, string type) => new(Atom + "link",
        new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));

    // XML knows no control characters, whoever typed them.
    private static string Clean(string text) =>
        string.Concat(text.Where(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));

    private static string Instant(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
