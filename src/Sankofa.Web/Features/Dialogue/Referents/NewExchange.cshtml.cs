using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.Dialogue.Referents;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Dialogue.Referents;

public sealed class NewExchangeModel : TwinningPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        (await OpenAsync()).Exchange(Input.On!.Value, Input.Place, Input.What.Read(), By);
        return await DoneAsync("Dialogue.Referents.Exchanged");
    }

    public sealed class Form
    {
        [Required]
        public DateOnly? On { get; set; }

        [StringLength(TwinningExchange.PlaceLength)]
        public string Place { get; set; } = "";

        public WordingForm What { get; set; } = new();
    }
}
