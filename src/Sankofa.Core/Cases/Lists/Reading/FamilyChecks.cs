namespace Sankofa.Core.Cases.Lists.Reading;

/// <summary>What the rows of one household say against each other.</summary>
internal static class FamilyChecks
{
    public static void Mark(List<ListFamily> families, DateOnly today)
    {
        foreach (var family in families.Where(f => f.Members.Count > 1))
        {
            Roles(family);
            Ages(family, today);
            Returns(family);
        }

        foreach (var row in families.SelectMany(f => f.Members)) UnaccompaniedYetInFamily(row);
    }

    private static void Roles(ListFamily family)
    {
        var heads = family.Members.Where(m => m.Relationship == ListRelationship.Head).ToList();
        foreach (var second in heads.Skip(1))
            second.Doubt(ListField.Relationship, ListReason.TwoHeads, Text(heads[0].Row));
        if (heads.Count == 0 && family.Members[0].Has(ListField.Relationship))
            family.Members[0].Doubt(ListField.Relationship, ListReason.NoHead);
        var numbers = family.Members.Select(m => m.CaseNumber).OfType<string>().Distinct().ToList();
        var references = family.Members.Select(m => m.FamilyReference).OfType<string>().Distinct().ToList();
        foreach (var row in family.Members)
        {
            if (references.Count > 1)
                row.Doubt(ListField.FamilyReference, ListReason.FamilyNumbersDiffer, string.Join(", ", references));
            else if (numbers.Count > 1 && heads.Count > 1)
                row.Doubt(ListField.CaseNumber, ListReason.CaseNumberOfAnotherFamily, string.Join(", ", numbers));
        }
    }

    private static void Ages(ListFamily family, DateOnly today)
    {
        var elders = family.Members.Where(m => m.Relationship is ListRelationship.Head or ListRelationship.Spouse)
            .ToList();
        foreach (var child in family.Members.Where(m => m.Relationship == ListRelationship.Child))
        {
            var born = child.BirthDate.Range;
            var tooYoung = elders.FirstOrDefault(e => born is not null && e.BirthDate.Range is { } birth
                && birth.First.AddYears(12) > born.Value.Last);
            if (tooYoung is null) continue;
            child.Doubt(ListField.BirthDate, ListReason.ParentTooYoung, child.WrittenAs(ListField.BirthDate),
                Text(tooYoung.Row));
        }

        var adult = family.Members.FirstOrDefault(m => RowChecks.AgeOf(m, today)?.Least >= 18);
        foreach (var minor in family.Members
            .Where(m => m.Vulnerabilities.Contains(ListVulnerability.UnaccompaniedMinor)))
        {
            if (adult is not null && adult != minor)
                minor.Doubt(ListField.Vulnerability, ListReason.MinorWithAdultFamily, Text(adult.Row));
        }
    }

    private static void Returns(ListFamily family)
    {
        var countries = family.Members.Select(m => m.ReturnCountry).OfType<string>().Distinct().ToList();
        var types = family.Members.Select(m => m.ReturnType).Where(t =>
            t != ListReturnType.Unknown).Distinct().ToList();
        if (countries.Count > 1)
            family.Members[0].Doubt(ListField.ReturnCountry, ListReason.FamilyReturnDiffers, string.Join(", ",
                countries));
        if (types.Count > 1)
            family.Members[0].Doubt(ListField.ReturnType, ListReason.FamilyReturnDiffers, string.Join(", ", types));
    }

    private static void UnaccompaniedYetInFamily(ListRow row)
    {
        if (row.Relationship is ListRelationship.Head or ListRelationship.Spouse
            && row.Vulnerabilities.Contains(ListVulnerability.UnaccompaniedMinor))
            row.Doubt(ListField.Vulnerability, ListReason.MinorWithFamilyRole, row.WrittenAs(ListField.Relationship));
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
