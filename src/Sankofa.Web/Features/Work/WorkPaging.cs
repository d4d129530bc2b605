using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;

namespace Sankofa.Web.Features.Work;

public sealed record WorkPage(IReadOnlyList<WorklistRow> Rows, string? Previous, string? Next);

/// <summary>
/// Where a page begins: behind or before one row, said by the values it is sorted by. Rows that come or go meanwhile
/// never shift the pages, as they would if pages were counted.
/// </summary>
internal sealed record Cursor(bool Backward, long? Key, Guid FileId)
{
    public static Cursor? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 100) return null;
        try
        {
            var parts = Encoding.ASCII.GetString(WebEncoders.Base64UrlDecode(text)).Split('|');
            if (parts.Length != 3 || !Guid.TryParse(parts[2], out var file)) return null;
            if (parts[1].Length == 0) return new Cursor(parts[0] == "p", null, file);
            return long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var key)
                && key <= DateTimeOffset.MaxValue.Ticks ? new Cursor(parts[0] == "p", key, file) : null;
        }
        catch (FormatException)
        {
            // A link cut short by a mail program: the list then begins at its beginning.
            return null;
        }
    }

    public override string ToString() => WebEncoders.Base64UrlEncode(Encoding.ASCII.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{(Backward ? "p" : "n")}|{Key}|{FileId:N}")));

    public static Cursor At(WorklistRow row, ListOrder order, bool backward) =>
        new(backward, KeyOf(row, order), row.FileId);

    public DateTimeOffset Moment => new(Key ?? 0, TimeSpan.Zero);

    public DateOnly? Day => Key is { } number
        ? DateOnly.FromDayNumber((int)Math.Min(number, DateOnly.MaxValue.DayNumber)) : null;

    private static long? KeyOf(WorklistRow row, ListOrder order) => order switch
    {
        ListOrder.Due => row.DueOn?.DayNumber,
        ListOrder.Arrival => row.ArrivalOn?.DayNumber,
        _ => row.OpenedAt.UtcTicks,
    };
}

internal static class WorkPaging
{
    public const int PageSize = 25;

    public static async Task<WorkPage> PageAsync(
        this IQueryable<WorklistRow> rows, WorkFilter filter, string? at, CancellationToken cancel)
    {
        var from = Cursor.Parse(at);
        var back = from?.Backward == true;
        // One more than is shown tells whether there is another page.
        var found = await TakeAsync(rows.AsNoTracking(), filter.Order, filter.IsDescending, from, PageSize + 1, cancel);
        var more = found.Count > PageSize;
        if (more) found.RemoveAt(PageSize);
        if (back) found.Reverse();
        if (found.Count == 0) return new WorkPage(found, null, null);
        var previous = back ? more : from is not null;
        var next = back || more;
        return new WorkPage(
            found,
            previous ? Cursor.At(found[0], filter.Order, backward: true).ToString() : null,
            next ? Cursor.At(found[^1], filter.Order, backward: false).ToString() : null);
    }

    private static async Task<List<WorklistRow>> TakeAsync(
        IQueryable<WorklistRow> rows, ListOrder order, bool descending, Cursor? from, int count,
        CancellationToken cancel)
    {
        var back = from?.Backward == true;
        var down = descending != back;
        if (order == ListOrder.Opened) return await ByOpening(rows, down, from).Take(count).ToListAsync(cancel);

        // Files without a day come last in either direction; two parts, so that each is read straight from its index.
        var taken = new List<WorklistRow>();
        foreach (var dated in back ? new[] { false, true } : [true, false])
        {
            var here = from is not null && from.Key is not null == dated ? from : null;
            if (from is not null && here is null && taken.Count == 0 && dated == !back) continue;
            var part = order == ListOrder.Due ? ByDue(rows, dated, down, here) : ByArrival(rows, dated, down, here);
            taken.AddRange(await part.Take(count - taken.Count).ToListAsync(cancel));
            if (taken.Count == count) break;
        }

        return taken;
    }

    private static IQueryable<WorklistRow> ByOpening(IQueryable<WorklistRow> rows, bool down, Cursor? from)
    {
        if (from is not null)
        {
            var (moment, file) = (from.Moment, from.FileId);
            rows = down
                ? rows.Where(w => EF.Functions.LessThan(
                    ValueTuple.Create(w.OpenedAt, w.FileId), ValueTuple.Create(moment, file)))
                : rows.Where(w => EF.Functions.GreaterThan(
                    ValueTuple.Create(w.OpenedAt, w.FileId), ValueTuple.Create(moment, file)));
        }

        return down
            ? rows.OrderByDescending(w => w.OpenedAt).ThenByDescending(w => w.FileId)
            : rows.OrderBy(w => w.OpenedAt).ThenBy(w => w.FileId);
    }

    private static IQueryable<WorklistRow> ByDue(IQueryable<WorklistRow> rows, bool dated, bool down, Cursor? from)
    {
        if (!dated) return Undated(rows.Where(w => w.DueOn == null), down, from);
        rows = rows.Where(w => w.DueOn != null);
        if (from is not null)
        {
            var (day, file) = (from.Day, from.FileId);
            rows = down
                ? rows.Where(w => EF.Functions.LessThan(
                    ValueTuple.Create(w.DueOn, w.FileId), ValueTuple.Create(day, file)))
                : rows.Where(w => EF.Functions.GreaterThan(
                    ValueTuple.Create(w.DueOn, w.FileId), ValueTuple.Create(day, file)));
        }

        return down
            ? rows.OrderByDescending(w => w.DueOn).ThenByDescending(w => w.FileId)
            : rows.OrderBy(w => w.DueOn).ThenBy(w => w.FileId);
    }

    private static IQueryable<WorklistRow> ByArrival(IQueryable<WorklistRow> rows, bool dated, bool down, Cursor? from)
    {
        if (!dated) return Undated(rows.Where(w => w.ArrivalOn == null), down, from);
        rows = rows.Where(w => w.ArrivalOn != null);
        if (from is not null)
        {
            var (day, file) = (from.Day, from.FileId);
            rows = down
                ? rows.Where(w => EF.Functions.LessThan(
                    ValueTuple.Create(w.ArrivalOn, w.FileId), ValueTuple.Create(day, file)))
                : rows.Where(w => EF.Functions.GreaterThan(
                    ValueTuple.Create(w.ArrivalOn, w.FileId), ValueTuple.Create(day, file)));
        }

        return down
            ? rows.OrderByDescending(w => w.ArrivalOn).ThenByDescending(w => w.FileId)
            : rows.OrderBy(w => w.ArrivalOn).ThenBy(w => w.FileId);
    }

    private static IQueryable<WorklistRow> Undated(IQueryable<WorklistRow> rows, bool down, Cursor? from)
    {
        if (from is not null)
        {
            var file = from.FileId;
            rows = down ? rows.Where(w => w.FileId.CompareTo(file) < 0) : rows.Where(w => w.FileId.CompareTo(file) > 0);
        }

        return down ? rows.OrderByDescending(w => w.FileId) : rows.OrderBy(w => w.FileId);
    }
}
