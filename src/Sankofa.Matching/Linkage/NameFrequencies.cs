using System.Collections.Concurrent;

namespace Sankofa.Matching.Linkage;

/// <summary>
/// How common names and places are in a register, spellings of one name counted together: that two people are both
/// Diallo says less than that both are Agbekponou (term-frequency adjustment, W. E. Winkler, "Frequency-based matching
/// in the Fellegi-Sunter model of record linkage", US Bureau of the Census, 2000).
/// </summary>
/// <remarks>Says the same for ever once made, and is safe to read from several threads.</remarks>
public sealed class NameFrequencies
{
    private const int MostRemembered = 50_000;

    private readonly Dictionary<string, double> _family;
    private readonly Dictionary<string, double> _given;
    private readonly Dictionary<string, double> _place;
    private readonly long _persons;

    // Names come again and again: what was worked out once is kept, up to a bound.
    private readonly ConcurrentDictionary<string, double>[] _rarest = [new(), new(), new()];
    private readonly (double? Family, double? Given, double? Place) _coincidences;

    private NameFrequencies(IReadOnlyDictionary<string, long> family, IReadOnlyDictionary<string, long> given,
        IReadOnlyDictionary<string, long> place, long persons)
    {
        _family = Shares(family, persons);
        _given = Shares(given, persons);
        _place = Shares(place, persons);
        _persons = persons;
        _coincidences = (Coincidence(_family), Coincidence(_given), Coincidence(_place));
    }

    /// <summary>The persons counted.</summary>
    public long Persons => _persons;

    /// <summary>Counts the names and birth places of a register; each person once, however many words a name
    /// has.</summary>
    /// <param name="persons">The register, read once.</param>
    /// <returns>The frequencies; an empty register gives frequencies that adjust nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="persons"/> is null.</exception>
    public static NameFrequencies Of(IEnumerable<PersonDescription> persons)
    {
        ArgumentNullException.ThrowIfNull(persons);
        Dictionary<string, long> family = [], given = [], place = [];
        long count = 0;
        foreach (var person in persons)
        {
            count++;
            Count(family, person.FamilyName);
            Count(given, person.GivenNames);
            Count(place, person.BirthPlace);
        }

        return new NameFrequencies(family, given, place, count);
    }

    /// <summary>Takes counts made elsewhere, such as by the index of a register.</summary>
    /// <param name="family">Persons per key of family name (<see cref="NameFolding.Key"/>).</param>
    /// <param name="given">Persons per key of given name.</param>
    /// <param name="persons">The persons of the register, at least 0.</param>
    /// <returns>The frequencies; places are not adjusted.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="persons"/> is negative.</exception>
    public static NameFrequencies Of(
        IReadOnlyDictionary<string, long> family, IReadOnlyDictionary<string, long> given, long persons)
    {
        ArgumentNullException.ThrowIfNull(family);
        ArgumentNullException.ThrowIfNull(given);
        ArgumentOutOfRangeException.ThrowIfNegative(persons);
        return new NameFrequencies(family, given, new Dictionary<string, long>(), persons);
    }

    /// <summary>The share of persons who bear a name, or who were born in a place.</summary>
    /// <param name="field"><see cref="Field.Family"/>, <see cref="Field.Given"/> or
    /// <see cref="Field.BirthPlace"/>.</param>
    /// <param name="key">A key as <see cref="NameFolding.Key"/> gives it.</param>
    /// <returns>
    /// Above 0, at most 1; for a key never seen, half of one person. Null where nothing was counted for the field.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public double? Share(Field field, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var shares = TableOf(field);
        if (shares is null || shares.Count == 0) return null;
        return shares.TryGetValue(key, out var share) ? share : 0.5 / _persons;
    }

    /// <summary>The share of the rarest word of a name, which tells most; 1 where nothing is known.</summary>
    internal double Rarest(Field field, string name)
    {
        var known = _rarest[field == Field.Family ? 0 : field == Field.Given ? 1 : 2];
        if (known.TryGetValue(name, out var share)) return share;
        share = 1;
        foreach (var key in NameFolding.Keys(name)) share = Math.Min(share, Share(field, key) ?? 1);
        if (known.Count < MostRemembered) known.TryAdd(name, share);
        return share;
    }

    /// <summary>The chance that two persons drawn agree in the field: the sum of the squared shares.</summary>
    internal double? Coincidence(Field field) => field switch
    {
        Field.Family => _coincidences.Family,
        Field.Given => _coincidences.Given,
        Field.BirthPlace => _coincidences.Place,
        _ => null,
    };

    private Dictionary<string, double>? TableOf(Field field) => field switch
    {
        Field.Family => _family,
        Field.Given => _given,
        Field.BirthPlace => _place,
        _ => null,
    };

    private static Dictionary<string, double> Shares(IReadOnlyDictionary<string, long> counts, long persons) =>
        counts.Where(pair => pair.Value > 0)
            .ToDictionary(pair => pair.Key, pair => Math.Min(1, (double)pair.Value / Math.Max(1, persons)));

    private static double? Coincidence(Dictionary<string, double> shares) =>
        shares.Count > 0 ? shares.Values.Sum(share => share * share) : null;

    private static void Count(Dictionary<string, long> counts, string name)
    {
        foreach (var key in NameFolding.Keys(name)) counts[key] = counts.GetValueOrDefault(key) + 1;
    }
}
