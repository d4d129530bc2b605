using System.Globalization;
using System.Text.RegularExpressions;
using Sankofa.Core.People;

namespace Sankofa.Core.Cases.Lists.Reading;

/// <summary>Understands the cells of a row; what is not understood becomes unknown, with a doubt that quotes
/// it.</summary>
internal sealed partial class RowValues(
    Dictionary<ListField, DayOrder> orders, string? amountHeader, bool spanishSexes, DateOnly today)
{
    private readonly Dictionary<string, (List<string> Countries,
        ListReason? Reason)> countries = new(StringComparer.Ordinal);

    public void Understand(ListRow row)
    {
        Texts(row);
        Names(row);
        row.Relationship = Coded(row, ListField.Relationship, Words.Relationships,
            ListReason.RelationshipNotUnderstood);
        row.ReturnType = Coded(row, ListField.ReturnType, Words.ReturnTypes, ListReason.ReturnTypeNotUnderstood);
        row.AdministrativeStatus = Coded(row, ListField.AdministrativeStatus, Words.Statuses,
            ListReason.StatusNotUnderstood);
        Sex(row);
        Countries(row);
        LanguagesAndVulnerabilities(row);
        DatesAndAge(row);
        Contacts(row);
        Amount(row);
    }

    private static string? Said(ListRow row, ListField field) =>
        row.Written.TryGetValue(field, out var text) && !Words.IsPlaceholder(text) ? text : null;

    private static void Texts(ListRow row)
    {
        row.CaseNumber = Said(row, ListField.CaseNumber);
        row.Organisation = Said(row, ListField.Organisation);
        row.BirthPlace = Said(row, ListField.BirthPlace);
        row.ReturnPlace = Said(row, ListField.ReturnPlace);
        row.FamilyReference = Said(row, ListField.FamilyReference);
        row.Flight = Said(row, ListField.Flight);
        row.Scheme = Said(row, ListField.Scheme);
        row.Sector = Said(row, ListField.Sector);
        row.Remarks = row.Written.GetValueOrDefault(ListField.Remarks);
        row.PaperNumber = Said(row, ListField.PaperNumber);
        if (row.CaseNumber is null && row.Has(ListField.CaseNumber))
            row.Doubt(ListField.CaseNumber, ListReason.CaseNumberMissing);
    }

    // Two letters may be a name where elsewhere they stand for "not known": Na, Ns.
    private static string? Name(ListRow row, ListField field) =>
        row.Written.TryGetValue(field, out var text) && text.Any(char.IsLetter)
        && (Folded.Of(text).Length == 2 || !Words.IsPlaceholder(text)) ? text : null;

    private static void Names(ListRow row)
    {
        (row.FamilyName, row.Alias) = WithoutAlias(Name(row, ListField.FamilyName));
        var (given, givenAlias) = WithoutAlias(Name(row, ListField.GivenNames));
        row.GivenNames = given;
        row.Alias ??= givenAlias;
        if (row.FamilyName is null && given is null && Name(row, ListField.FullName) is { } full) FullName(row, full);
        if (row.Alias is not null) row.Find(Outcome.Taken, ListField.FamilyName, ListReason.AliasSplit, row.Alias);
        if (row.FamilyName is null) row.Doubt(ListField.FamilyName, ListReason.FamilyNameMissing);
        if (row.GivenNames is null && !row.Has(ListField.FullName)) row.Doubt(ListField.GivenNames,
            ListReason.GivenNamesMissing);
    }

    // A comma or capitals say which part is the family's; otherwise all of it is kept as one name.
    private static void FullName(ListRow row, string full)
    {
        (var plain, row.Alias) = WithoutAlias(full);
        var parts = plain!.Split(',', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 2)
        {
            (row.FamilyName, row.GivenNames) = (parts[0], parts[1]);
            return;
        }

        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var capitals = words.Where(w => w.Length > 1 && !w.Any(char.IsLower)).ToList();
        if (capitals.Count > 0 && capitals.Count < words.Length)
        {
            (row.FamilyName, row.GivenNames) = (string.Join(' ', capitals), string.Join(' ', words.Except(capitals)));
            return;
        }

        row.FamilyName = plain;
        row.Doubt(ListField.FullName, ListReason.NamesInOneCell, plain);
    }

    private static (string? Name, string? Alias) WithoutAlias(string? name)
    {
        if (name is null || AliasMark().Match(name) is not { Success: true } mark) return (name, null);
        var (before, after) = (name[..mark.Index].Trim(), name[(mark.Index + mark.Length)..].Trim(' ', ')', '"'));
        return before.Length == 0 || after.Length == 0 ? (name, null) : (before, after);
    }

    private static T Coded<T>(ListRow row, ListField field, IReadOnlyDictionary<string, T> words, ListReason reason)
        where T : struct, Enum
    {
        if (Said(row, field) is not { } text) return default;
        var folded = Folded.Of(text);
        if (words.TryGetValue(folded, out var value)) return value;
        var within = words.Where(w => w.Key.Length > 4 && folded.Contains(w.Key, StringComparison.Ordinal))
            .OrderByDescending(w => w.Key.Length).Select(w => (T?)w.Value).FirstOrDefault();
        row.Doubt(field, reason, text);
        // Part of a text is enough to propose nothing about a legal basis or a claim.
        return field == ListField.Relationship && within is not null ? within.Value : default;
    }

    private void Sex(ListRow row)
    {
        var folded = Folded.Of(row.WrittenAs(ListField.Sex));
        if (folded is "1" or "2")
        {
            row.Sex = folded == "1" ? ListSex.Male : ListSex.Female;
            row.Doubt(ListField.Sex, ListReason.SexCode, folded);
        }
        else if (spanishSexes && folded == "m") row.Doubt(ListField.Sex, ListReason.SexUnclear,
            row.WrittenAs(ListField.Sex));
        else if (Words.Sexes.TryGetValue(folded, out var sex)) row.Sex = sex;
        else if (folded == "x") row.Doubt(ListField.Sex, ListReason.SexUnclear, row.WrittenAs(ListField.Sex));
        else if (Words.IsPlaceholder(folded))
        {
            if (row.Has(ListField.Sex)) row.Doubt(ListField.Sex, ListReason.SexMissing);
        }
        else row.Doubt(ListField.Sex, ListReason.SexUnclear, row.WrittenAs(ListField.Sex));
    }

    private void Countries(ListRow row)
    {
        row.HostCountry = Country(row, ListField.HostCountry).FirstOrDefault();
        row.Nationalities = Country(row, ListField.Nationality);
        row.ReturnCountry = Country(row, ListField.ReturnCountry).FirstOrDefault();
        if (row.ReturnCountry is null && row.Has(ListField.ReturnCountry) && Said(row, ListField.ReturnCountry) is null)
            row.Doubt(ListField.ReturnCountry, ListReason.ReturnCountryMissing);
        if (row.ReturnCountry is { } to && row.Nationalities.Count > 0 && !row.Nationalities.Contains(to))
            row.Doubt(ListField.ReturnCountry, ListReason.ReturnCountryDiffers, to, string.Join(", ",
                row.Nationalities));
    }

    private List<string> Country(ListRow row, ListField field)
    {
        if (Said(row, field) is not { } text) return [];
        if (!countries.TryGetValue(text, out var read)) countries[text] = read = ListPlaces.Countries(text);
        if (read.Reason is { } reason) row.Doubt(field, reason, text, string.Join(", ", read.Countries));
        return read.Countries;
    }

    private static void LanguagesAndVulnerabilities(ListRow row)
    {
        var languages = new List<string>();
        foreach (var part in Parts(Said(row, ListField.Language)))
        {
            if (Words.LanguageOf.TryGetValue(Folded.Of(part), out var language)) languages.Add(language);
            else row.Doubt(ListField.Language, ListReason.LanguageNotUnderstood, part);
        }

        row.Languages = languages.Distinct().ToList();
        var needs = Said(row, ListField.Vulnerability);
        if (needs is null || Words.NoVulnerability.Contains(Folded.Of(needs))) return;
        var padded = " " + Folded.Of(needs) + " ";
        row.Vulnerabilities = Words.Vulnerabilities.Where(v =>
            padded.Contains(" " + v.Key + " ", StringComparison.Ordinal))
            .Select(v => v.Value).Distinct().Order().ToList();
        if (row.Vulnerabilities.Count > 0) return;
        row.Vulnerabilities = [ListVulnerability.Other];
        row.Doubt(ListField.Vulnerability, ListReason.VulnerabilityNotUnderstood, needs);
    }

    private static IEnumerable<string> Parts(string? text) =>
        text is null ? [] : Several().Split(text).Select(p => p.Trim()).Where(p => p.Length > 0);

    private void DatesAndAge(ListRow row)
    {
        if (Said(row, ListField.Age) is { } written)
        {
            var digits = Folded.Words(written).FirstOrDefault(w => w.All(char.IsAsciiDigit));
            if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var age)
                && age < 125) row.Age = age;
            else row.Doubt(ListField.Age, ListReason.AgeNotUnderstood, written);
        }

        row.BirthDate = Date(row, ListField.BirthDate);
        row.CounsellingDate = Date(row, ListField.CounsellingDate);
        row.ConsentDate = Date(row, ListField.ConsentDate);
        row.PlannedDeparture = Date(row, ListField.PlannedDeparture);
        row.ActualDeparture = Date(row, ListField.ActualDeparture);
        row.Arrival = Date(row, ListField.Arrival);
        if (row.BirthDate.IsUnknown && row.Has(ListField.BirthDate) && !row.Findings.Any(f =>
            f.Field == ListField.BirthDate))
            row.Doubt(ListField.BirthDate, ListReason.BirthDateMissing);
    }

    private PartialDate Date(ListRow row, ListField field)
    {
        if (!row.Written.TryGetValue(field, out var text)) return PartialDate.Unknown;
        bool? isChild = row.Relationship switch
        {
            ListRelationship.Child => true,
            ListRelationship.Head or ListRelationship.Spouse or ListRelationship.Parent => false,
            _ => null,
        };
        var isBirth = field == ListField.BirthDate;
        var read = ListDates.Read(text, isBirth, isChild, orders[field], today);
        if (read.Age is { } age) row.Age ??= age;
        if (read.Reason is { } reason) row.Find(read.Outcome, field, reason, text, read.Date.ToString());
        return read.Date;
    }

    private static void Contacts(ListRow row)
    {
        if (Said(row, ListField.Phone) is { } written)
        {
            var (phones, reason) = ListPhones.Read(written);
            row.Phones = phones;
            if (reason is { } doubt)
                row.Find(doubt == ListReason.PhoneWithoutCountry ? Outcome.Taken
                    : Outcome.Doubtful, ListField.Phone, doubt, written);
        }

        if (Said(row, ListField.Email) is not { } email) return;
        if (Mail().IsMatch(email)) row.Email = email;
        else row.Doubt(ListField.Email, ListReason.EmailNotUnderstood, email);
    }

    private void Amount(ListRow row)
    {
        if (Said(row, ListField.Amount) is not { } written) return;
        var country = row.ReturnCountry ?? (row.Nationalities.Count > 0 ? row.Nationalities[0] : null);
        var currency = amountHeader is null ? null : ListAmounts.CurrencyIn(amountHeader, country);
        var (money, reason) = ListAmounts.Read(written, currency, country);
        row.Amount = money;
        if (reason is { } doubt) row.Doubt(ListField.Amount, doubt, written);
    }

    [GeneratedRegex(
        @"\s+(?:dite?|alias|a\.?k\.?a\.?|known as|conocid[oa] como|conhecid[oa] como)\s+|\s*\((?:dite?|alias|aka)\s+",
        RegexOptions.IgnoreCase)]
    private static partial Regex AliasMark();

    [GeneratedRegex(@"\s*[/,;+&|]\s*|\s+(?:et|and|y|e)\s+")]
    private static partial Regex Several();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
    private static partial Regex Mail();
}
