using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue;

/// <summary>Numbers by kind and year, without gaps: one that is rolled back is given again.</summary>
public static class DialogueNumbers
{
    /// <summary>The next one, such as IN-2026-00017.</summary>
    public static async Task<string> NextAsync(
        SankofaDb db, string kind, DateTimeOffset now, CancellationToken cancel, int digits = 5)
    {
        var year = now.UtcDateTime.Year;
        var number = await NextOfAsync(db, kind, year, cancel);
        return string.Create(CultureInfo.InvariantCulture,
            $"{kind}-{year}-{number.ToString(new string('0', digits), CultureInfo.InvariantCulture)}");
    }

    /// <summary>The bare number of the year.</summary>
    public static Task<int> NextOfAsync(SankofaDb db, string kind, int year, CancellationToken cancel) =>
        db.Database.SqlQueryRaw<int>("SELECT next_dialogue_number({0}, {1}) AS \"Value\"", kind, year)
            .SingleAsync(cancel);
}
