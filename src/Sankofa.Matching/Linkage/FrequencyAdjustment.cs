namespace Sankofa.Matching.Linkage;

/// <summary>Raises the weight of an agreement on a rare name and lowers that of a common one.</summary>
internal sealed class FrequencyAdjustment
{
    /// <summary>A name seen once in millions would count as much as a passport number without this, in bits.</summary>
    private const double Most = 6;

    private readonly double[] _least = new double[Relations.Fields.Count];

    internal FrequencyAdjustment(LinkageModel model)
    {
        // However common the name, agreeing never counts below disagreeing less the nearest step.
        foreach (var field in Relations.Fields) _least[(int)field] = Math.Min(0, model.Bits(field, Relation.Different));
    }

    internal double Of(Field field, Relation relation, double bits, PersonDescription one, PersonDescription other,
        NameFrequencies frequencies)
    {
        if (relation is not (Relation.Same or Relation.SameInAnotherSpelling or Relation.Near)) return bits;
        var (left, right) = field switch
        {
            Field.Family => (one.FamilyName, other.FamilyName),
            Field.Given => (one.GivenNames, other.GivenNames),
            Field.BirthPlace => (one.BirthPlace, other.BirthPlace),
            _ => ("", ""),
        };
        if (left.Length == 0 || frequencies.Coincidence(field) is not { } usual) return bits;
        // The larger of both sides: a typo is always rare.
        var share = Math.Max(frequencies.Rarest(field, left), frequencies.Rarest(field, right));
        // An adjustment by log2(u of any name / u of this name), u of this name being its share.
        var adjusted = bits + Math.Clamp(Math.Log2(usual / share), -Most, Most);
        return relation == Relation.Same ? Math.Max(0, adjusted) : Math.Max(_least[(int)field], adjusted);
    }
}
