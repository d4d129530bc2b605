using Sankofa.Matching.Register;
using Xunit;

namespace Sankofa.Matching.Tests.Register;

public class SnapshotTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    internal static PersonIndex ThereAndBack(PersonIndex index)
    {
        using var stream = new MemoryStream();
        index.Save(stream);
        stream.Position = 0;
        var loaded = PersonIndex.Load(stream);
        Assert.Equal(stream.Length, stream.Position);
        return loaded;
    }

    [Fact]
    public void An_index_answers_as_before_after_a_restart()
    {
        var persons = FictionalRegister.Persons(3000, 21);
        var index = PersonIndex.Build(persons, null, Cancel);
        foreach (var person in persons.Take(50)) index.Put(person with { BirthYear = 1999 });
        for (var id = 100; id < 150; id++) Assert.True(index.Remove(id));
        var loaded = ThereAndBack(index);
        Assert.Equal(index.Count, loaded.Count);
        Assert.True(PersonIndexUpkeepTests.SameAnswers(index, loaded, persons.Take(300)));
        Assert.Equal(0, ThereAndBack(new PersonIndex()).Count);
    }

    [Fact]
    public void An_index_is_the_same_whoever_of_its_readers_read_what()
    {
        var persons = FictionalRegister.Persons(25_000, 23);
        var first = Snapshot(persons);
        for (var time = 0; time < 3; time++) Assert.Equal(first, Snapshot(persons));
        // Whoever enumerates slowly leaves all reading to the others.
        Assert.Equal(first, Snapshot(persons.Select(person =>
        {
            if (person.Id % 512 == 0) Thread.Yield();
            return person;
        })));

        static byte[] Snapshot(IEnumerable<RegisterPerson> persons)
        {
            using var stream = new MemoryStream();
            PersonIndex.Build(persons, null, Cancel).Save(stream);
            return stream.ToArray();
        }
    }

    [Fact]
    public void A_snapshot_with_any_one_byte_changed_is_refused()
    {
        var snapshot = Small();
        for (var at = 0; at < snapshot.Length; at++)
        {
            var damaged = (byte[])snapshot.Clone();
            damaged[at] ^= (byte)(1 << (at % 8));
            Assert.Throws<SnapshotException>(() => PersonIndex.Load(new MemoryStream(damaged)));
        }
    }

    [Fact]
    public void A_snapshot_cut_short_anywhere_is_refused()
    {
        var snapshot = Small();
        for (var length = 0; length < snapshot.Length; length++)
            Assert.Throws<SnapshotException>(() => PersonIndex.Load(new MemoryStream(snapshot, 0, length)));
    }

    [Fact]
    public void Something_else_is_refused() => Assert.Contains(
        "not a snapshot",
        Assert.Throws<SnapshotException>(() => PersonIndex.Load(new MemoryStream(new byte[4096]))).Message,
        StringComparison.Ordinal);

    private static byte[] Small()
    {
        var index = PersonIndex.Build(FictionalRegister.Persons(40, 22), null, Cancel);
        index.Remove(7);
        using var stream = new MemoryStream();
        index.Save(stream);
        return stream.ToArray();
    }
}
