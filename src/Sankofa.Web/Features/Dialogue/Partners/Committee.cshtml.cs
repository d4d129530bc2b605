using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Dialogue.Partners;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Partners;

/// <summary>What is typed of a mixed committee.</summary>
public sealed class CommitteeForm
{
    public int Version { get; set; }

    [StringLength(MixedCommittee.NameLength)]
    public string Name { get; set; } = "";

    [StringLength(60)]
    public string Countries { get; set; } = "";

    public Guid? AgreementId { get; set; }

    [StringLength(MixedCommittee.TextLength)]
    public string Rules { get; set; } = "";

    [StringLength(MixedCommittee.SourceLength)]
    public string Source { get; set; } = "";

    [StringLength(MixedCommittee.TextLength)]
    public string Composition { get; set; } = "";

    public DateOnly? NextMeeting { get; set; }

    [StringLength(MixedCommittee.TextLength)]
    public string Minutes { get; set; } = "";

    public MixedCommitteeTerms Terms(Words words)
    {
        var codes = Countries.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(c => c.ToUpperInvariant()).ToList();
        var unknown = codes.Find(c => words.Country(c) == c);
        RuleViolation.When(unknown is not null, "Dialogue.Partners.UnknownCode", nameof(Countries), unknown ?? "");
        return new(Name, codes, AgreementId, Rules, Source, Composition, NextMeeting, Minutes);
    }

    public static CommitteeForm Of(MixedCommittee committee) => new()
    {
        Name = committee.Name, Countries = string.Join(", ", committee.Countries), AgreementId = committee.AgreementId,
        Rules = committee.Rules, Source = committee.Source, Composition = committee.Composition,
        NextMeeting = committee.NextMeeting, Minutes = committee.Minutes, Version = committee.Version,
    };
}

public abstract class CommitteePage : DeskPage
{
    [BindProperty]
    public CommitteeForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Agreements { get; private set; } = [];

    protected async Task ShowAgreementsAsync()
    {
        var agreements = await Db.Set<AgreementVersion>().AsNoTracking().OrderBy(a => a.Code).ThenBy(a => a.Number)
            .Select(a => new { a.Id, a.Name, a.Number }).ToListAsync(Cancel);
        Agreements = [new(T["Dialogue.Partners.NoAgreementChosen"], ""), .. agreements.Select(a =>
            new SelectListItem($"{a.Name} ({a.Number})", a.Id.ToString()))];
    }
}

/// <summary>A committee: its rules with where they were read, its next meeting, what its last one came to.</summary>
public sealed class CommitteeModel : CommitteePage
{
    [FromRoute]
    public Guid MixedId { get; set; }

    public MixedCommittee Committee { get; private set; } = null!;

    public bool MayWrite => MixedCommittee.IsWrittenBy(Committee.Countries, By);

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        await OpenAsync();
        Versions.Compare(Input.Version, Committee.Version);
        Committee.Change(Input.Terms(T), by);
        await Db.SaveChangesAsync(Cancel);
        return Done($"/dialogue/desk/partners/committees/{MixedId}", "Dialogue.Partners.CommitteeDone");
    }

    protected override async Task ShowAsync()
    {
        await OpenAsync();
        if (HttpMethods.IsGet(Request.Method)) Input = CommitteeForm.Of(Committee);
        Input.Version = Committee.Version;
        if (MayWrite) await ShowAgreementsAsync();
    }

    private async Task OpenAsync() =>
        Committee = await Db.Set<MixedCommittee>().Include(c => c.Agreement).SingleOrDefaultAsync(
            c => c.Id == MixedId, Cancel) ?? throw new NotThere();
}
