using System.Text;
using Sankofa.Core.Registry.Importing;
using Xunit;

namespace Sankofa.Core.Tests.Registry;

/// <summary>Whatever the bytes: each line that says something is read once, and taken or refused.</summary>
public sealed class RecordReaderTests
{
    private const string Header = "number;nom;prenom;sexe;ne le;lieu\n";
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static (List<StagedEntry> Taken, List<RefusedLine> Refused, long Read) ReadAll(
        byte[] bytes, int rows = 1000, int atMost = int.MaxValue)
    {
        var file = new ImportFile(new Dripping(bytes, atMost), "fuzz.csv");
        var layout = RegisterLayout.Of(file, ImportMap.None);
        var chunks = new ImportChunks(file, layout, Today, 0, rows);
        var (taken, refused, read) = (new List<StagedEntry>(), new List<RefusedLine>(), 0L);
        while (chunks.Next(CancellationToken.None) is { } chunk)
        {
            taken.AddRange(chunk.Entries);
            refused.AddRange(chunk.Refusals);
            read += chunk.Read;
        }

        return (taken, refused, read);
    }

    [Fact]
    public void Random_bytes_end_in_entries_and_refusals_or_the_one_refusal_of_the_file()
    {
        var pieces = new[]
        {
            "\"", "\"\"", ";", ",", "\n", "\r", "\r\n", "\0", "é", "1984", "31/12/1999", "Mensah", "M", "\t", "|",
            "\uFEFF", "\u0301", "=cmd()", " ", new string('x', 300),
        };
        for (var seed = 0; seed < 400; seed++)
        {
            var chance = new Random(seed);
            var bytes = new List<byte>();
            if (chance.Next(4) > 0) bytes.AddRange(Encoding.UTF8.GetBytes(Header));
            if (chance.Next(5) == 0) bytes.InsertRange(0, chance.Next(2) == 0 ? [0xEF, 0xBB, 0xBF] : [0xFF, 0xFE]);
            for (var i = chance.Next(400); i > 0; i--)
            {
                if (chance.Next(6) == 0) bytes.Add((byte)chance.Next(256));
                else bytes.AddRange(Encoding.UTF8.GetBytes(pieces[chance.Next(pieces.Length)]));
            }

            try
            {
                var (taken, refused, read) = ReadAll([.. bytes], 1 + chance.Next(50), 1 + chance.Next(97));
                Assert.Equal(read, taken.Count + refused.Count);
                Assert.All(refused, r => Assert.DoesNotContain('\0', r.Raw + r.Text));
                Assert.All(taken, t => Assert.DoesNotContain('\0', t.FamilyName + t.Number));
                Assert.True(refused.Count + taken.Count == refused.Select(r => r.Line)
                    .Concat(taken.Select(t => t.Line)).Distinct().Count(), $"seed {seed}: a line was read twice");
            }
            catch (RegisterUnreadable)
            {
                // The one refusal that a file as a whole may meet.
            }
        }
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void Every_end_of_line_ends_a_line_however_the_bytes_drip_in(string end)
    {
        var text = Header.TrimEnd('\n') + end;
        for (var i = 0; i < 300; i++) text += FormattableString.Invariant($"{i};Nom{i};Kofi;M;1990;Lomé{end}");
        foreach (var atMost in (int[])[1, 2, 7, 4096])
        {
            var (taken, refused, _) = ReadAll(Encoding.UTF8.GetBytes(text), 70, atMost);
            Assert.Equal((300, 0), (taken.Count, refused.Count));
            Assert.Equal(301, taken[^1].Line);
        }
    }

    [Fact]
    public void A_mark_that_nobody_closed_costs_its_own_line_alone()
    {
        var (taken, refused, read) = ReadAll(Encoding.UTF8.GetBytes(
            Header + "1;\"Mensah;Kofi;M;1990;Lomé\n2;Agbeko;Essi;F;1984;Kara\n3;\"A\nB\";Yao;M;;\n4;C;D \"E\" F;M;;\n"));
        Assert.Equal(4, read);
        Assert.Equal((2L, RefusalReason.QuoteNotClosed), (refused.Single().Line, refused[0].Reason));
        Assert.Equal(["2", "3", "4"], taken.Select(t => t.Number));
        Assert.Equal("A B", taken[1].FamilyName);
        Assert.Equal("D \"E\" F", taken[2].GivenNames);
        Assert.Equal((4L, 6L), (taken[1].Line, taken[2].Line));
    }

    [Fact]
    public void A_line_without_end_is_refused_and_the_next_one_is_read()
    {
        var text = Header + "1;" + new string('x', 3_000_000) + "\n2;Agbeko;Essi;F;1984;Kara\n";
        var (taken, refused, _) = ReadAll(Encoding.UTF8.GetBytes(text));
        Assert.Equal(RefusalReason.LineTooLong, refused.Single().Reason);
        Assert.Equal(("2", 3L), (taken.Single().Number, taken[0].Line));
    }

    [Theory]
    [InlineData(1252)]
    [InlineData(10000)]
    [InlineData(850)]
    [InlineData(1200)]
    [InlineData(1201)]
    [InlineData(65001)]
    public void The_usual_encodings_are_recognised(int page)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = "Numéro;Nom;Prénoms;Né le\n1;Agbékponou;Kokouvi Désiré;1990\n2;Ayité;Afiwavi Léonie;1984\n";
        var encoding = Encoding.GetEncoding(page);
        var (taken, refused, _) = ReadAll([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
        Assert.Empty(refused);
        Assert.Equal("Agbékponou Kokouvi Désiré", $"{taken[0].FamilyName} {taken[0].GivenNames}");
    }

    [Theory]
    [InlineData("12/03/1990", 19900312)]
    [InlineData("1990-03-12", 19900312)]
    [InlineData("12 mars 1990", 19900312)]
    [InlineData("1er août 1990", 19900801)]
    [InlineData("March 12, 1990", 19900312)]
    [InlineData("19900312", 19900312)]
    [InlineData("1990-03-12 00:00:00", 19900312)]
    [InlineData("03/1990", 19900300)]
    [InlineData("00/00/1990", 19900000)]
    [InlineData("xx/xx/1990", 19900000)]
    [InlineData("né vers 1990", 19900000)]
    [InlineData("nascido em 1990", 19900000)]
    [InlineData("inconnu", 0)]
    [InlineData("", 0)]
    public void A_birth_date_is_read_as_far_as_it_is_known(string text, int date) =>
        Assert.Equal((date, null), EntryDates.Read(text, DayOrder.DayFirst, Today));

    [Theory]
    [InlineData("30/02/1990", RefusalReason.DateImpossible)]
    [InlineData("12/03/90", RefusalReason.DateTwoDigitYear)]
    [InlineData("12/03/2090", RefusalReason.DateInFuture)]
    [InlineData("avant la fête", RefusalReason.DateNotUnderstood)]
    [InlineData("38 ans", RefusalReason.DateNotUnderstood)]
    public void What_is_no_date_is_refused_and_never_guessed(string text, RefusalReason why) =>
        Assert.Equal((0, why), EntryDates.Read(text, DayOrder.DayFirst, Today));

    /// <summary>A stream that gives few bytes at a time, as a network does.</summary>
    private sealed class Dripping(byte[] bytes, int atMost) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, Math.Min(count, atMost));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, atMost)]);
    }
}
