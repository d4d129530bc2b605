using FsCheck;
using FsCheck.Fluent;

namespace Sankofa.Matching.Tests;

/// <summary>Strings as they come: names, foreign scripts, lone surrogates, noncharacters.</summary>
internal static class AnyText
{
    internal static Arbitrary<string> Strings() => Gen.OneOf(
        Text(Gen.Choose(0, 0xFFFF)), Text(Gen.Choose(0xD800, 0xDFFF)), Text(Gen.Choose(0x600, 0x6FF)),
        Text(Gen.Choose(0x20, 0x24F)),
        Text(Gen.Elements(Array.ConvertAll("aeiouyhwdjtcn -'".ToCharArray(), c => (int)c))))
        .ToArbitrary();

    /// <summary>Keys of few letters, so that near ones are met.</summary>
    internal static Arbitrary<string> Keys() =>
        Text(Gen.Elements(Array.ConvertAll("akb".ToCharArray(), c => (int)c))).ToArbitrary();

    private static Gen<string> Text(Gen<int> units) =>
        units.Select(unit => (char)unit).ArrayOf().Select(chars => new string(chars));
}
