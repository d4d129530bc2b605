namespace Sankofa.Matching.Register;

/// <summary>
/// Finds persons of a register by what is declared of them, however it is spelled: names in other orthographies,
/// scripts and orders, with typing errors, dates known in part, parents, place. In memory, in the size of a country.
/// </summary>
/// <remarks>
/// <para>The score ranks; it never decides. A search gives a shortlist for people to look at: somebody who is not in
/// the register gets hits too. In a trial of the method, at a score that one in a hundred of such searches reached, one
/// in six of those who were in the register stayed below.</para>
/// <para>Candidates are the persons with a family name near one of the query's whose birth lies within three years of
/// the query's (or either is unknown), those of any age whose first given name is near too, those with a near given
/// name born within three years, and those born on the very day; a word is near when it has the same key (<see
/// cref="NameFolding"/>), the same consonants, or one consonant inserted, deleted, replaced or exchanged with its
/// neighbour (W. Garbe's symmetric delete). Exchanged family and given names are near likewise; where nobody
/// convinces, so are those born within three years who share a parent's first name. A person who has nothing of this
/// in common with the query is not found; nor, in a very large register, is who comes after the first 16,000 bearers
/// of near given names, or the first million of near family names and another age, that one query reads. Once
/// somebody is a thousand times likelier than not (the register's size considered), nor is anybody else who shares no
/// family name or no time of birth; and where family name, given name and birth of that somebody all speak for them,
/// nor is who bears a family name less near. The score sums log-likelihood ratios per field (Fellegi and Sunter
/// 1969), the rarer a name is in the register, the more it says.</para>
/// <para>The index keeps codes of words and no names of anybody; the words themselves, each once, are in it, so that
/// it is as confidential as the register. It is a projection: what it answers can be rebuilt from the records.</para>
/// <para>Any number of threads may search while others write; a search sees one state of the register, and writers
/// wait for each other. Corrections gather in small segments that are merged as they grow; <see cref="Compact"/>
/// makes one of all.</para>
/// </remarks>
public sealed class PersonIndex
{
    private readonly Shelf _shelf = new();

    /// <summary>Makes an index without persons.</summary>
    public PersonIndex()
    {
    }

    /// <summary>The number of persons.</summary>
    public int Count => _shelf.Population.Count;

    /// <summary>The memory that the index holds, in bytes, without what a search needs while it runs.</summary>
    public long Bytes => _shelf.Segments.Sum(living => living.Segment.Bytes + living.Dead.Bytes)
        + (4L * (_shelf.Population.Years.Length + _shelf.Population.Days.Length));

    /// <summary>Builds an index of many persons, with all processors.</summary>
    /// <param name="persons">The persons; of several with one id the last counts.</param>
    /// <param name="progress">Told the number of persons read, every 65,536 and at the end.</param>
    /// <param name="cancel">Breaks the building off.</param>
    /// <returns>The index, the same however many processors there are.</returns>
    /// <remarks>The persons are enumerated by the caller's thread alone.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="persons"/> is null.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public static PersonIndex Build(
        IEnumerable<RegisterPerson> persons, IProgress<long>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(persons);
        var segment = RegisterReading.Read(persons, progress, cancel);
        var index = new PersonIndex();
        if (segment.Count > 0) index._shelf.Begin([new LivingSegment(segment)]);
        return index;
    }

    /// <summary>Finds the persons who are likeliest to be the one looked for.</summary>
    /// <param name="query">What is known of that person.</param>
    /// <param name="most">The longest list wanted, 1 to 1000.</param>
    /// <returns>
    /// The likeliest first, none with a score of 0 or less and none more than 20 bits (a million times less likely)
    /// below the first; of two equal ones the lower id first. Empty when nothing
    /// is near, as for a query without a name and without a day of birth.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is out of its range.</exception>
    public IReadOnlyList<RegisterHit> Search(PersonQuery query, int most = 10) =>
        Search(query, most, exhaustive: false);

    /// <summary>
    /// Scores every person, to measure what <see cref="Search(PersonQuery, int)"/> leaves out; some hundred times
    /// slower.
    /// </summary>
    /// <param name="query">What is known of that person.</param>
    /// <param name="most">The longest list wanted, 1 to 1000.</param>
    /// <returns>As <see cref="Search(PersonQuery, int)"/>, the best of all persons.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is out of its range.</exception>
    public IReadOnlyList<RegisterHit> SearchAll(PersonQuery query, int most = 10) =>
        Search(query, most, exhaustive: true);

    private IReadOnlyList<RegisterHit> Search(PersonQuery query, int most, bool exhaustive)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, 1000);
        return new Search(_shelf.Segments, _shelf.Population, query, most).Run(exhaustive);
    }

    /// <summary>Adds a person, or corrects the one who has the same id.</summary>
    /// <param name="person">The person as the register has them now.</param>
    /// <remarks>After it returns every search that begins finds the person as given.</remarks>
    public void Put(in RegisterPerson person) => _shelf.Put(person);

    /// <summary>Adds or corrects many persons at once, faster than one by one.</summary>
    /// <param name="persons">The persons; of several with one id the last counts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="persons"/> is null.</exception>
    public void PutAll(IEnumerable<RegisterPerson> persons)
    {
        ArgumentNullException.ThrowIfNull(persons);
        _shelf.Put(RegisterReading.Read(persons, null, default));
    }

    /// <summary>Takes a person out, as when two records turn out to be one.</summary>
    /// <param name="id">The register's number.</param>
    /// <returns>False when the index has no such person.</returns>
    public bool Remove(long id) => _shelf.Remove(id);

    /// <summary>
    /// Makes one segment of all, without those who were taken out; searches and writers go on meanwhile.
    /// </summary>
    /// <param name="cancel">Breaks it off; the index stays as it was.</param>
    /// <remarks>
    /// Takes as long as a building without reading, and room for a second index till it ends. Worth it after some
    /// tenth of the persons have changed. Two compactions wait for each other.
    /// </remarks>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was cancelled.</exception>
    public void Compact(CancellationToken cancel = default) => _shelf.Compact(cancel);

    /// <summary>Writes the index as it stands; searches go on meanwhile, writers wait.</summary>
    /// <param name="stream">Where it is written, from its present position on; it stays open.</param>
    /// <remarks>
    /// The snapshot begins with its format, length and the check sum of both, and ends with the check sum of the
    /// rest, so that damage is always noticed. It has the words of the register in it and is as confidential.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream could not be written.</exception>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _shelf.Hold(segments => Snapshot.Save(segments, stream));
    }

    /// <summary>Reads an index that <see cref="Save"/> wrote.</summary>
    /// <param name="stream">The snapshot, from the present position on; it stays open, at the end of the
    /// snapshot.</param>
    /// <returns>An index that answers as the saved one did.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="SnapshotException">
    /// The stream does not hold a snapshot, or a damaged one, or one of another format, or one whose names were folded
    /// by other rules than this version's: build the index anew.
    /// </exception>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static PersonIndex Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var index = new PersonIndex();
        index._shelf.Begin(Snapshot.Load(stream));
        return index;
    }
}
