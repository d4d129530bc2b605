using System.Globalization;
using System.Text.RegularExpressions;
using Sankofa.Core.House;

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
        RowNames.Understand(row);
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
        row.CaseNumber = Companions.Without(Said(row, ListField.CaseNumber));
        row.Organisation = Said(row, ListField.Organisation);
        row.BirthPlace = Said(row, ListField.BirthPlace);
        row.ReturnPlace = Said(row, ListField.ReturnPlace);
        row.FamilyReference = Companions.Without(Said(row, ListField.FamilyReference));
        row.Flight = Said(row, ListField.Flight);
        row.Scheme = Said(row, ListField.Scheme);
        row.Sector = Said(row, ListField.Sector);
        row.Remarks = row.Written.GetValueOrDefault(ListField.Remarks);
        row.PaperNumber = Said(row, ListField.PaperNumber);
        if (row.CaseNumber is null && row.Has(ListField.CaseNumber))
            row.Doubt(ListField.CaseNumber, ListReason.CaseNumberMissing);
    }


    private static T Coded<T>(ListRow row, ListField field, IReadOnlyDictionary<string, T> words, ListReason reason)
        where T : struct, Enum
    {
        if (Said(row, field) is not { } text) return default;
        var folded = Folded.Of(text);
        if (words.TryGetValue(folded, out var value)) return value;
        // "conjoint(e)", "1 - chef de famille", "chef de famille + 2 enfants"
        var plain = Folded.Of(Feminine().Replace(Companions.Without(text) ?? text, ""));
        if (words.TryGetValue(plain.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' '),
            out value)) return value;
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
            var each = Folded.Words(part).Select(w => Words.LanguageOf.GetValueOrDefault(w)).ToList();
            if (Words.LanguageOf.TryGetValue(Folded.Of(part), out var language)) languages.Add(language);
            else if (each.Count > 0 && each.All(l => l is not null)) languages.AddRange(each!);
            else row.Doubt(ListField.Language, ListReason.LanguageNotUnderstood, part);
        }

        row.Languages = languages.Distinct().ToList();
        var needs = Said(row, ListField.Vulnerability);
        if (needs is null || Words.NoVulnerability.Contains(Folded.Of(needs))) return;
        var (padded, denied) = (" " + Folded.Of(needs) + " ", false);
        bool Tells(string word)
        {
            var at = padded.IndexOf(" " + word + " ", StringComparison.Ordinal);
            if (at < 0 || !IsDenied(padded[..at])) return at >= 0;
            denied = true;
            return false;
        }

        row.Vulnerabilities = Words.Vulnerabilities.Where(v => Tells(v.Key)).Select(v => v.Value).Distinct().Order()
            .ToList();
        if (row.Vulnerabilities.Count > 0 && !denied) return;
        if (denied)
        {
            // Part of it is said not to be: a person reads the whole of it.
            row.Doubt(ListField.Vulnerability, ListReason.VulnerabilityNotUnderstood, needs);
            return;
        }

        row.Vulnerabilities = [ListVulnerability.Other];
        row.Doubt(ListField.Vulnerability, ListReason.VulnerabilityNotUnderstood, needs);
    }

    // "pas enceinte", "no known disability"
    private static bool IsDenied(string before) =>
        before.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(2).Any(Words.Negations.Contains);

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
        // That somebody signed, without a day: nothing to doubt, and no day to write.
        if (!isBirth && Words.YesOrNo.Contains(Folded.Of(text))) return PartialDate.Unknown;
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
            row.Phones = [.. phones.Where(p => p.Written.Count(char.IsAsciiDigit) >= 4)];
            if (reason is { } doubt)
                row.Find(doubt is ListReason.PhoneWithoutCountry or ListReason.PhoneTrunkZero ? Outcome.Taken
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

    [GeneratedRegex(@"\s*[(/·.\-]\s*(?:e|ne|nne|enne|se|euse|ve|s|es|a|as)\s*\)?(?=\s|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Feminine();

    [GeneratedRegex(@"\s*[/,;+&|]\s*|\s+(?:et|and|y|e)\s+")]
    private static partial Regex Several();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
    private static partial Regex Mail();
}
