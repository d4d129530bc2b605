using System.Globalization;
using Sankofa.Core.House;

namespace Sankofa.Core.Cases.Lists.Reading;

/// <summary>What cells of one row say against each other. Each may be true: a person looks.</summary>
internal static class RowChecks
{
    public static void Mark(ListRow row, DateOnly today)
    {
        Sex(row);
        Order(row, today);
        Age(row, today);
    }

    private static void Sex(ListRow row)
    {
        var relation = Folded.Of(row.WrittenAs(ListField.Relationship));
        if ((row.Sex == ListSex.Male && Words.FemaleRelations.Contains(relation))
            || (row.Sex == ListSex.Female && Words.MaleRelations.Contains(relation)))
            row.Doubt(ListField.Sex, ListReason.SexAgainstRelationship, row.WrittenAs(ListField.Sex),
                row.WrittenAs(ListField.Relationship));
        if (row.Sex == ListSex.Male && row.Vulnerabilities.Contains(ListVulnerability.Pregnant))
            row.Doubt(ListField.Sex, ListReason.PregnantMan, row.WrittenAs(ListField.Sex),
                row.WrittenAs(ListField.Vulnerability));
    }

    private static void Order(ListRow row, DateOnly today)
    {
        var done = new[]
        {
            (ListField.CounsellingDate, row.CounsellingDate), (ListField.ConsentDate, row.ConsentDate),
            (ListField.ActualDeparture, row.ActualDeparture), (ListField.Arrival, row.Arrival),
        };
        var known = new (ListField Field, PartialDate Date)[]
        {
            done[0], done[1], (ListField.PlannedDeparture, row.PlannedDeparture), done[2], done[3],
        };
        foreach (var (field, date) in done)
        {
            if (date.Range is { } range && range.First > today) row.Doubt(field, ListReason.DateInFuture,
                row.WrittenAs(field));
        }

        for (var i = 0; i < known.Length; i++)
        {
            var (later, date) = known[i];
            if (Before(date, row.BirthDate))
                row.Doubt(later, ListReason.BornAfterEvent, row.WrittenAs(ListField.BirthDate), row.WrittenAs(later));
            for (var j = 0; j < i; j++)
            {
                // Leaving earlier than planned contradicts nothing.
                if (known[j].Field == ListField.PlannedDeparture || !Before(date, known[j].Date)) continue;
                row.Doubt(later, ListReason.DatesOutOfOrder, row.HeaderOf[later], row.WrittenAs(later),
                    row.HeaderOf[known[j].Field], row.WrittenAs(known[j].Field));
                break;
            }
        }
    }

    internal static bool Before(PartialDate date, PartialDate other) =>
        date.Range is { } first && other.Range is { } second && first.Last < second.First;

    /// <summary>The youngest and the oldest that somebody can have been when the file was opened.</summary>
    internal static (int Least, int Most)? AgeOf(ListRow row, DateOnly today)
    {
        var dates = new[] { row.CounsellingDate, row.ConsentDate, row.PlannedDeparture, row.ActualDeparture };
        var day = dates.Select(d => d.Range?.First).FirstOrDefault(d => d is not null && d <= today) ?? today;
        return row.BirthDate.AgeOn(day) ?? (row.Age is { } age ? (age, age) : null);
    }

    private static void Age(ListRow row, DateOnly today)
    {
        if (AgeOf(row, today) is not { } age) return;
        var birth = row.Written.ContainsKey(ListField.BirthDate) ? row.WrittenAs(ListField.BirthDate)
            : row.WrittenAs(ListField.Age);
        var years = age.Least.ToString(CultureInfo.InvariantCulture);
        bool Is(ListVulnerability need) => row.Vulnerabilities.Contains(need);
        void Doubt(ListReason reason) => row.Doubt(ListField.BirthDate, reason, birth, years);
        if (age.Least > 105) Doubt(ListReason.AgeImplausible);
        if (row.Age is { } said && !row.BirthDate.IsUnknown && (said < age.Least - 2 || said > age.Most + 2))
            row.Doubt(ListField.Age, ListReason.AgeAgainstBirthDate, row.WrittenAs(ListField.Age), birth);
        if (Is(ListVulnerability.UnaccompaniedMinor) && age.Least >= 18) Doubt(ListReason.MinorNotMinor);
        if (Is(ListVulnerability.Over65) && age.Most < 65) Doubt(ListReason.Over65NotOver65);
        if (Is(ListVulnerability.Pregnant) && (age.Most < 11 || age.Least > 55)) Doubt(ListReason.PregnantAtThisAge);
        if (row.Relationship is ListRelationship.Head or ListRelationship.Spouse or ListRelationship.Parent
            && age.Most < 16)
            Doubt(ListReason.ParentTooYoung);
        if (row.Relationship == ListRelationship.Child && age.Least >= 18) Doubt(ListReason.ChildIsAdult);
        var alone = row.FamilyReference is null && row.Relationship == ListRelationship.Unknown;
        if (alone && age.Most < 18 && !Is(ListVulnerability.UnaccompaniedMinor)) Doubt(ListReason.MinorAlone);
    }
}
