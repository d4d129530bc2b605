using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Cases;
using Sankofa.Core.House;
using Sankofa.Core.People;
using Sankofa.Web.House;

namespace Sankofa.Web.Features.Cases.People;

/// <summary>
/// The particulars of a person. Two who write at once: the second sees both versions and decides, field by field.
/// </summary>
public sealed class ParticularsModel : PersonPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Versions? Versions { get; private set; }

    public bool Validated => Case.IsValidated(PersonId, Me.Today);

    public IEnumerable<SelectListItem> Languages => Choices.Languages(T);

    public async Task<IActionResult> OnPostAsync()
    {
        await OpenPersonAsync();
        Versions.Compare(Input.Version, Person.Version);
        Case.Describe(PersonId, Chosen(Input.Said(), Particulars.Of(Person)), Me);
        await Db.SaveChangesAsync(Cancel);
        return Done(PeopleUrl, "Cases.Particulars.Done", Name(Person));
    }

    protected override async Task ShowAsync()
    {
        await base.ShowAsync();
        if (InConflict) Versions = await BothAsync();
        else if (!HttpMethods.IsPost(Request.Method)) Input = Form.Of(Person);
    }

    private async Task<Versions> BothAsync()
    {
        var last = await Db.Events.AsNoTracking()
            .Where(e => e.FileId == Id && e.PersonId == PersonId
                && (e.Kind == CasesEvents.PersonChanged || e.Kind == CasesEvents.CorrectionDecided))
            .OrderByDescending(e => e.At).Select(e => new { e.UserName, e.At }).FirstOrDefaultAsync(Cancel);
        return new Versions(
            Person.Version, last is null ? T["Unknown"] : $"{last.UserName}, {T.Moment(last.At)}",
            PersonWords.Compared(T, Input.Said(), Particulars.Of(Person)), Versions.TypedIn(Request.Form));
    }

    private Particulars Chosen(Particulars mine, Particulars theirs) => new(
        Versions.Of(Request.Form, "FamilyName", mine.FamilyName, theirs.FamilyName),
        Versions.Of(Request.Form, "GivenNames", mine.GivenNames, theirs.GivenNames),
        Versions.Of(Request.Form, "Sex", mine.Sex, theirs.Sex),
        Versions.Of(Request.Form, "BirthDate", mine.BirthDate, theirs.BirthDate),
        Versions.Of(Request.Form, "BirthPlace", mine.BirthPlace, theirs.BirthPlace),
        Versions.Of(Request.Form, "Languages", mine.Languages, theirs.Languages));

    public sealed class Form
    {
        public int Version { get; set; }

        [StringLength(Person.NameLength)]
        public string FamilyName { get; set; } = "";

        [StringLength(Person.NameLength)]
        public string GivenNames { get; set; } = "";

        public Sex Sex { get; set; }

        public PartialDate BirthDate { get; set; }

        [StringLength(Person.PlaceLength)]
        public string BirthPlace { get; set; } = "";

        [StringLength(8)]
        public string Language { get; set; } = "";

        [StringLength(8)]
        public string SecondLanguage { get; set; } = "";

        [StringLength(8)]
        public string ThirdLanguage { get; set; } = "";

        public Particulars Said() => new(
            FamilyName.Trim(), GivenNames.Trim(), Sex, BirthDate, BirthPlace.Trim(),
            [.. new[] { Language, SecondLanguage, ThirdLanguage }.Where(l => l.Length > 0)
                .Distinct(StringComparer.Ordinal)]);

        public static Form Of(Person person) => new()
        {
            Version = person.Version, FamilyName = person.FamilyName, GivenNames = person.GivenNames, Sex = person.Sex,
            BirthDate = person.BirthDate, BirthPlace = person.BirthPlace,
            Language = person.Languages.ElementAtOrDefault(0) ?? "",
            SecondLanguage = person.Languages.ElementAtOrDefault(1) ?? "",
            ThirdLanguage = person.Languages.ElementAtOrDefault(2) ?? "",
        };
    }
}
