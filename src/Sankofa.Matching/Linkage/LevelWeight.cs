namespace Sankofa.Matching.Linkage;

/// <summary>How often a relation of a field is seen in pairs of one person, and in pairs of two.</summary>
/// <param name="Field">The field.</param>
/// <param name="Relation">One of the field's relations, see <see cref="Relations.Of"/>.</param>
/// <param name="M">The probability of the relation in pairs of one person that both state the field, above 0 to
/// 1.</param>
/// <param name="U">The same in pairs of two different persons.</param>
public readonly record struct LevelWeight(Field Field, Relation Relation, double M, double U)
{
    /// <summary>log2(M / U), in bits.</summary>
    public double Bits => Math.Log2(M / U);
}
