using Npgsql;
using Sankofa.Core.House;
using Sankofa.Tests;
using Sankofa.Web.Tests.House;
using Xunit;

namespace Sankofa.Web.Tests.Work;

/// <summary>A version that folds names otherwise loses nobody who was written down before it.</summary>
public sealed class FoldedNamesTests(HouseApart apart) : IClassFixture<HouseApart>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TestHouse House => apart.House;

    [Fact]
    public async Task Whoever_was_written_down_by_older_rules_is_found_after_the_migration()
    {
        var file = await House.FileAsync("claire", "Ouattara", "Kadidja");
        await RunAsync("""
            UPDATE name_word SET word = 'qq' || word WHERE word ~ '^[a-z]';
            UPDATE name_folding SET edition = 1;
            """);
        await RunAsync("SELECT refresh_files(array_agg(id)) FROM case_file");
        Assert.DoesNotContain(file.Reference, await SearchedAsync(), StringComparison.Ordinal);

        await Schema.MigrateAsync(
            House.Connections.Owner, new NpgsqlConnectionStringBuilder(House.Connections.App).Username!, Cancel);
        Assert.Contains(file.Reference, await SearchedAsync(), StringComparison.Ordinal);
        await using var old = House.System.Source.CreateCommand("SELECT count(*) FROM name_word WHERE word LIKE 'qq%'");
        Assert.Equal(0L, await old.ExecuteScalarAsync(Cancel));
    }

    private async Task<string> SearchedAsync() =>
        (await (await House.AsAsync("claire")).PostAsync("/search", new() { ["q"] = "Wattara Khadidia" })).Body;

    private async Task RunAsync(string sql)
    {
        await using var command = House.System.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
