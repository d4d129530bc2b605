using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Core.Protection.Tracing;

namespace Sankofa.Web.Features.Protection.Tracing;

public sealed class NewRelativeModel : OneTracingPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenAsync();
        await ReadTracingAsync();
        var relative = Tracing.Seek(
            Case, new RelativeTerms(Input.Kinship, Input.FamilyName, Input.GivenNames, Year(), Input.LastPlace,
                Input.Phone, Input.Known), Me);
        Db.Add(relative);
        await Db.SaveChangesAsync(Cancel);
        return Done($"{TracingUrl}/relatives/{relative.Id}", "Tracing.Relative.Done");
    }

    private int? Year()
    {
        if (Input.BirthYear.Trim().Length == 0) return null;
        return int.TryParse(Input.BirthYear.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year : throw new RuleViolation("Tracing.Relative.BirthYear", nameof(Input.BirthYear));
    }

    public sealed class Form
    {
        public Kinship Kinship { get; set; }

        [StringLength(Person.NameLength)]
        public string FamilyName { get; set; } = "";

        [StringLength(Person.NameLength)]
        public string GivenNames { get; set; } = "";

        [StringLength(4)]
        public string BirthYear { get; set; } = "";

        [StringLength(Person.PlaceLength)]
        public string LastPlace { get; set; } = "";

        [StringLength(SoughtRelative.PhoneLength)]
        public string Phone { get; set; } = "";

        [StringLength(FamilyTracing.TextLength)]
        public string Known { get; set; } = "";
    }
}
