using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Sankofa.Core.Cases;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Work;

public enum DueIn
{
    Late, Today, Week,
}

public enum FileState
{
    Open, Suspended, Closed,
}

public enum ListOrder
{
    Opened, Due, Arrival,
}

/// <summary>
/// Which files a list shows and in which order, as its URL says it. There is no place in it for a name, a phone or any
/// other value of a person: what stands in an address is kept by browsers and gateways.
/// </summary>
public sealed record WorkFilter
{
    public const string Me = "me";
    public const string Nobody = "none";
    public const string ThisWeek = "this";

    public Stage? Stage { get; init; }
    public DueIn? Due { get; init; }
    public FileState State { get; init; }

    /// <summary>Empty for everybody, "me", "none", or the id of a colleague.</summary>
    public string Assignee { get; init; } = "";
    public string Country { get; init; } = "";

    /// <summary>Empty, "this", "next", or an ISO week such as 2026-W47.</summary>
    public string Arrival { get; init; } = "";
    public ListOrder? Sort { get; init; }
    public bool Descending { get; init; }

    // Only open files are indexed by their days; a closed one waits for nothing.
    public ListOrder Order => State == FileState.Closed ? ListOrder.Opened : Sort ??
        (Due is not null ? ListOrder.Due : Arrival.Length > 0 ? ListOrder.Arrival : ListOrder.Opened);

    /// <summary>The newest file first, unless the reader asked for another order.</summary>
    public bool IsDescending => Sort is null || Sort != Order ? Order == ListOrder.Opened : Descending;

    public static WorkFilter Parse(string query) => Parse(QueryHelpers.ParseQuery(query));

    /// <summary>What is not understood is left out: an old link still shows a list.</summary>
    public static WorkFilter Parse(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var given = query.ToDictionary(pair => pair.Key, pair =>
            pair.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        string Text(string key) => given.GetValueOrDefault(key, "");
        var sort = Text("sort");
        return new WorkFilter
        {
            Stage = One<Stage>(Text("stage")),
            Due = One<DueIn>(Text("due")),
            State = One<FileState>(Text("state")) ?? FileState.Open,
            Assignee = AssigneeOf(Text("assignee")),
            Country = Text("country") is { Length: 2 } code && code.All(char.IsAsciiLetter)
                ? code.ToUpperInvariant() : "",
            Arrival = Text("arrival") is var week && WeekOf(week, DateOnly.MinValue.AddYears(1)) is not null
                ? week : "",
            Sort = One<ListOrder>(sort.TrimStart('-')),
            Descending = sort.StartsWith('-'),
        };
    }

    /// <summary>The same list as a query string, always written in the same way.</summary>
    public string ToQuery()
    {
        var parts = new List<string>();
        void Add(string key, string value)
        {
            if (value.Length > 0) parts.Add($"{key}={Uri.EscapeDataString(value)}");
        }

        Add("stage", Stage is null ? "" : Lower(Stage));
        Add("due", Due is null ? "" : Lower(Due));
        Add("state", State == FileState.Open ? "" : Lower(State));
        Add("assignee", Assignee);
        Add("country", Country);
        Add("arrival", Arrival);
        Add("sort", Sort is null ? "" : (Descending ? "-" : "") + Lower(Sort));
        return string.Join('&', parts);
    }

    public string Url(string? cursor = null)
    {
        var query = ToQuery();
        if (cursor is not null) query += (query.Length > 0 ? "&" : "") + "at=" + cursor;
        return query.Length == 0 ? "/cases" : "/cases?" + query;
    }

    public IQueryable<WorklistRow> Of(IQueryable<WorklistRow> all, Me me)
    {
        var rows = all.Of(me);
        rows = State switch
        {
            FileState.Closed => rows.Where(w => !w.IsOpen),
            FileState.Suspended => rows.Where(w => w.IsOpen && w.IsSuspended),
            _ => rows.Where(w => w.IsOpen),
        };
        if (Stage is { } stage) rows = rows.Where(w => w.Stage == stage);
        if (Country.Length > 0) rows = rows.Where(w => w.ReturnCountry == Country);
        rows = Assignee switch
        {
            "" => rows,
            Me => rows.Where(w => w.AssigneeId == me.UserId),
            Nobody => rows.Where(w => w.AssigneeId == null),
            _ => Guid.Parse(Assignee) is var user ? rows.Where(w => w.AssigneeId == user) : rows,
        };
        var today = me.Today;
        var weekEnd = EndOfWeek(today);
        rows = Due switch
        {
            DueIn.Late => rows.Where(w => w.DueOn < today),
            DueIn.Today => rows.Where(w => w.DueOn == today),
            DueIn.Week => rows.Where(w => w.DueOn > today && w.DueOn <= weekEnd),
            _ => rows,
        };
        if (WeekOf(Arrival, today) is not { } monday) return rows;
        var sunday = monday.AddDays(6);
        return rows.Where(w => w.ArrivalOn >= monday && w.ArrivalOn <= sunday);
    }

    public static DateOnly EndOfWeek(DateOnly day) => Monday(day).AddDays(6);

    /// <summary>The Monday of the week that is meant; null where none is.</summary>
    public static DateOnly? WeekOf(string week, DateOnly today)
    {
        if (week == ThisWeek) return Monday(today);
        if (week == "next") return Monday(today).AddDays(7);
        if (week.Length != 8 || week[4] != '-' || week[5] is not ('W' or 'w')) return null;
        return int.TryParse(week.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(week.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && year is > 1900 and < 2200 && number >= 1 && number <= ISOWeek.GetWeeksInYear(year)
                ? DateOnly.FromDateTime(ISOWeek.ToDateTime(year, number, DayOfWeek.Monday))
                : null;
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static T? One<T>(string text) where T : struct, Enum =>
        text.Length > 0 && char.IsAsciiLetter(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var value)
            ? value : null;

    private static string AssigneeOf(string text) => text switch
    {
        Me or Nobody => text,
        _ => Guid.TryParse(text, out var id) ? id.ToString() : "",
    };

    private static string Lower(Enum? value) => value?.ToString().ToLowerInvariant() ?? "";
}
