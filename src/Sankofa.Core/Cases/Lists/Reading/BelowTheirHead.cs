namespace Sankofa.Core.Cases.Lists.Reading;

/// <summary>
/// Rows of a household whose number stands on its first row alone, as merged cells of a spreadsheet become empty ones.
/// </summary>
internal static class BelowTheirHead
{
    public static void Mark(IReadOnlyList<ListRow> rows)
    {
        ListRow? above = null;
        foreach (var row in rows)
        {
            if (!row.IsPerson)
            {
                // A page that ends in the middle of a household repeats the header there.
                if (!row.Findings.Any(f => f.Reason == ListReason.RepeatedHeader)) above = null;
                continue;
            }

            if (row.PerhapsSameAs.Count > 0) continue;
            if (above is not null && Belongs(row, above)) Join(row, above);
            else above = row;
        }
    }

    private static bool Belongs(ListRow row, ListRow above)
    {
        if (row.CaseNumber is not null || row.FamilyReference is not null) return false;
        if (!Agree(row.Organisation, above.Organisation)
            || !Agree(row.ReturnCountry, above.ReturnCountry)) return false;
        if (row.Relationship == ListRelationship.Unknown)
        {
            var numbered = above.CaseNumber is not null || above.FamilyReference is not null;
            return numbered && row.FamilyName is null && (row.GivenNames is not null
                || row.Findings.Any(f => f.Reason == ListReason.OthersUnnamed));
        }

        return row.Relationship is not (ListRelationship.Head or ListRelationship.Guardian)
            && (above.Relationship == ListRelationship.Head
                || (above.Relationship == ListRelationship.Unknown && SameName(row, above)));
    }

    private static void Join(ListRow row, ListRow above)
    {
        row.BelongsTo = above.Row;
        row.Withdraw(ListReason.CaseNumberMissing);
        row.Withdraw(ListReason.MinorAlone);
        row.Find(SameName(row, above) ? Outcome.Taken : Outcome.Doubtful, ListField.WholeRow,
            ListReason.FamilyByPosition,
            above.Row.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static bool SameName(ListRow row, ListRow above) =>
        row.FamilyName is { } name && above.FamilyName is { } other && Folded.Of(name) == Folded.Of(other);

    private static bool Agree(string? own, string? other) =>
        own is null || other is null || Folded.Of(own) == Folded.Of(other);
}
