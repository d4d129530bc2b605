using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Sankofa.Web.House;

/// <summary>One field of two versions that met: what this form says, and what somebody else wrote meanwhile.</summary>
public sealed record VersionRow(string Field, string Label, string Mine, string Theirs)
{
    public bool Differs => !string.Equals(Mine, Theirs, StringComparison.Ordinal);
}

/// <summary>
/// Two versions side by side, for the partial _Versions. A form carries the version it was opened on as Input.Version;
/// where it is no longer the one that is stored, the page is shown at 409 with these, and the writer decides field by
/// field.
/// </summary>
public sealed record Versions(
    int Current, string Who, IReadOnlyList<VersionRow> Rows, IReadOnlyList<KeyValuePair<string, string>> Typed)
{
    private const string Kept = "Keep.";

    /// <summary>Refuses what was written on an older version than the stored one.</summary>
    public static void Compare(int opened, int stored)
    {
        if (opened != stored) throw new DbUpdateConcurrencyException("written meanwhile");
    }

    /// <summary>What the writer chose to keep for a field: their own value unless they said otherwise.</summary>
    public static T Of<T>(IFormCollection form, string field, T mine, T theirs) =>
        form[Kept + field] == "theirs" ? theirs : mine;

    /// <summary>Everything that was typed, to be sent again with the choice.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> TypedIn(IFormCollection form) =>
    [
        .. form.Where(f => f.Key.StartsWith("Input.", StringComparison.Ordinal) && f.Key != "Input.Version")
            .SelectMany(f => f.Value.Select(v => new KeyValuePair<string, string>(f.Key, v ?? ""))),
    ];

    public string CurrentText => Current.ToString(CultureInfo.InvariantCulture);
}
