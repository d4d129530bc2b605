using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Sankofa.Core.Cases;

/// <summary>
/// Columns that keep persons as they were told of once: JSON lists whose entries have a personId. Erasure empties the
/// entries of the erased and leaves that there was one, so that what was counted stays.
/// </summary>
internal static class CopiedPersons
{
    private const string Key = "PersonId";

    public static bool In(IProperty property) =>
        property.GetColumnType() is "jsonb" or "json" && Entry(property)?.GetProperty(Key) is not null;

    /// <summary>$1 is the file, $2 the persons.</summary>
    public static string Blanked(string table, IProperty property)
    {
        var column = property.GetColumnName();
        return string.Create(CultureInfo.InvariantCulture, $"""
            UPDATE "{table}" t SET "{column}" = (
              SELECT coalesce(jsonb_agg(
                CASE WHEN (e ->> 'personId')::uuid = ANY ($2) THEN e || '{Empty(Entry(property)!)}'::jsonb ELSE e END
                ORDER BY place), '[]')
              FROM jsonb_array_elements(t."{column}") WITH ORDINALITY AS entry (e, place))
            WHERE file_id = $1
            """);
    }

    public static string NobodyElse(IProperty property) => $"""
        NOT EXISTS (SELECT 1 FROM jsonb_array_elements("{property.GetColumnName()}") e
          WHERE (e ->> 'personId')::uuid <> ALL ($2))
        """;

    // Words, numbers and lists go; who it was by id, and what is one of a few (sex, relationship), is no name.
    private static string Empty(Type entry)
    {
        var empty = new JsonObject();
        foreach (var property in entry.GetProperties().Where(p => p.GetCustomAttribute<JsonIgnoreAttribute>() is null))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (property.PropertyType == typeof(string)) empty[name] = "";
            else if (property.PropertyType == typeof(int)) empty[name] = 0;
            else if (typeof(IEnumerable).IsAssignableFrom(property.PropertyType)) empty[name] = new JsonArray();
            else if (Nullable.GetUnderlyingType(property.PropertyType) is not null) empty[name] = null;
        }

        return empty.ToJsonString();
    }

    private static Type? Entry(IProperty property) =>
        property.ClrType is { IsGenericType: true } list && typeof(IEnumerable).IsAssignableFrom(list)
            ? list.GetGenericArguments()[0]
            : null;
}
