using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases;

public sealed record MemberAnswer(Guid PersonId, string FamilyName, string GivenNames, string BirthDate, string State);

public sealed record RequirementAnswer(string Sentence, bool Met, Guid? PersonId, DateOnly? Since, string Provider);

public sealed record FileAnswer(
    Guid Id, string Reference, Stage Stage, ReturnBasis Basis, string ReturnCountry,
    IReadOnlyList<MemberAnswer> Members,
    Gate? NextGate, IReadOnlyList<RequirementAnswer> Requirements);

public sealed record WithdrawalRequest(
    [Required] Guid PersonId, WithdrawalMeans Means, [StringLength(CaseFile.ReasonLength)] string Reason = "");

/// <summary>A file for programs: what its page shows, and the same acts with the same sentences.</summary>
[Route("api/cases/{id:guid}")]
public sealed class CasesApi : SankofaApi
{
    [HttpGet]
    public async Task<FileAnswer> Get(Guid id)
    {
        var file = await OpenAsync(id);
        file.Record(Me, CasesEvents.Read, Sections.Identity, open: new { page = "Api" });
        await Db.SaveChangesAsync(Cancel);
        return Answer(file);
    }

    [HttpPost("withdrawal")]
    public async Task<FileAnswer> Withdraw(Guid id, WithdrawalRequest request)
    {
        var file = await OpenAsync(id);
        file.Withdraw(request.PersonId, request.Means, request.Reason, Me);
        await Db.SaveChangesAsync(Cancel);
        return Answer(file);
    }

    private async Task<CaseFile> OpenAsync(Guid id)
    {
        var file = await Db.OpenFileAsync(id, Me, Cancel);
        return (file.SectionsOf(Me) & Sections.Identity) != 0 ? file : throw new NotThere();
    }

    private FileAnswer Answer(CaseFile file) => new(
        file.Id, file.Reference, file.Stage, file.Basis, file.ReturnCountry,
        [
            .. file.Members.Where(m => m.LeftAt is null).Select(m => new MemberAnswer(
                m.PersonId, m.Person.FamilyName, m.Person.GivenNames, m.Person.BirthDate.ToString(),
                m.State.ToString())),
        ],
        file.NextGate,
        file.NextGate is { } gate
            ? [.. Gates.EvaluateFor(gate, file, file.SectionsOf(Me), Me.Today).Select(r =>
                new RequirementAnswer(T[r.Text], r.Met, r.PersonId, r.Since, T["Provider." + r.Provider]))]
            : []);
}
