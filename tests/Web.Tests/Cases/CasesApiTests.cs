using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Sankofa.Tests;
using Xunit;

namespace Sankofa.Web.Tests.Cases;

public sealed class CasesApiTests(TestHouse house)
{
    [Fact]
    public async Task A_program_reads_the_same_gate_and_withdraws_with_the_same_act()
    {
        var claire = await house.AsAsync("claire");
        var id = await OpenAsync(claire);
        var read = JsonDocument.Parse((await claire.GetAsync($"/api/cases/{id}")).Body).RootElement;
        Assert.Equal("Application", read.GetProperty("nextGate").GetString());
        Assert.Contains(read.GetProperty("requirements").EnumerateArray(), r => !r.GetProperty("met").GetBoolean());
        var person = read.GetProperty("members")[0].GetProperty("personId").GetString();
        var withdrawn = await PostAsync(
            claire, $"/api/cases/{id}/withdrawal", new { personId = person, means = "ByPhone" });
        Assert.Equal(HttpStatusCode.OK, withdrawn.Status);
        Assert.Equal("Closed", JsonDocument.Parse(withdrawn.Body).RootElement.GetProperty("stage").GetString());
        var again = await PostAsync(
            claire, $"/api/cases/{id}/withdrawal", new { personId = person, means = "ByPhone" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Equal("application/problem+json", again.Message.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_stranger_gets_404_and_nobody_signed_in_401()
    {
        var id = await OpenAsync(await house.AsAsync("claire"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.AsAsync("komi")).GetAsync($"/api/cases/{id}"))
            .Status);
        using var anonymous = house.Anonymous();
        Assert.Equal(HttpStatusCode.Unauthorized, (await anonymous.GetAsync($"/api/cases/{id}")).Status);
    }

    private static async Task<string> OpenAsync(Visitor visitor) => (await visitor.PostAsync("/cases/new", new()
    {
        ["Input.Basis"] = "Voluntary", ["Input.Entry"] = "HostAgency", ["Input.HostCountry"] = "FR",
            ["Input.ReturnCountry"] = "TG",
        ["Input.FamilyName"] = "Kpodo", ["Input.GivenNames"] = "Yawa", ["Input.Sex"] = "Female",
        ["Input.BirthDate.Unknown"] = "true",
    })).Location!.Split('/')[^1];

    private static async Task<Answer> PostAsync(Visitor visitor, string url, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = JsonContent.Create(body) };
        return await visitor.SendAsync(request);
    }
}
