using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Decisions;
using Sankofa.Core.House;

namespace Sankofa.Web.Features.Dialogue.Decisions.Bodies;

/// <summary>A partner takes its seat, from a day that is known as far as it was read somewhere.</summary>
public sealed class MemberModel : BodyPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    protected override bool IsFor => Runs;

    public async Task<IActionResult> OnPostAsync()
    {
        var by = await AttendAsync();
        var body = await OpenAsync();
        body.Seat(Input.Partner, Input.From, Input.Until, Input.Source, by);
        return await SavedAsync("Dialogue.Decisions.Member.Done");
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        await ReadPartnersAsync();
    }

    public sealed class Form
    {
        [StringLength(BodyMember.PartnerLength)]
        public string Partner { get; set; } = "";

        public PartialDate From { get; set; }

        public PartialDate Until { get; set; }

        [StringLength(BodyMember.SourceLength)]
        public string Source { get; set; } = "";
    }
}
