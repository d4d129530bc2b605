using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Work;

/// <summary>
/// Writes the files portion by portion, in a transaction of its own that holds no lock while the reader is slow.
/// </summary>
internal sealed class FilesAsCsv(Guid[] files, Sections seen, Me me) : IActionResult
{
    private const int Portion = 250;

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        var db = http.RequestServices.GetRequiredService<SankofaDb>();
        var words = http.RequestServices.GetRequiredService<Words>();
        var cancel = http.RequestAborted;
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentDisposition = string.Create(
            CultureInfo.InvariantCulture, $"attachment; filename=\"sankofa-{me.Today:yyyy-MM-dd}.csv\"");
        // Spreadsheets read UTF-8 as such only behind its mark.
        await using var writer =
            new StreamWriter(http.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var separator = Csv.SeparatorOf(words.Language);
        await writer.WriteAsync(Csv.Line(separator, Columns().Select(c => words[c])));
        await using var transaction = await db.ActAsAsync(me, cancel);
        foreach (var portion in files.Chunk(Portion))
        {
            foreach (var line in await LinesAsync(db, words, portion, cancel))
                await writer.WriteAsync(Csv.Line(separator, line));
            await writer.FlushAsync(cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    private IEnumerable<string> Columns()
    {
        yield return "Field.Reference";
        if (Sees(Sections.Identity))
            foreach (var key in new[] { "Field.FamilyName", "Field.GivenNames", "Field.Sex", "Field.BirthDate",
                "Work.Column.Household" })
                yield return key;
        if (Sees(Sections.Contact)) yield return "Field.Phone";
        foreach (var key in new[] { "Field.Basis", "Work.Field.Stage", "Field.ReturnCountry", "Work.Column.Opened",
            "Work.Field.Due" })
            yield return key;
        if (Sees(Sections.Travel)) yield return "Work.Field.Arrival";
        yield return "Work.Field.Assignee";
    }

    private async Task<IEnumerable<List<string>>> LinesAsync(
        SankofaDb db, Words words, Guid[] portion, CancellationToken cancel)
    {
        var rows = await db.Worklist.AsNoTracking().Of(me).Where(w => portion.Contains(w.FileId)).ToListAsync(cancel);
        var known = await db.FilesOfAsync(rows, cancel);
        var heads = await db.Files.Where(f => portion.Contains(f.Id)).Select(f => new
        {
            f.Id,
            f.Basis,
            // All members, and the head chosen below: "the first" would have the members of all files numbered.
            Members = f.Members.Where(m => m.LeftAt == null)
                .Select(m => new
                {
                    m.Relationship, m.JoinedAt, m.Person.FamilyName, m.Person.GivenNames, m.Person.Sex,
                        m.Person.BirthDate,
                    Phone = m.Person.Contacts.Where(c => c.Kind == ContactKind.Phone).Select(c => c.Value)
                        .FirstOrDefault(),
                }).ToList(),
        }).ToDictionaryAsync(f => f.Id, cancel);
        return portion.Where(id => known.ContainsKey(id) && heads.ContainsKey(id)).Select(id =>
        {
            var row = known[id];
            var head = heads[id].Members.OrderBy(m => m.Relationship == Relationship.Head ? 0 : 1)
                .ThenBy(m => m.JoinedAt).FirstOrDefault();
            var line = new List<string> { row.Reference };
            if (Sees(Sections.Identity))
            {
                line.AddRange([
                    head?.FamilyName ?? "", head?.GivenNames ?? "", head is null ? "" : words.Of(head.Sex),
                    head is null ? "" : head.BirthDate.ToString(),
                    row.Household.ToString(CultureInfo.InvariantCulture)]);
            }

            if (Sees(Sections.Contact)) line.Add(head?.Phone ?? "");
            line.AddRange([
                words.Of(heads[id].Basis), words.Of(row.Work.Stage), words.Country(row.Work.ReturnCountry),
                Day(DateOnly.FromDateTime(row.Work.OpenedAt.UtcDateTime)), Day(row.Work.DueOn)]);
            if (Sees(Sections.Travel)) line.Add(Day(row.Work.ArrivalOn));
            line.Add(row.Assignee);
            return line;
        });
    }

    private bool Sees(Sections section) => (seen & section) == section;

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>Lines of a CSV file (RFC 4180) that no spreadsheet takes for formulas.</summary>
public static class Csv
{
    private const string Dangerous = "=+-@\t\r";

    // Where the comma parts decimals, spreadsheets expect the semicolon between columns.
    public static char SeparatorOf(string language) => language is "en" or "ar" ? ',' : ';';

    public static string Line(char separator, IEnumerable<string> values) =>
        string.Join(separator, values.Select(value => Quoted(separator, Defused(value)))) + "\r\n";

    public static string Defused(string value) =>
        value.Length > 0 && Dangerous.Contains(value[0], StringComparison.Ordinal) ? "'" + value : value;

    private static string Quoted(char separator, string value) =>
        value.AsSpan().ContainsAny($"{separator}\"\r\n\t")
            ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
