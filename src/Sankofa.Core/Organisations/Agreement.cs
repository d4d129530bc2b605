using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.House;

namespace Sankofa.Core.Organisations;

/// <summary>
/// One version of what States agreed on. There is no single deadline, and no version is ever edited: a request keeps
/// the
/// one it was computed with, and a change of the text is the next version.
/// </summary>
public sealed class AgreementVersion
{
    public const int CodeLength = 40;
    public const int NameLength = 160;
    public const int ArticleLength = 80;
    public const int TextLength = 500;

    private AgreementVersion() { }

    public AgreementVersion(
        string code, int number, string name, AgreementTerms terms, DateOnly validFrom, DateOnly? validUntil,
        string enteredBy, DateTimeOffset now)
    {
        Id = Ids.New(now);
        (Code, Number, Name, Terms) = (code, number, name.Trim(), terms);
        (ValidFrom, ValidUntil) = (validFrom, validUntil);
        (EnteredBy, EnteredAt) = (enteredBy, now);
    }

    public Guid Id { get; private set; }
    public string Code { get; private set; } = "";
    public int Number { get; private set; }
    public string Name { get; private set; } = "";
    public AgreementTerms Terms { get; private set; } = null!;
    public DateOnly ValidFrom { get; private set; }
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>Empty where it came with the program.</summary>
    public string EnteredBy { get; private set; } = "";
    public DateTimeOffset EnteredAt { get; private set; }

    /// <summary>To try the clocks with; it binds nobody here.</summary>
    public bool IsExample => Terms.Parties.BindNobody;

    public bool HoldsOn(DateOnly day) => ValidFrom <= day && (ValidUntil is null || ValidUntil >= day);

    public bool Binds(string requesting, string requested) => Terms.Parties.Bind(requesting, requested);

    /// <summary>
    /// The next version of a text, or the first of a new one. The one before ends the day before this one begins, where
    /// it had no end; nothing else of it changes.
    /// </summary>
    public static AgreementVersion Enter(
        string code, string name, AgreementTerms terms, DateOnly from, DateOnly? until,
        IReadOnlyCollection<AgreementVersion> earlier, string enteredBy, DateTimeOffset now)
    {
        var tidy = code.Trim().ToLowerInvariant();
        RuleViolation.When(
            tidy.Length == 0 || tidy.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '-'),
                "Identification.Agreement.Code",
            nameof(Code));
        RuleViolation.When(name.Trim().Length == 0, "Identification.Agreement.NoName", nameof(Name));
        RuleViolation.When(until < from, "Identification.Agreement.EndsBefore", nameof(ValidUntil));
        RuleViolation.When(
            terms.Parties.Requesting.Count == 0 != (terms.Parties.Requested.Count == 0),
            "Identification.Agreement.OneParty", "Requested");
        RuleViolation.When(
            !terms.Form.Asks(FormField.FamilyName) || !terms.Form.Asks(FormField.GivenNames),
            "Identification.Agreement.FormWithoutName", "Fields");
        RuleViolation.When(
            Lengths(terms).Any(t => t is { Length: <= 0 }), "Identification.Agreement.NoLength", "AnswerDays");
        var same = earlier.Where(a => a.Code == tidy).OrderBy(a => a.Number).ToList();
        RuleViolation.When(
            same.Exists(a => a.ValidFrom >= from || (a.ValidUntil is { } end && end >= from)),
            "Identification.Agreement.Overlaps", nameof(ValidFrom));
        foreach (var before in same.Where(a => a.ValidUntil is null)) before.ValidUntil = from.AddDays(-1);
        var number = same.Count == 0 ? 1 : same[^1].Number + 1;
        return new AgreementVersion(tidy, number, name, terms, from, until, enteredBy, now);
    }

    private static IEnumerable<Term?> Lengths(AgreementTerms terms) =>
    [
        terms.Answer, terms.Interview, terms.TravelDocument, terms.DocumentValidity, terms.Reissue, terms.Transfer,
    ];
}

internal sealed class AgreementVersionMapping : IEntityTypeConfiguration<AgreementVersion>
{
    public void Configure(EntityTypeBuilder<AgreementVersion> builder)
    {
        builder.Property(a => a.Code).HasMaxLength(AgreementVersion.CodeLength);
        builder.Property(a => a.Name).HasMaxLength(AgreementVersion.NameLength);
        builder.Property(a => a.EnteredBy).HasMaxLength(User.DisplayNameLength);
        builder.Property(a => a.Terms).HasColumnType("jsonb").HasConversion(
            terms => JsonSerializer.Serialize(terms, AgreementTerms.Json),
            text => JsonSerializer.Deserialize<AgreementTerms>(text, AgreementTerms.Json)!,
            new ValueComparer<AgreementTerms>((a, b) => ReferenceEquals(a, b), t => t.Source.Length, t => t));
        builder.HasIndex(a => new { a.Code, a.Number }).IsUnique();
        builder.OpenToAll("texts between States, no person in it");
    }
}
