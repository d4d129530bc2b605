using System.Buffers.Binary;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.Registry;
using Sankofa.Core.Registry.Searching;
using Sankofa.Tests;
using Sankofa.Web.Tests.House;
using Xunit;

namespace Sankofa.Web.Tests.Registry;

/// <summary>The index of a register that lies on disk: taken at a restart where it can be relied on, else made anew.</summary>
public sealed class IndexOnDiskTests(HouseApart apart) : IClassFixture<HouseApart>
{
    private const string Lines = "1;Agbekponou;Essi;F;1984;Lomé;;\n2;Abalo;Esso;M;1988;Kara;;";

    private readonly TestHouse house = apart.House;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_restart_the_index_is_loaded_and_knows_what_was_written_since()
    {
        var (given, folder) = (await GivenRegister.OpenAsync(house, Lines + GivenRegister.Others()), Folder());
        Assert.False((await StartAsync(given, folder, "Agbekponou", "1")).FromDisk);
        Assert.True((await StartAsync(given, folder, "Agbekponou", "1")).FromDisk);
        await given.ImportAsync(GivenRegister.Header + "9;Tchagbele;Yawa;F;1977;Kara;;\n");
        var status = await StartAsync(given, folder, "Tchagbele", "9");
        Assert.True(status.FromDisk);
        Assert.Equal(403, status.Done);
    }

    [Fact]
    public async Task A_damaged_one_is_never_trusted_wherever_the_damage_is()
    {
        var (given, folder) = (await GivenRegister.OpenAsync(house, Lines + GivenRegister.Others()), Folder());
        await StartAsync(given, folder, "Agbekponou", "1");
        var path = Directory.GetFiles(folder, "*.index", SearchOption.AllDirectories).Single();
        var sound = await File.ReadAllBytesAsync(path, Cancel);
        // The register's id, the change, the event, the sums, and then through the index itself.
        foreach (var at in (int[])[0, 16, 20, 24, 30, 70, 100, 120, sound.Length / 2, sound.Length - 1])
        {
            var damaged = sound.ToArray();
            damaged[at] ^= 4;
            await File.WriteAllBytesAsync(path, damaged, Cancel);
            Assert.False((await StartAsync(given, folder, "Agbekponou", "1")).FromDisk, $"byte {at}");
            // It was made anew, and written.
            Assert.Equal(sound.Length, new FileInfo(path).Length);
        }

        foreach (var length in (int[])[0, 10, 91, 200, sound.Length - 1])
        {
            await File.WriteAllBytesAsync(path, sound[..length], Cancel);
            Assert.False((await StartAsync(given, folder, "Agbekponou", "1")).FromDisk, $"{length} bytes");
        }
    }

    [Fact]
    public async Task One_of_an_older_program_or_of_another_course_of_things_is_made_anew()
    {
        var (given, folder) = (await GivenRegister.OpenAsync(house, Lines + GivenRegister.Others()), Folder());
        await StartAsync(given, folder, "Agbekponou", "1");
        var path = Directory.GetFiles(folder, "*.index", SearchOption.AllDirectories).Single();
        var sound = await File.ReadAllBytesAsync(path, Cancel);
        // As the program wrote it before: the register and the change alone stand before the index.
        await File.WriteAllBytesAsync(path, [.. sound[..24], .. sound[92..]], Cancel);
        Assert.False((await StartAsync(given, folder, "Agbekponou", "1")).FromDisk);

        // A database restored from yesterday's copy, in which something else has happened since: the same numbers, and
        // an event that the snapshot does not know.
        var other = (await File.ReadAllBytesAsync(path, Cancel)).ToArray();
        other.AsSpan(28, 32).Fill(7);
        System.Security.Cryptography.SHA256.HashData(other.AsSpan(0, 60), other.AsSpan(60, 32));
        await File.WriteAllBytesAsync(path, other, Cancel);
        Assert.False((await StartAsync(given, folder, "Agbekponou", "1")).FromDisk);

        // One that is ahead of the database.
        other = await File.ReadAllBytesAsync(path, Cancel);
        BinaryPrimitives.WriteInt64LittleEndian(other.AsSpan(16), long.MaxValue);
        System.Security.Cryptography.SHA256.HashData(other.AsSpan(0, 60), other.AsSpan(60, 32));
        await File.WriteAllBytesAsync(path, other, Cancel);
        Assert.False((await StartAsync(given, folder, "Agbekponou", "1")).FromDisk);
        Assert.True((await StartAsync(given, folder, "Agbekponou", "1")).FromDisk);
    }

    // As the program starts: the index is there before anybody searches, and finds.
    private async Task<IndexStatus> StartAsync(GivenRegister given, string folder, string family, string number)
    {
        using var indexes = new RegisterIndexes(house.System, house.Clock, folder, keptFrom: 100);
        var mawuli = await house.MeAsync("mawuli");
        await using var db = house.System.Open();
        await using var transaction = await db.ActAsAsync(mawuli, Cancel);
        var register = await db.Set<Register>().SingleAsync(r => r.Id == given.Register.Id, Cancel);
        var search = await Searching.SearchAsync(
            db, indexes, register, new SearchTerms(family, "", EntrySex.Unknown, 0, "", "", ""),
            new SearchReason(SearchPurpose.Registration, "essai", "E-1"), mawuli, Cancel);
        var first = await db.Set<RegisterSearchHit>().Where(h => h.SearchId == search).OrderBy(h => h.Rank)
            .Select(h => h.EntryId).FirstAsync(Cancel);
        Assert.Equal((await given.EntryAsync(number)).Id, first);
        await transaction.RollbackAsync(Cancel);
        return indexes.StatusOf(register);
    }

    private static string Folder() => Directory.CreateDirectory(
        Path.Combine(TestCluster.RunFolder, "indexes", Path.GetRandomFileName())).FullName;
}
