using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Core.People;
using Sankofa.Core.Registry;
using Sankofa.Core.Registry.Searching;

namespace Sankofa.Core.Identification;

/// <summary>
/// What a register was asked about one person of a request, for the authority that asked. The register's own record
/// knows that there was a request, and not whose.
/// </summary>
public sealed class RegisterInquiry : IBelongsToFile
{
    private RegisterInquiry() { }

    internal RegisterInquiry(
        Guid search, IdentificationRequest request, Guid personId, Register register, SearchTerms terms, Me me)
    {
        Id = search;
        FileId = request.FileId;
        RequestId = request.Id;
        PersonId = personId;
        RegisterId = register.Id;
        OrganisationId = me.OrganisationId;
        Terms = terms.ToJson();
        SearchedAt = me.Now;
    }

    /// <summary>The search's own id.</summary>
    public Guid Id { get; private set; }
    public Guid FileId { get; private set; }
    public Guid RequestId { get; private set; }
    public Guid PersonId { get; private set; }
    public Guid RegisterId { get; private set; }
    public Guid OrganisationId { get; private set; }

    /// <summary>What was asked by; blank after the end of retention.</summary>
    public string Terms { get; private set; } = "";
    public DateTimeOffset SearchedAt { get; private set; }
}

/// <summary>An entry that somebody of the authority held to be the person, and why.</summary>
public sealed record FoundEntry(Guid PersonId, string Number, string Register, string Reason);

/// <summary>
/// The authority looks in its country's register for a person of a request that was addressed to it. It starts from the
/// request's own copy, never from the file.
/// </summary>
public static class RegisterSearching
{
    public static SearchTerms Declared(Subject subject) => new(
        subject.FamilyName, subject.GivenNames, SexOf(subject.Sex), subject.BirthDateCode ?? 0,
        subject.BirthPlace ?? "", "", "", [.. (subject.Papers ?? []).Select(p => p.Number)]);

    /// <summary>The person of this request about whom this authority may still search; else nothing is there.</summary>
    public static Subject SearchedFor(this IdentificationRequest request, CaseFile file, Guid personId, Me me)
    {
        file.Must(Act.AnswerIdentification, Sections.Identity, me);
        me.Must(Act.SearchRegister);
        if (request.AuthorityId != me.OrganisationId) throw new NotThere();
        var subject = request.Subjects.FirstOrDefault(s => s.PersonId == personId) ?? throw new NotThere();
        if (request.IsStoppedFor(personId, file, me.Today) && request.FinalFor(personId) is null) throw new NotThere();
        return subject;
    }

    public static async Task<RegisterInquiry> SearchAsync(
        this IdentificationRequest request, SankofaDb db, RegisterIndexes indexes, CaseFile file, Guid personId,
        Register register, SearchTerms terms, Me me, CancellationToken cancel)
    {
        request.SearchedFor(file, personId, me);
        RuleViolation.When(request.FinalFor(personId) is not null, "Identification.Answer.Already");
        var search = await Searching.SearchAsync(db, indexes, register, terms, SearchReason.Request, me, cancel);
        var inquiry = new RegisterInquiry(search, request, personId, register, terms, me);
        db.Add(inquiry);
        // How many were found is the register's, and stays out of the file.
        file.Record(me, IdentificationEvents.RegisterSearched, Sections.Identity, personId,
            new { authority = request.AuthorityId, request = request.Id, search });
        return inquiry;
    }

    /// <summary>What a person made of the candidates. The request stays as open as it was: this is no answer yet.</summary>
    public static RegisterSearchDecision Decide(
        this IdentificationRequest request, CaseFile file, RegisterInquiry inquiry, Register register,
        RegisterSearch search, SearchOutcome outcome, RegisterEntry? entry, string reason, Me me)
    {
        request.SearchedFor(file, inquiry.PersonId, me);
        RuleViolation.When(request.FinalFor(inquiry.PersonId) is not null, "Identification.Answer.Already");
        var decision = new RegisterSearchDecision(register, search, outcome, entry?.Id, reason, me);
        // What was found is the authority's until it answers.
        file.Record(me, IdentificationEvents.RegisterDecided, Sections.Identity, inquiry.PersonId,
            new { authority = request.AuthorityId, request = request.Id, search = search.Id });
        return decision;
    }

    /// <summary>What the authority decided on a search of its own: the beginning of an answer.</summary>
    public static async Task<FoundEntry?> FoundAsync(
        SankofaDb db, Guid search, Guid request, Me me, CancellationToken cancel)
    {
        var inquiry = await db.Set<RegisterInquiry>().AsNoTracking().SingleOrDefaultAsync(
            i => i.Id == search && i.RequestId == request && i.OrganisationId == me.OrganisationId, cancel);
        if (inquiry is null) return null;
        var decision = await db.Set<RegisterSearchDecision>().AsNoTracking()
            .Where(d => d.SearchId == search).OrderByDescending(d => d.DecidedAt).FirstOrDefaultAsync(cancel);
        var register = await db.Set<Register>().AsNoTracking()
            .SingleOrDefaultAsync(r => r.Id == inquiry.RegisterId, cancel);
        if (register is null || decision is not { Outcome: SearchOutcome.ThisPerson, EntryId: { } entryId }) return null;
        var number = await db.Set<RegisterEntry>().Where(e => e.Country == register.Country && e.Id == entryId)
            .Select(e => e.Number).SingleOrDefaultAsync(cancel);
        return number is null ? null : new FoundEntry(inquiry.PersonId, number, register.Name, decision.Reason);
    }

    private static EntrySex SexOf(Sex? sex) => sex switch
    {
        Sex.Female => EntrySex.Female, Sex.Male => EntrySex.Male, _ => EntrySex.Unknown,
    };
}

internal sealed class RegisterInquiryMapping : IEntityTypeConfiguration<RegisterInquiry>
{
    public void Configure(EntityTypeBuilder<RegisterInquiry> builder)
    {
        builder.HasOne<CaseFile>().WithMany().HasForeignKey(i => i.FileId);
        builder.HasOne<IdentificationRequest>().WithMany().HasForeignKey(i => i.RequestId);
        builder.HasIndex(i => new { i.RequestId, i.PersonId });
        builder.SeenByOrganisation();
    }
}
