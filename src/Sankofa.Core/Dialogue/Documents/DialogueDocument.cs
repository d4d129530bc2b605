using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Documents;

/// <summary>Whose rows a document hangs on.</summary>
public enum DocumentOwner
{
    Activity, LabelApplication, RoadMap, Decision, LibraryItem, SupportRequest,
}

/// <summary>
/// A file of the Dialogue in one language; the same document in another language shares its group, and both are shown
/// side by side. It is its country's and the secretariat's until it is shared or published.
/// </summary>
public sealed class DialogueDocument : DialogueRow
{
    public const int NameLength = 200;
    public const int TypeLength = 100;
    public const int LargestBytes = 20 * 1024 * 1024;

    private DialogueDocument() { }

    public DocumentOwner Owner { get; private set; }
    public Guid OwnerId { get; private set; }

    /// <summary>The same for all languages of one document.</summary>
    public Guid GroupId { get; private set; }
    public string Country { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Language { get; private set; } = "";
    public string FileName { get; private set; } = "";
    public string ContentType { get; private set; } = "";
    public int Length { get; private set; }
    public byte[] Sha256 { get; private set; } = [];
    public byte[] Content { get; private set; } = [];
    public DateTimeOffset AddedAt { get; private set; }
    public bool Shared { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }

    public static DialogueDocument Add(
        DocumentOwner owner, Guid ownerId, Guid? groupId, string title, string language, string fileName,
        byte[] content, Envoy by)
    {
        RuleViolation.When(content.Length == 0, "Dialogue.Document.Empty", "Upload");
        RuleViolation.When(content.Length > LargestBytes, "Dialogue.Document.TooLarge", "Upload");
        var type = ContentTypes.Of(content);
        RuleViolation.When(type is null, "Dialogue.Document.Kind", "Upload");
        RuleViolation.When(title.Trim().Length == 0, "Dialogue.Title.Needed", nameof(Title));
        var id = Ids.New(by.Me.Now);
        var document = new DialogueDocument
        {
            Id = id, Owner = owner, OwnerId = ownerId, GroupId = groupId ?? id, Country = by.Country,
            Title = title.Trim(), Language = language, FileName = fileName, ContentType = type!,
            Length = content.Length, Content = content, Sha256 = SHA256.HashData(content), AddedAt = by.Me.Now,
        };
        document.Record(by.Me, DialogueEvents.DocumentAdded,
            new { owner, ownerId, language, sha256 = Convert.ToHexStringLower(document.Sha256) });
        return document;
    }

    public void Share(Envoy by) => Shared = by.MayReadOf(Country) ? true : throw new NotThere();

    public void Publish(Envoy by)
    {
        if (!by.MayReadOf(Country)) throw new NotThere();
        (Shared, PublishedAt) = (true, PublishedAt ?? by.Me.Now);
        Record(by.Me, DialogueEvents.DocumentPublished);
    }
}

internal sealed class DialogueDocumentMapping : IEntityTypeConfiguration<DialogueDocument>
{
    public void Configure(EntityTypeBuilder<DialogueDocument> builder)
    {
        builder.Property(d => d.Country).HasMaxLength(Partners.Partner.CodeLength);
        builder.Property(d => d.Title).HasMaxLength(DialogueDocument.NameLength);
        builder.Property(d => d.Language).HasMaxLength(8);
        builder.Property(d => d.FileName).HasMaxLength(DialogueDocument.NameLength);
        builder.Property(d => d.ContentType).HasMaxLength(DialogueDocument.TypeLength);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasIndex(d => new { d.Owner, d.OwnerId });
        // A document of an application is seen by whoever sees that: the chair, and those asked for an opinion.
        builder.SeenByCountry("shared OR EXISTS (SELECT 1 FROM label_application a WHERE a.id = owner_id)",
            "published_at IS NOT NULL");
    }
}
