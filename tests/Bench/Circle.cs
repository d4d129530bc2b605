using Sankofa.Core.Organisations;

namespace Sankofa.Bench;

/// <summary>The organisations among which the files are shared out, the biggest first.</summary>
internal sealed class Circle
{
    public const string Big = "OFII Lyon";
    public const string Small = "Fedasil Bruxelles";

    private readonly double[] _upTo;

    public Circle(IReadOnlyList<Organisation> organisations, ILookup<Guid, (Guid Id, string Name)> people)
    {
        (Organisations, People) = (organisations, people);
        _upTo = new double[organisations.Count];
        var sum = 0.0;
        for (var i = 0; i < organisations.Count; i++)
            _upTo[i] = sum += 0.002 + (0.148 * Math.Pow(1 - (i / (organisations.Count - 1.0)), 2.08));
    }

    public IReadOnlyList<Organisation> Organisations { get; }

    public ILookup<Guid, (Guid Id, string Name)> People { get; }

    public Organisation Draw(Random chance)
    {
        var index = Array.BinarySearch(_upTo, chance.NextDouble() * _upTo[^1]);
        return Organisations[Math.Min(index < 0 ? ~index : index, Organisations.Count - 1)];
    }
}
