using System.Net;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Cases;

public sealed class OpeningAFileTests(TestHouse house)
{
    private static Dictionary<string, string> Kofi() => new()
    {
        ["Input.Basis"] = "Voluntary", ["Input.Entry"] = "HostAgency", ["Input.HostCountry"] = "FR",
            ["Input.ReturnCountry"] = "TG",
        ["Input.FamilyName"] = "Mensah", ["Input.GivenNames"] = "Kofi", ["Input.Sex"] = "Male",
        ["Input.BirthDate.Year"] = "1990",
        ["Input.Nationality"] = "TG", ["Input.Language"] = "ee", ["Input.Phone"] = "06 12 34 56 78",
    };

    [Fact]
    public async Task A_counsellor_opens_a_file_and_sees_what_its_first_gate_asks()
    {
        var claire = await house.AsAsync("claire");
        var opened = await claire.PostAsync("/cases/new", Kofi());
        Assert.Equal(HttpStatusCode.Redirect, opened.Status);
        var file = await claire.GetAsync(opened.Location!);
        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.Contains("Kofi Mensah", file.Body, StringComparison.Ordinal);
        Assert.Contains("is-missing", file.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_finds_nothing_where_the_file_is()
    {
        var opened = await (await house.AsAsync("claire")).PostAsync("/cases/new", Kofi());
        var stranger = await house.AsAsync("noor");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(opened.Location!)).Status);
    }

    [Fact]
    public async Task A_date_that_does_not_exist_is_said_beside_its_field_and_nothing_typed_is_lost()
    {
        var form = Kofi();
        form["Input.BirthDate.Day"] = "31";
        form["Input.BirthDate.Month"] = "2";
        var refused = await (await house.AsAsync("claire")).PostAsync("/cases/new", form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("value=\"Mensah\"", refused.Body, StringComparison.Ordinal);
        Assert.Contains("Cette date n'existe pas", WebUtility.HtmlDecode(refused.Body), StringComparison.Ordinal);
    }
}
