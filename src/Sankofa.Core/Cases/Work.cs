using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Cases;

/// <summary>Something to be done for a file, by an organisation, until a day.</summary>
public sealed class CaseTask : IBelongsToFile
{
    public const int TitleLength = 200;

    private CaseTask() { }

    internal CaseTask(CaseFile file, Guid organisationId, Guid? assigneeId, string title, DateOnly dueOn,
        Sections section, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        OrganisationId = organisationId;
        AssigneeId = assigneeId;
        Title = title.Trim();
        DueOn = dueOn;
        Section = section;
        GivenByOrganisationId = me.OrganisationId;
        GivenBy = me.UserId;
        GivenAt = me.Now;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }

    /// <summary>Whose task it is; who gave it sees it too.</summary>
    public Guid OrganisationId { get; private set; }
    public Guid GivenByOrganisationId { get; private set; }
    public Guid? AssigneeId { get; private set; }

    /// <summary>A sentence, or a key of the texts where the program gave the task.</summary>
    public string Title { get; private set; } = "";
    public DateOnly DueOn { get; private set; }
    public Sections Section { get; private set; }
    public Guid GivenBy { get; private set; }
    public DateTimeOffset GivenAt { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }
    public Guid? DoneBy { get; private set; }
    public string Result { get; private set; } = "";

    public bool IsOpen => DoneAt is null;

    internal void Do(string result, Me me) => (DoneAt, DoneBy, Result) = (me.Now, me.UserId, result.Trim());
}

public sealed class Note : IBelongsToFile
{
    public const int TextLength = 8000;

    private Note() { }

    internal Note(CaseFile file, Sections section, Guid? personId, string text, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        Section = section;
        PersonId = personId;
        Text = text.Trim();
        AuthorId = me.UserId;
        AuthorName = me.Name;
        OrganisationId = me.OrganisationId;
        WrittenAt = me.Now;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Sections Section { get; private set; }
    public Guid? PersonId { get; private set; }
    public string Text { get; private set; } = "";
    public Guid AuthorId { get; private set; }
    public string AuthorName { get; private set; } = "";
    public Guid OrganisationId { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }
}

/// <summary>From one organisation of the file to another; nobody else of the circle reads it.</summary>
public sealed class Message : IBelongsToFile
{
    private Message() { }

    internal Message(CaseFile file, Guid toOrganisationId, string text, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        FromOrganisationId = me.OrganisationId;
        OrganisationId = toOrganisationId;
        Text = text.Trim();
        AuthorName = me.Name;
        SentAt = me.Now;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid FromOrganisationId { get; private set; }

    /// <summary>The organisation it is for.</summary>
    public Guid OrganisationId { get; private set; }
    public string Text { get; private set; } = "";
    public string AuthorName { get; private set; } = "";
    public DateTimeOffset SentAt { get; private set; }
    public DateTimeOffset? ReadAt { get; private set; }

    public void Read(Me me)
    {
        if (me.OrganisationId == OrganisationId) ReadAt ??= me.Now;
    }
}

public sealed class Attachment : IBelongsToFile
{
    public const int BytesAtMost = 20 * 1024 * 1024;
    public const int NameLength = 160;

    private Attachment() { }

    internal Attachment(CaseFile file, Sections section, Guid? personId, string name, string contentType,
        byte[] content, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        Section = section;
        PersonId = personId;
        Name = name.Length > NameLength ? name[^NameLength..] : name;
        ContentType = contentType;
        Size = content.Length;
        Sha256 = System.Security.Cryptography.SHA256.HashData(content);
        Content = new AttachmentContent(this, content);
        OrganisationId = me.OrganisationId;
        AddedBy = me.UserId;
        AddedAt = me.Now;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Sections Section { get; private set; }
    public Guid? PersonId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Told by the bytes themselves, never by the name.</summary>
    public string ContentType { get; private set; } = "";
    public long Size { get; private set; }
    public byte[] Sha256 { get; private set; } = [];
    public Guid OrganisationId { get; private set; }
    public Guid AddedBy { get; private set; }
    public DateTimeOffset AddedAt { get; private set; }
    public AttachmentContent Content { get; private set; } = null!;
}

/// <summary>The bytes, in a table of their own so that no list ever loads them.</summary>
public sealed class AttachmentContent : IBelongsToFile
{
    private AttachmentContent() { }

    internal AttachmentContent(Attachment attachment, byte[] bytes) =>
        (AttachmentId, FileId, Section, Bytes) = (attachment.Id, attachment.FileId, attachment.Section, bytes);

    public Guid AttachmentId { get; private set; }
    public Guid FileId { get; private set; }
    public Sections Section { get; private set; }
    public byte[] Bytes { get; private set; } = [];
}

/// <summary>Validated data is corrected by two people: one asks, another approves; what it was stays.</summary>
public sealed class Correction : IBelongsToFile
{
    public const int ValueLength = 300;

    private Correction() { }

    internal Correction(CaseFile file, Guid personId, string field, string oldValue, string newValue,
        string reason, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        PersonId = personId;
        Field = field;
        OldValue = oldValue;
        NewValue = newValue.Trim();
        Reason = reason.Trim();
        AskedBy = me.UserId;
        AskedAt = me.Now;
        OrganisationId = me.OrganisationId;
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid PersonId { get; private set; }
    public string Field { get; private set; } = "";
    public string OldValue { get; private set; } = "";
    public string NewValue { get; private set; } = "";
    public string Reason { get; private set; } = "";
    public Guid AskedBy { get; private set; }
    public Guid OrganisationId { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public Guid? DecidedBy { get; private set; }
    public bool? Approved { get; private set; }

    internal void Decide(bool approved, Me me) => (Approved, DecidedAt, DecidedBy) = (approved, me.Now, me.UserId);
}

public sealed partial class CaseFile
{
    public CaseTask GiveTask(
        Guid organisationId, Guid? assigneeId, string title, DateOnly dueOn, Sections section, Me me)
    {
        me.Must(Act.WriteTask);
        RuleViolation.When(title.Trim().Length == 0, "Cases.Task.NoTitle", "Title");
        var task = new CaseTask(this, organisationId, assigneeId, title, dueOn, section, me);
        Record(me, CasesEvents.TaskGiven, section, open: new { to = organisationId, dueOn });
        return task;
    }

    public void DoTask(CaseTask task, string result, Me me)
    {
        if (task.OrganisationId != me.OrganisationId) throw new NotAllowed(nameof(Act.WriteTask));
        RuleViolation.When(!task.IsOpen, "Cases.Task.Done");
        task.Do(result, me);
        Record(me, CasesEvents.TaskDone, task.Section, open: new { task = task.Id });
    }

    public Note Write(Sections section, Guid? personId, string text, Me me)
    {
        Must(Act.WriteNote, section, me);
        RuleViolation.When(text.Trim().Length == 0, "Cases.Note.Empty", "Text");
        Record(me, CasesEvents.NoteWritten, section, personId);
        return new Note(this, section, personId, text, me);
    }

    public Attachment Attach(Sections section, Guid? personId, string name, byte[] content, Me me)
    {
        Must(Act.Attach, section, me);
        RuleViolation.When(content.Length == 0, "Cases.Attachment.Empty", "Upload");
        RuleViolation.When(content.Length > Attachment.BytesAtMost, "Cases.Attachment.TooLarge", "Upload");
        var type = ContentTypes.Of(content) ?? throw new RuleViolation("Cases.Attachment.UnknownType", "Upload");
        Record(me, CasesEvents.Attached, section, personId, new { type, content.Length });
        return new Attachment(this, section, personId, name, type, content, me);
    }

    public Message Send(Guid toOrganisationId, string text, Me me)
    {
        me.Must(Act.SendMessage);
        RuleViolation.When(text.Trim().Length == 0, "Cases.Message.Empty", "Text");
        RuleViolation.When(
            me.OrganisationKind == OrganisationKind.AsylumAuthority && toOrganisationId != LeadOrganisationId,
            "Cases.Message.NotToThem");
        // Who writes to whom is for these two alone: the event carries no addressee.
        Record(me, CasesEvents.MessageSent, Sections.Identity);
        return new Message(this, toOrganisationId, text, me);
    }

    public Correction AskCorrection(Guid personId, string field, string oldValue, string newValue, string reason, Me me)
    {
        Must(Act.CorrectValidated, Sections.Identity, me);
        MemberOf(personId);
        RuleViolation.When(reason.Trim().Length == 0, "Cases.Reason.Needed", "Reason");
        RuleViolation.When(oldValue == newValue.Trim(), "Cases.Correction.Same", "NewValue");
        Record(me, CasesEvents.CorrectionAsked, Sections.Identity, personId, new { field },
            new { oldValue, newValue, reason });
        return new Correction(this, personId, field, oldValue, newValue, reason, me);
    }

    public void DecideCorrection(Correction correction, bool approved, Me me)
    {
        Must(Act.ApproveCorrection, Sections.Identity, me);
        RuleViolation.When(correction.DecidedAt is not null, "Cases.Correction.Decided");
        RuleViolation.When(correction.AskedBy == me.UserId, "Cases.Correction.FourEyes");
        if (approved) Apply(correction);
        correction.Decide(approved, me);
        Record(me, CasesEvents.CorrectionDecided, Sections.Identity, correction.PersonId,
            new { correction.Field, approved }, new { correction.OldValue, correction.NewValue });
    }
}

internal sealed class CaseTaskMapping : IEntityTypeConfiguration<CaseTask>
{
    public void Configure(EntityTypeBuilder<CaseTask> builder)
    {
        builder.Property(t => t.Title).HasMaxLength(CaseTask.TitleLength);
        builder.Property(t => t.Result).HasMaxLength(CaseFile.ReasonLength);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(t => t.FileId);
        builder.HasIndex(t => new { t.FileId, t.OrganisationId });
        builder.HasIndex(t => new { t.GivenByOrganisationId, t.DueOn, t.Id })
            .HasFilter("done_at IS NULL AND organisation_id <> given_by_organisation_id");
        builder.SeenByOwnRule();
    }
}

internal sealed class NoteMapping : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> builder)
    {
        builder.Property(n => n.Text).HasMaxLength(Note.TextLength);
        builder.Property(n => n.AuthorName).HasMaxLength(User.DisplayNameLength);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(n => n.FileId);
        builder.HasIndex(n => new { n.FileId, n.WrittenAt });
        builder.SeenInOwnSection();
    }
}

internal sealed class MessageMapping : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.Property(m => m.Text).HasMaxLength(Note.TextLength);
        builder.Property(m => m.AuthorName).HasMaxLength(User.DisplayNameLength);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(m => m.FileId);
        builder.HasIndex(m => new { m.FileId, m.SentAt });
        builder.SeenByOwnRule();
    }
}

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.Property(a => a.Name).HasMaxLength(Attachment.NameLength);
        builder.Property(a => a.ContentType).HasMaxLength(80);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(a => a.FileId);
        builder.HasOne(a => a.Content).WithOne().HasForeignKey<AttachmentContent>(c => c.AttachmentId);
        builder.SeenInOwnSection();
    }
}

internal sealed class AttachmentContentMapping : IEntityTypeConfiguration<AttachmentContent>
{
    public void Configure(EntityTypeBuilder<AttachmentContent> builder)
    {
        builder.HasKey(c => c.AttachmentId);
        builder.SeenInOwnSection();
    }
}

internal sealed class CorrectionMapping : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> builder)
    {
        builder.Property(c => c.Field).HasMaxLength(60);
        builder.Property(c => c.OldValue).HasMaxLength(Correction.ValueLength);
        builder.Property(c => c.NewValue).HasMaxLength(Correction.ValueLength);
        builder.Property(c => c.Reason).HasMaxLength(CaseFile.ReasonLength);
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(c => c.FileId);
        builder.SeenIn(Sections.Identity);
    }
}
