using Npgsql;
using Sankofa.Core.House;
using Xunit;

namespace Sankofa.Core.Tests.House;

public sealed class DatabaseAddressTests
{
    [Fact]
    public void A_uri_becomes_a_connection_string()
    {
        var address = DatabaseAddress.Parse(
            "postgresql://ama:p%40ss%3Aword@db.example.org:6543/sankofa?sslmode=verify-full&application_name=house");

        var read = new NpgsqlConnectionStringBuilder(address.ConnectionString);
        Assert.Equal("db.example.org", read.Host);
        Assert.Equal(6543, read.Port);
        Assert.Equal("sankofa", read.Database);
        Assert.Equal("ama", read.Username);
        Assert.Equal("p@ss:word", read.Password);
        Assert.Equal(SslMode.VerifyFull, read.SslMode);
        Assert.Equal("house", read.ApplicationName);
    }

    [Theory]
    [InlineData("postgres:///sankofa?host=/var/run/postgresql", "/var/run/postgresql", 5432)]
    [InlineData("postgres://[::1]:5433/sankofa", "::1", 5433)]
    [InlineData("Host=localhost;Database=sankofa;Username=ama", "localhost", 5432)]
    public void Sockets_numbers_and_keywords_are_read(string text, string host, int port)
    {
        var read = new NpgsqlConnectionStringBuilder(DatabaseAddress.Parse(text).ConnectionString);

        Assert.Equal((host, port, "sankofa"), (read.Host, read.Port, read.Database));
    }

    [Theory]
    [InlineData("postgres://ama:hemmelig@host:port/sankofa")]
    [InlineData("postgres://ama:hemmelig@host/sankofa?colour=hemmelig1")]
    [InlineData("postgres://ama:hemmelig@host/sankofa?sslmode=hemmelig")]
    [InlineData("postgres://ama:hemmelig@host")]
    [InlineData("Hots=localhost;Password=hemmelig")]
    [InlineData("Host=localhost;Port=hemmelig")]
    [InlineData("hemmelig")]
    public void What_cannot_be_read_is_said_without_repeating_a_secret(string text)
    {
        var refusal = Assert.Throws<DatabaseUnavailable>(() => DatabaseAddress.Parse(text));

        Assert.StartsWith("SANKOFA_DATABASE cannot be read because ", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hemmelig", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_shows_its_place_and_keeps_its_password()
    {
        var address = DatabaseAddress.Parse("postgres://ama:hemmelig@host/sankofa");

        Assert.Equal("database sankofa at host:5432", $"{address}");
    }
}
