using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using Sankofa.Core.House;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Dialogue.Site;

/// <summary>
/// Writes a mark of its own into every text of every row of the Dialogue that is not public, whatever table it stands
/// in: a mark that is read anywhere on the public site is a leak, and says of which column.
/// </summary>
internal sealed partial class MarkedRows(TestHouse house)
{
    public const string Sign = "zqleak";
    private const int ShortestMarked = 12;

    // Of a row that everybody reads, the column that nobody reads there.
    private static readonly (string Table, string Column)[] NeverShown = [("activity", "address")];

    private readonly List<string> _places = [];

    public string PlaceOf(string mark) =>
        _places[int.Parse(mark[Sign.Length..], NumberStyles.None, CultureInfo.InvariantCulture)];

    /// <summary>Tables with texts and no internal row: the walk would prove nothing about them.</summary>
    public async Task<IReadOnlyList<string>> WriteAsync()
    {
        await using var db = house.System.Open();
        var model = Schema.DesignModel(db);
        var published = Policies.Public(model);
        var empty = new List<string>();
        await using var owner = await house.System.Source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        foreach (var entity in OfDialogue(model))
        {
            var table = entity.GetTableName()!;
            var when = published.GetValueOrDefault(table, "false");
            if (when == "true") continue;
            await RunAsync(owner, $"ALTER TABLE \"{table}\" DISABLE TRIGGER USER");
            if (PublishedColumn().Match(when) is { Success: true } column)
                await RunAsync(owner, $"""
                    UPDATE "{table}" SET {column.Groups[1].Value} = NULL
                    WHERE id = (SELECT id FROM "{table}" ORDER BY id LIMIT 1)
                      AND NOT EXISTS (SELECT 1 FROM "{table}" WHERE {column.Groups[1].Value} IS NULL)
                    """);
        }

        foreach (var entity in OfDialogue(model))
        {
            var table = entity.GetTableName()!;
            var when = published.GetValueOrDefault(table, "false");
            var texts = entity.GetProperties().Where(Marked).Select(p => Set(table, p)).ToList();
            // Rows of ids and days alone have no words that could be read.
            if (when == "true" || texts.Count == 0) continue;
            if (await RunAsync(owner, $"""
                UPDATE "{table}" SET {string.Join(", ", texts)}
                WHERE NOT coalesce(({when}), false)
                """) == 0) empty.Add(table);
        }

        foreach (var (table, column) in NeverShown)
            await RunAsync(owner, $"UPDATE {table} SET {column} = '{NewMark($"{table}.{column}")}'");
        return empty;
    }

    public static IEnumerable<IEntityType> OfDialogue(IModel model) => model.GetEntityTypes()
        .Where(e => e.ClrType.Namespace?.StartsWith("Sankofa.Core.Dialogue", StringComparison.Ordinal) == true
            && e.GetTableName() is not null && !e.IsOwned())
        .DistinctBy(e => e.GetTableName()).OrderBy(e => e.GetTableName(), StringComparer.Ordinal);

    private static bool Marked(IProperty property) => !property.IsKey() && !property.IsForeignKey()
        && !property.GetContainingIndexes().Any(i => i.IsUnique)
        && (property.ClrType == typeof(Wording) || property.GetColumnType() is "text[]" or "character varying[]"
            || property.Name == "Content" || property.Name == "Values"
            || (property.ClrType == typeof(string) && (property.GetMaxLength() ?? int.MaxValue) > ShortestMarked
                && property.GetColumnType() is not "jsonb"));

    private string Set(string table, IProperty property)
    {
        var column = property.GetColumnName();
        var mark = NewMark($"{table}.{column}");
        return property switch
        {
            _ when property.ClrType == typeof(Wording) => $"{column} = jsonb_build_object('fr', '{mark}', 'en', '{mark}')",
            { Name: "Content" } => $"{column} = convert_to('{mark}', 'UTF8')",
            { Name: "Values" } => $"{column} = jsonb_build_object('title', '{mark}')",
            _ when property.GetColumnType().EndsWith("[]", StringComparison.Ordinal) => $"{column} = ARRAY['{mark}']",
            _ => $"{column} = '{mark}'",
        };
    }

    private string NewMark(string place)
    {
        _places.Add(place);
        return Sign + (_places.Count - 1).ToString("000", CultureInfo.InvariantCulture);
    }

    private static async Task<int> RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"^(\w+) IS NOT NULL$")]
    private static partial Regex PublishedColumn();
}
