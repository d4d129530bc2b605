using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Sankofa.Core.House;

/// <summary>Tables and columns in snake_case, tables in the singular: the names that people write in SQL.</summary>
internal static class Naming
{
    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            // A passkey's data is one JSON column of its row: it has no table, keys or columns of its own.
            if (entity.IsMappedToJson()) continue;
            if (entity.FindAnnotation(RelationalAnnotationNames.TableName)?.Value is not string named
                || named.Any(char.IsUpper))
                entity.SetTableName(Snake(Plain(entity)));
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Snake(property.Name));
                // Ids are ours: a row with an id that hangs on a loaded one is new, not one to update.
                if (property.IsPrimaryKey() && property.ClrType == typeof(Guid)) property.ValueGenerated =
                    ValueGenerated.Never;
            }

            foreach (var key in entity.GetKeys()) key.SetName(Snake(key.GetName()!));
            foreach (var foreign in entity.GetForeignKeys())
            {
                foreign.SetConstraintName(Snake(foreign.GetConstraintName()!));
                // What somebody else rests on is never swept away with it.
                if (foreign.DeleteBehavior == DeleteBehavior.Cascade && !foreign.IsOwnership)
                    foreign.DeleteBehavior = DeleteBehavior.ClientCascade;
            }

            foreach (var index in entity.GetIndexes()) index.SetDatabaseName(Snake(index.GetDatabaseName()!));
        }
    }

    public static string Snake(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var upper = char.IsUpper(name[i]);
            if (upper && i > 0 && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || i + 1 < name.Length && char.IsLower(name[i + 1])))
                text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    private static string Plain(IMutableEntityType entity)
    {
        var name = entity.ClrType.Name;
        var generic = name.IndexOf('`', StringComparison.Ordinal);
        return (generic < 0 ? name : name[..generic]).Replace("IdentityUser", "Account", StringComparison.Ordinal);
    }
}
