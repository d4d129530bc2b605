using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sankofa.Core.House;

/// <summary>
/// How a table is seen, said once in its mapping; the policies of the database are written from it (see <see
/// cref="Policies"/>).
/// </summary>
internal static class Visibility
{
    public const string Annotation = "Sankofa:Seen";

    /// <summary>Rows of a file, for organisations with access to this section.</summary>
    public static void SeenIn<T>(this EntityTypeBuilder<T> builder, Sections section)
        where T : class, IBelongsToFile => builder.HasAnnotation(Annotation, $"file:{(int)section}");

    /// <summary>Rows of a file that say themselves (column "section") which section they are in.</summary>
    public static void SeenInOwnSection<T>(this EntityTypeBuilder<T> builder)
        where T : class, IBelongsToFile => builder.HasAnnotation(Annotation, "own");

    /// <summary>Data of a person, for organisations with this section of a file that the person is in.</summary>
    public static void SeenThroughPerson<T>(this EntityTypeBuilder<T> builder, Sections section)
        where T : class => builder.HasAnnotation(Annotation, $"person:{(int)section}");

    /// <summary>Rows that belong to one organisation, by the column organisation_id.</summary>
    public static void SeenByOrganisation<T>(this EntityTypeBuilder<T> builder)
        where T : class => builder.HasAnnotation(Annotation, "organisation");

    /// <summary>A rule of its own, written in Sql/security.sql.</summary>
    public static void SeenByOwnRule<T>(this EntityTypeBuilder<T> builder)
        where T : class => builder.HasAnnotation(Annotation, "sql");

    /// <summary>
    /// Policies of its own, written in a script of Sql: what is written is not by everybody who reads it. The rights
    /// are those that the program's role has at most.
    /// </summary>
    public static void SeenByScript<T>(this EntityTypeBuilder<T> builder, string rights)
        where T : class => builder.HasAnnotation(Annotation, "script:" + rights);

    /// <summary>
    /// Rows of the Dialogue: for those who work in it, and for everybody once they are public (an SQL condition on the
    /// row's own columns; none: never).
    /// </summary>
    public static void SeenInDialogue<T>(this EntityTypeBuilder<T> builder, string publicWhen = "false")
        where T : class => builder.HasAnnotation(Annotation, $"dialogue:{publicWhen}");

    /// <summary>
    /// Rows of the Dialogue that are one country's (column country) and the secretariat's, until the condition makes
    /// them the whole Dialogue's, or everybody's.
    /// </summary>
    public static void SeenByCountry<T>(
        this EntityTypeBuilder<T> builder, string sharedWhen = "false", string publicWhen = "false")
        where T : class => builder.HasAnnotation(Annotation, $"country:{sharedWhen}:{publicWhen}");

    /// <summary>Rows that are seen by whoever sees the row that they hang on.</summary>
    public static void SeenWith<T>(this EntityTypeBuilder<T> builder, string table, string column)
        where T : class => builder.HasAnnotation(Annotation, $"with:{table}:{column}");

    /// <summary>No policy, and why.</summary>
    public static void OpenToAll<T>(this EntityTypeBuilder<T> builder, string reason)
        where T : class => builder.HasAnnotation(Annotation, "open:" + reason);
}
