using FsCheck;
using FsCheck.Fluent;
using Sankofa.Matching.Minutiae;
using Xunit;

namespace Sankofa.Matching.Tests.Minutiae;

public class FingerTemplateTests
{
    private static readonly byte[] Good = new FingerTemplate(0x1234, 400, 480, 197, 197,
    [
        new FingerView(2, 0, 0, 80,
            [new Minutia(10, 20, 64, MinutiaKind.Ending, 90), new Minutia(399, 479, 255, MinutiaKind.Bifurcation, 0)],
            [new ExtendedBlock(1, new byte[] { 1, 2, 3 }), new ExtendedBlock(0x0101, ReadOnlyMemory<byte>.Empty)]),
        new FingerView(7, 1, 3, 0, [], []),
    ]).Write();

    [Fact]
    public void A_record_is_laid_out_as_the_standard_says()
    {
        var record = MadeUpFinger.Template(new Minutia(0x123, 0x145, 64, MinutiaKind.Bifurcation, 77)).Write();
        Assert.Equal(
            "464D5200203230000000002412340190" + "01E000C500C50100" + "0200" + "5001" + "81230145404D" + "0000",
            Convert.ToHexString(record));
    }

    [Fact]
    public void What_was_written_is_read()
    {
        var read = FingerTemplate.Read(Good);
        Assert.Equal((0x1234, 400, 480, 197, 197, 2),
            (read.Equipment, read.Width, read.Height, read.ResolutionX, read.ResolutionY, read.Views.Count));
        Assert.Equal(new Minutia(399, 479, 255, MinutiaKind.Bifurcation, 0), read.Views[0].Minutiae[1]);
        Assert.Equal([1, 2, 3], read.Views[0].Extended[0].Data.ToArray());
        Assert.Equal((7, 1, 3, 0), (read.Views[1].Finger, read.Views[1].Number, read.Views[1].Impression,
            read.Views[1].Minutiae.Count));
        Assert.Equal(Good, read.Write());
    }

    [Fact]
    public void Any_template_that_can_be_written_is_read_back_to_the_same_bytes() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Templates(), template =>
        {
            var bytes = template.Write();
            return FingerTemplate.Read(bytes).Write().AsSpan().SequenceEqual(bytes);
        }));

    [Fact]
    public void Every_prefix_is_refused_at_or_before_its_end()
    {
        for (var length = 0; length < Good.Length; length++)
        {
            var fault = Assert.Throws<MalformedTemplateException>(() => FingerTemplate.Read(Good.AsSpan(0, length)));
            Assert.InRange(fault.Offset, 0, length);
        }
    }

    [Fact]
    public void Every_prefix_that_states_its_own_length_is_refused_too()
    {
        for (var length = 12; length < Good.Length; length++)
        {
            var record = Good[..length];
            (record[10], record[11]) = ((byte)(length >> 8), (byte)length);
            var fault = Assert.Throws<MalformedTemplateException>(() => FingerTemplate.Read(record));
            Assert.InRange(fault.Offset, 12, length);
        }
    }

    [Fact]
    public void Every_byte_changed_to_every_value_is_read_to_the_same_bytes_or_refused()
    {
        for (var at = 0; at < Good.Length; at++)
            for (var value = 0; value < 256; value++)
            {
                var record = (byte[])Good.Clone();
                record[at] = (byte)value;
                ReadOrRefuse(record);
            }
    }

    [Fact]
    public void Random_bytes_are_refused_and_random_bodies_are_read_or_refused()
    {
        var random = new Random(5);
        for (var run = 0; run < 20_000; run++)
        {
            var record = new byte[random.Next(200)];
            random.NextBytes(record);
            if (run % 2 == 0 && record.Length > 23)
            {
                Good.AsSpan(0, 24).CopyTo(record);
                (record[10], record[11], record[22]) = (0, (byte)record.Length, (byte)random.Next(1, 4));
            }
            ReadOrRefuse(record);
        }
    }

    [Theory]
    [InlineData(0, 'f', TemplateFault.NotAFingerMinutiaeRecord, 0)]
    [InlineData(5, '3', TemplateFault.UnknownVersion, 4)]
    [InlineData(11, 1, TemplateFault.LengthDiffers, 8)]
    [InlineData(14, 0, TemplateFault.OutsideImage, 34)]
    [InlineData(18, 255, TemplateFault.ImpossibleResolution, 18)]
    [InlineData(22, 0, TemplateFault.NoView, 22)]
    [InlineData(22, 1, TemplateFault.TrailingBytes, 53)]
    [InlineData(22, 3, TemplateFault.EndsEarly, 59)]
    [InlineData(23, 1, TemplateFault.ReservedUsed, 23)]
    [InlineData(24, 11, TemplateFault.UnknownFinger, 24)]
    [InlineData(25, 0x05, TemplateFault.UnknownImpression, 25)]
    [InlineData(26, 101, TemplateFault.ImpossibleQuality, 26)]
    [InlineData(28, 0xC0, TemplateFault.ReservedUsed, 28)]
    [InlineData(30, 0x80, TemplateFault.ReservedUsed, 30)]
    [InlineData(33, 101, TemplateFault.ImpossibleQuality, 33)]
    [InlineData(41, 200, TemplateFault.EndsEarly, 40)]
    [InlineData(45, 3, TemplateFault.BrokenExtendedData, 44)]
    [InlineData(45, 200, TemplateFault.BrokenExtendedData, 44)]
    public void What_is_wrong_is_named_with_its_place(int at, int value, TemplateFault fault, int offset)
    {
        var record = (byte[])Good.Clone();
        record[at] = (byte)value;
        var refused = Assert.Throws<MalformedTemplateException>(() => FingerTemplate.Read(record));
        Assert.Equal((fault, offset), (refused.Fault, refused.Offset));
        Assert.StartsWith($"Byte {offset}: ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_edition_of_2011_is_refused_by_name()
    {
        var record = (byte[])Good.Clone();
        "030\0"u8.CopyTo(record.AsSpan(4));
        var refused = Assert.Throws<MalformedTemplateException>(() => FingerTemplate.Read(record));
        Assert.Equal((TemplateFault.Edition2011, 4), (refused.Fault, refused.Offset));
    }

    [Fact]
    public void The_same_view_twice_is_refused()
    {
        var record = MadeUpFinger.Template(new Minutia(1, 1, 1, MinutiaKind.Other, 1)).Write();
        byte[] twice = [.. record, .. record[24..]];
        (twice[11], twice[22]) = ((byte)twice.Length, 2);
        var refused = Assert.Throws<MalformedTemplateException>(() => FingerTemplate.Read(twice));
        Assert.Equal((TemplateFault.ViewTwice, 36), (refused.Fault, refused.Offset));
    }

    [Fact]
    public void Known_deviations_are_put_up_with_when_asked_and_lengths_never_are()
    {
        var record = (byte[])Good.Clone();
        (record[23], record[26], record[30], record[15]) = (7, 255, 0x80, 0x20);
        var read = FingerTemplate.Read(record, TemplateDeviations.All);
        Assert.Equal((0, 10, 20), (read.Views[0].Quality, read.Views[0].Minutiae[0].X, read.Views[0].Minutiae[0].Y));
        Assert.Throws<MalformedTemplateException>(() => FingerTemplate.Read([.. record, 0], TemplateDeviations.All));
    }

    [Fact]
    public void A_template_that_does_not_fit_is_not_written()
    {
        Assert.Throws<InvalidOperationException>(
            () => MadeUpFinger.Template(new Minutia(400, 1, 1, MinutiaKind.Ending, 1)).Write());
        Assert.Throws<InvalidOperationException>(
            () => MadeUpFinger.Template(new Minutia[256]).Write());
    }

    private static void ReadOrRefuse(byte[] record)
    {
        try
        {
            Assert.Equal(record, FingerTemplate.Read(record).Write());
        }
        catch (MalformedTemplateException refused)
        {
            Assert.InRange(refused.Offset, 0, record.Length);
        }
    }

    private static Arbitrary<FingerTemplate> Templates()
    {
        var minutia =
            from x in Gen.Choose(0, 299)
            from y in Gen.Choose(0, 399)
            from angle in Gen.Choose(0, 255)
            from kind in Gen.Choose(0, 2)
            from quality in Gen.Choose(0, 100)
            select new Minutia(x, y, (byte)angle, (MinutiaKind)kind, (byte)quality);
        var block =
            from type in Gen.Choose(0, 65535)
            from data in Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf()
            select new ExtendedBlock((ushort)type, data);
        var view =
            from finger in Gen.Choose(0, 10)
            from impression in Gen.Elements(0, 1, 2, 3, 8, 9)
            from minutiae in minutia.ArrayOf()
            from blocks in block.ArrayOf()
            select (finger, impression, minutiae, blocks);
        return (
            from equipment in Gen.Choose(0, 65535)
            from resolution in Gen.Choose(40, 800)
            from views in view.NonEmptyListOf()
            select new FingerTemplate((ushort)equipment, 300, 400, resolution, 197,
                views.Take(16).Select((v, n) => new FingerView(
                    (byte)v.finger, (byte)n, (byte)v.impression, 50, v.minutiae, v.blocks)).ToList())).ToArbitrary();
    }
}
