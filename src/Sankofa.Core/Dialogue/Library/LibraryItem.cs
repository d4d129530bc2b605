using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Dialogue.Activities;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.Dialogue.Plans;
using Sankofa.Core.House;

namespace Sankofa.Core.Dialogue.Library;

public enum LibraryItemKind
{
    GoodPractice, Study, Note, Document, SuccessFactor,
}

/// <summary>What a form says of an item.</summary>
public sealed record LibraryTerms(
    LibraryItemKind Kind, Wording Title, Wording Text, IReadOnlyList<string> Partners, int? Year, string Address,
    FoundText Found);

/// <summary>
/// A good practice, a study, a note, a document or a factor of success, in up to five languages, with the sentence it
/// comes from. A draft is its country's own, and the secretariat's, until it is published.
/// </summary>
public sealed class LibraryItem : DialogueRow, IHasSource
{
    public const int CodeLength = 60;
    public const int AddressLength = 400;
    private const int FirstYear = 1900;

    private LibraryItem() { }

    /// <summary>Of what came with the program; empty where it was written here.</summary>
    public string Code { get; private set; } = "";
    public LibraryItemKind Kind { get; private set; }

    /// <summary>Whose item it is; empty: the secretariat's.</summary>
    public string Country { get; private set; } = "";
    public Wording Title { get; private set; } = [];
    public Wording Text { get; private set; } = [];

    /// <summary>Whom it is about, by code.</summary>
    public IReadOnlyList<string> Partners { get; private set; } = [];
    public int? Year { get; private set; }
    public string Address { get; private set; } = "";
    public string Quote { get; private set; } = "";
    public string Source { get; private set; } = "";
    public string Lines { get; private set; } = "";

    /// <summary>Who told it: what a text merely tells is not yet found good by anybody else.</summary>
    public string SaidBy { get; private set; } = "";
    public Guid? DomainId { get; private set; }
    public PlanDomain? Domain { get; private set; }
    public Guid? ObjectiveId { get; private set; }
    public PlanObjective? Objective { get; private set; }
    public LinkBasis Basis { get; private set; }
    public string Why { get; private set; } = "";
    public DateTimeOffset WrittenAt { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }
    public List<LibraryItemTopic> Topics { get; } = [];
    public List<LibraryItemAction> Actions { get; } = [];

    public bool IsPublished => PublishedAt is not null;

    /// <summary>By the secretariat, or by a country for itself.</summary>
    public static LibraryItem Write(LibraryTerms terms, Envoy by, string code = "")
    {
        by.MustContribute();
        var item = new LibraryItem
        {
            Id = Ids.New(by.Me.Now), Code = code, Country = by.IsSecretariat ? "" : by.Country,
            WrittenAt = by.Me.Now,
        };
        item.Describe(terms);
        item.Record(by.Me, DialogueEvents.LibraryItemWritten, new { terms.Kind, item.Country });
        return item;
    }

    public void Change(LibraryTerms terms, Envoy by)
    {
        MustBeWrittenBy(by);
        Describe(terms);
        Record(by.Me, DialogueEvents.LibraryItemChanged, new { terms.Kind });
    }

    /// <summary>Its topics and actions from now on.</summary>
    public void Place(IReadOnlyCollection<Guid> topics, IReadOnlyCollection<Guid> actions, Envoy by)
    {
        MustBeWrittenBy(by);
        Topics.RemoveAll(t => !topics.Contains(t.TopicId));
        Topics.AddRange(topics.Except(Topics.Select(t => t.TopicId))
            .Select(t => new LibraryItemTopic(this, t, by.Me.Now)).ToList());
        Actions.RemoveAll(a => !actions.Contains(a.ActionId));
        Actions.AddRange(actions.Except(Actions.Select(a => a.ActionId))
            .Select(a => new LibraryItemAction(this, a, by.Me.Now)).ToList());
    }

    /// <summary>By the secretariat or a focal point of its country; contributors write alone.</summary>
    public void Publish(Envoy by)
    {
        if (!by.IsSecretariat) by.MustSpeakFor(Country);
        if (IsPublished) return;
        PublishedAt = by.Me.Now;
        Record(by.Me, DialogueEvents.LibraryItemPublished);
    }

    /// <summary>The secretariat writes its own items, and for no country.</summary>
    public bool IsWrittenBy(Envoy by) =>
        Country.Length == 0 ? by.IsSecretariat : by.ContributesFor(Country);

    public bool IsPublishedBy(Envoy by) => by.IsSecretariat || (by.SpeaksForCountry && by.Country == Country);

    private void MustBeWrittenBy(Envoy by)
    {
        if (!IsWrittenBy(by)) throw new NotAllowed(nameof(Organisations.Act.ContributeToDialogue));
    }

    private void Describe(LibraryTerms terms)
    {
        RuleViolation.When(terms.Title.IsEmpty, "Dialogue.Title.Needed", nameof(Title));
        RuleViolation.When(terms.Text.IsEmpty && terms.Found.Quote.Length == 0 && terms.Address.Trim().Length == 0,
            "Dialogue.Library.Empty", nameof(Text));
        RuleViolation.When(terms.Year is < FirstYear or > 2999, "Dialogue.Library.YearUnclear", nameof(Year));
        RuleViolation.When(terms.Found.Quote.Length > 0 && terms.Found.Source.Length == 0,
            "Dialogue.Source.Needed", nameof(Source));
        (Kind, Title, Text, Partners) = (terms.Kind, terms.Title, terms.Text, [.. terms.Partners]);
        (Year, Address) = (terms.Year, terms.Address.Trim());
        (Quote, Source, Lines) = (terms.Found.Quote, terms.Found.Source, terms.Found.Lines);
        (SaidBy, DomainId, ObjectiveId) = (terms.Found.SaidBy, terms.Found.DomainId, terms.Found.ObjectiveId);
        (Basis, Why) = (terms.Found.Basis, terms.Found.Why);
    }
}

/// <summary>A topic by which the library is looked through; topics are data and more can be added.</summary>
public sealed class LibraryTopic : DialogueRow
{
    public const int CodeLength = 60;

    private LibraryTopic() { }

    public string Code { get; private set; } = "";
    public Wording Name { get; private set; } = [];

    public static LibraryTopic Add(string code, Wording name, Envoy by)
    {
        by.MustRun();
        RuleViolation.When(name.IsEmpty, "Dialogue.Title.Needed", nameof(Name));
        var topic = new LibraryTopic { Id = Ids.New(by.Me.Now), Code = code, Name = name };
        topic.Record(by.Me, DialogueEvents.LibraryTopicNamed, new { code });
        return topic;
    }
}

public sealed class LibraryItemTopic
{
    private LibraryItemTopic() { }

    internal LibraryItemTopic(LibraryItem item, Guid topicId, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (ItemId, TopicId) = (item.Id, topicId);
    }

    public Guid Id { get; private set; }
    public Guid ItemId { get; private set; }
    public Guid TopicId { get; private set; }
    public LibraryTopic Topic { get; private set; } = null!;
}

/// <summary>An action of a plan that the item is of use for.</summary>
public sealed class LibraryItemAction
{
    private LibraryItemAction() { }

    internal LibraryItemAction(LibraryItem item, Guid actionId, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (ItemId, ActionId) = (item.Id, actionId);
    }

    public Guid Id { get; private set; }
    public Guid ItemId { get; private set; }
    public Guid ActionId { get; private set; }
    public PlanAction Action { get; private set; } = null!;
}

internal sealed class LibraryItemMapping : IEntityTypeConfiguration<LibraryItem>
{
    public void Configure(EntityTypeBuilder<LibraryItem> builder)
    {
        builder.Property(i => i.Code).HasMaxLength(LibraryItem.CodeLength);
        builder.Property(i => i.Country).HasMaxLength(Partner.CodeLength);
        builder.Property(i => i.Address).HasMaxLength(LibraryItem.AddressLength);
        builder.Property(i => i.Version).IsConcurrencyToken();
        FoundTextMapping.Link(builder);
        builder.HasIndex(i => i.Code).IsUnique().HasFilter("code <> ''");
        builder.HasIndex(i => new { i.Country, i.Id });
        builder.HasMany(i => i.Topics).WithOne().HasForeignKey(t => t.ItemId);
        builder.HasMany(i => i.Actions).WithOne().HasForeignKey(a => a.ItemId);
        builder.SeenByCountry("published_at IS NOT NULL", "published_at IS NOT NULL");
    }
}

internal sealed class LibraryTopicMapping : IEntityTypeConfiguration<LibraryTopic>
{
    public void Configure(EntityTypeBuilder<LibraryTopic> builder)
    {
        builder.Property(t => t.Code).HasMaxLength(LibraryTopic.CodeLength);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.HasIndex(t => t.Code).IsUnique();
        builder.SeenInDialogue("true");
    }
}

internal sealed class LibraryItemTopicMapping : IEntityTypeConfiguration<LibraryItemTopic>
{
    public void Configure(EntityTypeBuilder<LibraryItemTopic> builder)
    {
        builder.HasOne(t => t.Topic).WithMany().HasForeignKey(t => t.TopicId);
        builder.HasIndex(t => new { t.ItemId, t.TopicId }).IsUnique();
        builder.SeenWith("library_item", "item_id");
    }
}

internal sealed class LibraryItemActionMapping : IEntityTypeConfiguration<LibraryItemAction>
{
    public void Configure(EntityTypeBuilder<LibraryItemAction> builder)
    {
        builder.HasOne(a => a.Action).WithMany().HasForeignKey(a => a.ActionId);
        builder.HasIndex(a => new { a.ItemId, a.ActionId }).IsUnique();
        builder.SeenWith("library_item", "item_id");
    }
}
