using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Core.Cases;

/// <summary>
/// The person's own door: an address that nobody can guess and a code of six digits, told apart. Neither is stored,
/// only what they are recognised by.
/// </summary>
public sealed class PersonLink : IBelongsToFile
{
    public const int AttemptsAtMost = 5;
    public const int ValidDays = 90;
    private const int TokenBytes = 32;
    private const int CodeDigits = 6;
    private const int Rounds = 50_000;

    private PersonLink() { }

    private PersonLink(CaseFile file, Guid personId, byte[] token, string code, Me me)
    {
        Id = Ids.New(me.Now);
        FileId = file.Id;
        PersonId = personId;
        TokenHash = SHA256.HashData(token);
        CodeHash = HashOf(code);
        AttemptsLeft = AttemptsAtMost;
        IssuedAt = me.Now;
        IssuedBy = me.UserId;
        ExpiresAt = me.Now.AddDays(ValidDays);
    }

    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid PersonId { get; private set; }
    public byte[] TokenHash { get; private set; } = [];
    public byte[] CodeHash { get; private set; } = [];
    public int AttemptsLeft { get; private set; }
    public DateTimeOffset IssuedAt { get; private set; }
    public Guid IssuedBy { get; private set; }
    public DateTimeOffset ExpiresAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }
    public DateTimeOffset? OpenedAt { get; private set; }

    public bool HoldsAt(DateTimeOffset now) => RevokedAt is null && ExpiresAt > now;

    /// <summary>What is handed over once, on paper: the address's secret part and the code.</summary>
    public static (PersonLink Link, string Token, string Code) Issue(CaseFile file, Guid personId, Me me)
    {
        file.MustLead(Act.GiveConsent, me);
        var member = file.MemberOf(personId);
        RuleViolation.When(member.Person.IsMinorOn(me.Today), "Cases.Door.Minor", nameof(PersonId));
        var token = RandomNumberGenerator.GetBytes(TokenBytes);
        var code = RandomNumberGenerator.GetInt32((int)Math.Pow(10, CodeDigits))
            .ToString("D" + CodeDigits, CultureInfo.InvariantCulture);
        file.Record(me, CasesEvents.DoorGiven, Sections.Identity, personId);
        return (new PersonLink(file, personId, token, code, me), Base64Url.EncodeToString(token), code);
    }

    public void Revoke(CaseFile file, Me me)
    {
        file.MustLead(Act.GiveConsent, me);
        RevokedAt ??= me.Now;
        file.Record(me, CasesEvents.DoorShut, Sections.Identity, PersonId);
    }

    /// <summary>Null where the text cannot be a token.</summary>
    public static byte[]? HashOfToken(string token)
    {
        var bytes = new byte[TokenBytes];
        return token.Length <= 64 && Base64Url.TryDecodeFromChars(token, bytes, out var written)
            && written == TokenBytes
            ? SHA256.HashData(bytes)
            : null;
    }

    public bool IsCode(string code) => CryptographicOperations.FixedTimeEquals(HashOf(code.Trim()), CodeHash);

    public void Opened(DateTimeOffset now) => (OpenedAt, AttemptsLeft) = (now, AttemptsAtMost);

    // Six digits are few whatever the hash: what protects them is the limit of attempts and the address beside them.
    private byte[] HashOf(string code) => Rfc2898DeriveBytes.Pbkdf2(
        Encoding.UTF8.GetBytes(code), TokenHash, Rounds, HashAlgorithmName.SHA256, 32);
}

public sealed partial class CaseFile
{
    /// <summary>
    /// The person acting for themselves: no post, no organisation, no role's rights. The name stays out of the record,
    /// which could not forget it; the id says who it was.
    /// </summary>
    public static Me AsPerson(Guid personId, Guid linkId, DateTimeOffset now) => new(
        personId, linkId, Guid.Empty, Role.Analyst, "", "", "", OrganisationKind.Ngo, now);

    /// <summary>What the person wants to say: for whoever leads the file, and nobody else of its circle.</summary>
    public (CaseTask Task, Message Message) HearFrom(Guid personId, string text, bool complaint, Me me)
    {
        RuleViolation.When(text.Trim().Length == 0, "Cases.Message.Empty", "Text");
        var person = MemberOf(personId).Person;
        var title = complaint ? "Cases.Own.ComplaintTask" : "Cases.Own.WordTask";
        var task = new CaseTask(
            this, LeadOrganisationId, AssigneeId, title, me.Today.AddDays(AnswerDays), Sections.Identity, me);
        Record(me, CasesEvents.PersonWrote, Sections.Identity, personId, new { complaint });
        return (task, new Message(this, LeadOrganisationId, text, me with { Name = person.FullName }));
    }

    private const int AnswerDays = 7;
}

internal sealed class PersonLinkMapping : IEntityTypeConfiguration<PersonLink>
{
    public void Configure(EntityTypeBuilder<PersonLink> builder)
    {
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(l => l.FileId);
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasIndex(l => l.FileId);
        builder.SeenByOwnRule();
    }
}
