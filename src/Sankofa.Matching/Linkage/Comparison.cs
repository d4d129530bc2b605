namespace Sankofa.Matching.Linkage;

/// <summary>What one field says about two records being of one person.</summary>
/// <param name="Field">The field.</param>
/// <param name="Relation">How its two values relate.</param>
/// <param name="Weight">
/// In bits: log2 of how much likelier this relation is for one person than for two. Positive speaks for one person,
/// negative for two, 0 says nothing.
/// </param>
/// <param name="Left">The value of the first record as written; empty when not stated.</param>
/// <param name="Right">The value of the second record as written.</param>
public readonly record struct FieldEvidence(Field Field, Relation Relation, double Weight, string Left, string Right)
{
    private const double DecibansPerBit = 3.010299956639812;

    /// <summary>The weight in decibans (I. J. Good's unit, ten times the decimal logarithm), to show to
    /// people.</summary>
    public double Decibans => Weight * DecibansPerBit;

    /// <summary>1 when the field speaks for one person, −1 for two, 0 when it says nothing.</summary>
    public int Sign => Math.Sign(Weight);

    /// <summary>The key of the sentence that says this, such as "Family.SameInAnotherSpelling".</summary>
    public string TextKey => $"{Field}.{Relation}";
}

/// <summary>How strongly two records speak for one person, and why. A score for a person to judge, no
/// verdict.</summary>
/// <param name="Weight">In bits, the sum of the fields' weights; the prior is not in it.</param>
/// <param name="Probability">
/// 0 to 1: the probability that both are one person, from the weight and the model's prior. It is as good as the
/// assumption that fields err independently, which brothers, twins and namesakes of one village break: never decide by
/// it.
/// </param>
/// <param name="Fields">One entry for every field, in the order of <see cref="Relations.Fields"/>.</param>
public sealed record Comparison(double Weight, double Probability, IReadOnlyList<FieldEvidence> Fields);
