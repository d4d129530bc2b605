using System.Globalization;
using System.Xml;
using Sankofa.Core.Dialogue.Initiatives;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Reports;

/// <summary>One initiative as an activity of the file, its elements in the order that the schema asks for.</summary>
internal sealed class IatiActivity(
    XmlWriter xml, IatiReporter reporter, IReadOnlyDictionary<string, Partner> partners, DateOnly today)
{
    private const string Language = "fr";

    // Codes of the standard's lists.
    private const string Government = "10";
    private const string Multilateral = "40";
    private const string Other = "90";
    private const string OwnVocabulary = "99";
    private const string Africa = "298";
    private const string DevelopingCountries = "998";
    private const string IsoCountries = "A4";

    public void Write(Initiative initiative, IReadOnlyList<IatiServed> served)
    {
        xml.WriteStartElement("iati-activity");
        xml.WriteAttributeString("xml", "lang", null, Language);
        xml.Set("default-currency", initiative.Currency);
        xml.Set("last-updated-datetime",
            initiative.PublishedAt!.Value.UtcDateTime.ToString("s", CultureInfo.InvariantCulture) + "Z");
        xml.WriteElementString("iati-identifier", $"{reporter.Reference}-{IatiFile.Reference(initiative.Reference)}");
        Reporter();
        Text("title", initiative.Title);
        Text("description", initiative.Summary.IsEmpty ? initiative.Title : initiative.Summary, ("type", "1"));
        foreach (var funder in initiative.FundedBy.Distinct()) Organisation(funder, "1");
        Organisation(initiative.Country, "2");
        if (initiative.Implementer.Length > 0) Participating(initiative.Implementer, "4", Other);
        Empty("activity-status", ("code", StatusOf(initiative.Status)));
        Dates(initiative);
        Empty("activity-scope", ("code", ScopeOf(initiative.Scope)));
        Places([.. initiative.Countries.Distinct()]);
        Serves(served);
        Budget(initiative);
        xml.WriteEndElement();
    }

    // Others do what is reported here.
    private void Reporter()
    {
        xml.WriteStartElement("reporting-org");
        xml.Set("ref", reporter.Reference);
        xml.Set("type", Multilateral);
        xml.Set("secondary-reporter", "1");
        Narrative(reporter.Name, null);
        xml.WriteEndElement();
    }

    private void Organisation(string code, string role)
    {
        var partner = partners.GetValueOrDefault(code);
        Participating(
            partner is null || partner.Name.IsEmpty ? code : partner.Name.In(Language), role,
            partner?.Kind == PartnerKind.Country ? Government : partner is null ? Other : Multilateral);
    }

    private void Participating(string name, string role, string type)
    {
        xml.WriteStartElement("participating-org");
        xml.Set("role", role);
        xml.Set("type", type);
        Narrative(name, null);
        xml.WriteEndElement();
    }

    // What lies ahead is planned, whatever the state says: the standard forbids "actual" days to come.
    private void Dates(Initiative initiative)
    {
        var begun = initiative.StartsOn <= today && initiative.Status != InitiativeStatus.Planned;
        Date(begun ? "2" : "1", initiative.StartsOn!.Value);
        if (initiative.EndsOn is not { } end) return;
        Date(end <= today && initiative.Status == InitiativeStatus.Completed ? "4" : "3", end);
    }

    private void Date(string type, DateOnly day) => Empty("activity-date", ("type", type), ("iso-date", Iso(day)));

    /// <summary>
    /// One country has all of it. How several share it nobody says, and the standard wants shares that make a hundred:
    /// the region has all of it, and the countries are its places.
    /// </summary>
    private void Places(IReadOnlyList<string> countries)
    {
        if (countries.Count == 1) Empty("recipient-country", ("code", countries[0]));
        if (countries.Count < 2) return;
        var african = countries.All(c => partners.GetValueOrDefault(c)?.Continent == Continent.Africa);
        Empty("recipient-region", ("code", african ? Africa : DevelopingCountries), ("vocabulary", "1"));
        foreach (var country in countries)
        {
            xml.WriteStartElement("location");
            Empty("location-id", ("code", country), ("vocabulary", IsoCountries));
            xml.WriteEndElement();
        }
    }

    /// <summary>
    /// Sectors would need shares too: the one action served is the sector, several are tags, which have none.
    /// </summary>
    private void Serves(IReadOnlyList<IatiServed> served)
    {
        if (served.Count == 1) Coded("sector", served[0]);
        if (served.Count < 2) return;
        Empty("sector", ("vocabulary", OwnVocabulary), ("code", "DIALOGUE"));
        foreach (var action in served) Coded("tag", action);
    }

    private void Coded(string element, IatiServed served)
    {
        xml.WriteStartElement(element);
        xml.Set("vocabulary", OwnVocabulary);
        xml.Set("code", string.Create(
            CultureInfo.InvariantCulture, $"{served.Plan}-{served.Objective}-{served.Number}"));
        foreach (var (language, text) in served.Wording) Narrative(text, language);
        xml.WriteEndElement();
    }

    // A budget covers a year at most, and nobody says how a longer one is parted.
    private void Budget(Initiative initiative)
    {
        if (initiative is not { BudgetMinor: { } minor, StartsOn: { } first, EndsOn: { } last }
            || last > first.AddYears(1)) return;
        xml.WriteStartElement("budget");
        xml.Set("type", "1");
        xml.Set("status", "1");
        Empty("period-start", ("iso-date", Iso(first)));
        Empty("period-end", ("iso-date", Iso(last)));
        xml.WriteStartElement("value");
        xml.Set("currency", initiative.Currency);
        xml.Set("value-date", Iso(first));
        xml.WriteString(Money.Major(minor, initiative.Currency).ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Text(string element, Wording wording, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(element);
        foreach (var (name, value) in attributes) xml.Set(name, value);
        foreach (var (language, text) in wording) Narrative(text, language);
        xml.WriteEndElement();
    }

    private void Narrative(string text, string? language)
    {
        xml.WriteStartElement("narrative");
        if (language is not null) xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteString(string.Concat(text.Where(XmlConvert.IsXmlChar)));
        xml.WriteEndElement();
    }

    private void Empty(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(element);
        foreach (var (name, value) in attributes) xml.Set(name, value);
        xml.WriteEndElement();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string StatusOf(InitiativeStatus status) => status switch
    {
        InitiativeStatus.Planned => "1",
        InitiativeStatus.UnderWay => "2",
        InitiativeStatus.Completed => "4",
        InitiativeStatus.Abandoned => "5",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No status of an initiative."),
    };

    private static string ScopeOf(InitiativeScope scope) => scope switch
    {
        InitiativeScope.National => "4",
        InitiativeScope.Regional => "2",
        InitiativeScope.Bilateral or InitiativeScope.Multilateral => "3",
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "No scope of an initiative."),
    };
}
