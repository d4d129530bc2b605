namespace Sankofa.Matching;

/// <summary>In which order a name without further signs is written.</summary>
public enum NameOrder
{
    /// <summary>Not known: capitals, a comma or a particle tell, and without them the last word is the family
    /// name.</summary>
    Unknown,

    /// <summary>Family name first, as in Burkina Faso and in most registers.</summary>
    FamilyFirst,

    /// <summary>Given names first.</summary>
    GivenFirst,
}

/// <summary>A written name taken apart: what is given, what is of the family, and by what else the person is
/// known.</summary>
/// <remarks>
/// A reading, not a truth: a Hausa surname is the father's given name, and whoever wrote the name may have swapped its
/// parts. <see cref="NameSimilarity"/> pays no heed to the order for that reason. Immutable.
/// </remarks>
public sealed record PersonName
{
    /// <summary>Family name or names, with a patronymic's particle: "Ould Ahmed", "Ben Salah". Empty when not
    /// told.</summary>
    public string FamilyName { get; init; } = "";

    /// <summary>Given names, in the order written. Empty when not told.</summary>
    public string GivenNames { get; init; } = "";

    /// <summary>The name at birth, after née or né; empty when not told.</summary>
    public string BirthName { get; init; } = "";

    /// <summary>The name by marriage, after épouse or veuve; empty when not told.</summary>
    public string MarriedName { get; init; } = "";

    /// <summary>What follows dit, dite or alias, in the order written.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>
    /// Whether a machine-readable zone had no room for the whole: the last word may be the beginning of one, and names
    /// may be missing after it.
    /// </summary>
    public bool MayBeCutShort { get; init; }

    /// <summary>Birth name, name by marriage and aliases, separated by spaces.</summary>
    public string OtherNames =>
        string.Join(' ', Aliases.Prepend(MarriedName).Prepend(BirthName).Where(n => n.Length > 0));

    /// <summary>Takes a written name apart.</summary>
    /// <param name="name">
    /// A name as written: "OUEDRAOGO Issa", "Ouédraogo, Issa", "Fatou Diop épouse Ba", "Mamadou Diallo dit Petit",
    /// "Mohamed Ould Ahmed", or from a machine-readable zone, "NDIAYE&lt;&lt;MAMADOU&lt;LAMINE"; null is an empty name.
    /// </param>
    /// <param name="order">The order to go by where the name itself does not tell.</param>
    /// <returns>Its parts, spelled as written, apart from the filler of a machine-readable zone.</returns>
    /// <remarks>Never throws. No word is lost: each is in one part, the markers (dit, née …) aside.</remarks>
    public static PersonName Read(string? name, NameOrder order = NameOrder.Unknown)
    {
        if (string.IsNullOrWhiteSpace(name)) return new PersonName();
        if (name.Contains('<', StringComparison.Ordinal)) return MachineReadable.Read(name);
        var parts = NameParts.Of(name);
        var (family, given) = parts.Split(order);
        return new PersonName
        {
            FamilyName = family, GivenNames = given, BirthName = parts.BirthName, MarriedName = parts.MarriedName,
            Aliases = parts.Aliases,
        };
    }

    /// <summary>The parts as one line, given names first.</summary>
    /// <returns>Given names, family name; without birth name, name by marriage and aliases.</returns>
    public override string ToString() => $"{GivenNames} {FamilyName}".Trim();
}
