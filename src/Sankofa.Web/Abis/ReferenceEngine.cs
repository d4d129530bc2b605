using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sankofa.Core.House;
using Sankofa.Core.Registry.Biometrics;
using Sankofa.Matching.Minutiae;

namespace Sankofa.Web.Abis;

/// <summary>
/// The house's own engine behind the ABIS API: minutiae of a few candidates, or of all with two fingers and more. Its
/// gallery lies sealed in the database and opened in memory alone.
/// </summary>
public sealed class ReferenceEngine(SystemDb system, TemplateVault vault, TimeProvider clock) : IDisposable
{
    private const int LongestTemplate = 2_000_000;
    private const int UsualResults = 10;

    /// <summary>One wrong candidate in a hundred askings, unless the request says otherwise.</summary>
    private const double UsualFpir = 1;

    /// <summary>Whoever asks about named candidates sees all that speak for more than chance.</summary>
    private const double LeastScore = 1;

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly SemaphoreSlim _door = new(1, 1);
    private readonly Dictionary<Guid, Reference> _gallery = [];
    private DateTimeOffset _seen = DateTimeOffset.MinValue;
    private int _pending;

    private sealed record Reference(IReadOnlyDictionary<int, PreparedFinger> Fingers)
    {
        public int Named => Fingers.Keys.Count(f => f != 0);
    }

    public async Task<AbisAnswer> AnswerAsync(AbisRequest request, CancellationToken cancel)
    {
        Interlocked.Increment(ref _pending);
        try
        {
            if (Shape(request) is { } wrong) return No(request, wrong);
            return request.Id switch
            {
                AbisWords.Ping => Yes(request),
                AbisWords.PendingJobs => Yes(request) with { Jobscount = Text(Math.Max(0, _pending - 1)) },
                AbisWords.ReferenceCount => Yes(request) with { Count = Text(await CountAsync(cancel)) },
                AbisWords.Insert => await InsertAsync(request, cancel),
                AbisWords.Identify => await IdentifyAsync(request, cancel),
                AbisWords.Delete => await DeleteAsync(request, cancel),
                _ => No(request, AbisFailure.InvalidId),
            };
        }
        finally
        {
            Interlocked.Decrement(ref _pending);
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        _door.Dispose();
    }

    private static int? Shape(AbisRequest request)
    {
        if (!Guid.TryParse(request.RequestId, out _)) return AbisFailure.MissingRequestId;
        if (request.Version != AbisWords.Version) return AbisFailure.InvalidVersion;
        if (string.IsNullOrEmpty(request.Requesttime)) return AbisFailure.MissingRequestTime;
        return DateTimeOffset.TryParse(request.Requesttime, CultureInfo.InvariantCulture, out _)
            ? null
            : AbisFailure.InvalidRequestTime;
    }

    private async Task<AbisAnswer> InsertAsync(AbisRequest request, CancellationToken cancel)
    {
        if (!Guid.TryParse(request.ReferenceId, out var id)) return No(request, AbisFailure.MissingReferenceId);
        var requestId = Guid.Parse(request.RequestId!);
        await using var db = system.Open();
        if (await db.Set<EngineReference>().SingleOrDefaultAsync(r => r.Id == id, cancel) is { } known)
            return known.RequestId == requestId ? Yes(request) : No(request, AbisFailure.ReferenceExists);
        var (record, failure) = await FetchAsync(request.ReferenceUrl, cancel);
        if (record is null) return No(request, failure);
        if (Prepare(record).Named < BiometricSample.FingersAtLeast) return No(request, AbisFailure.QualityTooLow);
        db.Add(new EngineReference(id, requestId, vault.Seal(record, id), clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        return Yes(request);
    }

    private async Task<AbisAnswer> DeleteAsync(AbisRequest request, CancellationToken cancel)
    {
        if (!Guid.TryParse(request.ReferenceId, out var id)) return No(request, AbisFailure.MissingReferenceId);
        await using var db = system.Open();
        await db.Set<EngineReference>().Where(r => r.Id == id).ExecuteDeleteAsync(cancel);
        await _door.WaitAsync(cancel);
        _gallery.Remove(id);
        _door.Release();
        return Yes(request);
    }

    private async Task<AbisAnswer> IdentifyAsync(AbisRequest request, CancellationToken cancel)
    {
        await _door.WaitAsync(cancel);
        try
        {
            await LoadAsync(cancel);
            var own = Guid.TryParse(request.ReferenceId, out var id) ? id : Guid.Empty;
            Reference probe;
            if (_gallery.TryGetValue(own, out var known)) probe = known;
            else if (request.ReferenceUrl is null)
                return No(request, own == Guid.Empty ? AbisFailure.MissingReferenceUrl : AbisFailure.ReferenceNotFound);
            else
            {
                var (record, failure) = await FetchAsync(request.ReferenceUrl, cancel);
                if (record is null) return No(request, failure);
                probe = Prepare(record);
            }

            var named = (request.Gallery?.ReferenceIds ?? []).Select(r => Guid.TryParse(r.ReferenceId, out var one)
                ? one : Guid.Empty).ToHashSet();
            if (named.Count == 0 && probe.Named < BiometricSample.FingersAtLeast)
                return No(request, AbisFailure.QualityTooLow);
            var found = Compare(probe, own, named, request.Flags);
            return Yes(request) with
            {
                CandidateList = new AbisCandidates(Text(found.Count), found),
            };
        }
        finally
        {
            _door.Release();
        }
    }

    private List<AbisCandidate> Compare(Reference probe, Guid own, HashSet<Guid> named, AbisFlags? flags)
    {
        var matcher = new FingerMatcher();
        var found = new List<(Guid Id, double Score, List<FingerFinding> Fingers)>();
        var threshold = named.Count > 0
            ? LeastScore
            : Math.Log(Math.Max(1, _gallery.Count) * 100 / (flags?.TargetFpir is > 0 and { } fpir ? fpir : UsualFpir));
        foreach (var (id, candidate) in _gallery)
        {
            if (id == own || named.Count > 0 && !named.Contains(id)) continue;
            var common = probe.Fingers.Keys.Where(candidate.Fingers.ContainsKey).ToList();
            var sum = FingerFusion.Sum(
                [.. common.Select(f => matcher.Score(probe.Fingers[f], candidate.Fingers[f]))]);
            if (sum < threshold || named.Count == 0 && common.Count < BiometricSample.FingersAtLeast) continue;
            var fingers = common.ConvertAll(f =>
            {
                var comparison = matcher.Compare(probe.Fingers[f], candidate.Fingers[f]);
                return new FingerFinding(f, Math.Round(comparison.Score, 2), comparison.Pairs.Count);
            });
            found.Add((id, sum, fingers));
        }

        return
        [
            .. found.OrderByDescending(f => f.Score).Take(Math.Clamp(flags?.MaxResults ?? UsualResults, 1, 100))
                .Select(f => new AbisCandidate(f.Id.ToString(), new AbisAnalytics(
                    f.Score.ToString("0.00", CultureInfo.InvariantCulture), f.Fingers))),
        ];
    }

    /// <summary>What came since the last look; what went is noticed by the count.</summary>
    private async Task LoadAsync(CancellationToken cancel)
    {
        await using var db = system.Open();
        var references = db.Set<EngineReference>();
        foreach (var row in await references.Where(r => r.InsertedAt >= _seen).ToListAsync(cancel))
        {
            _gallery.TryAdd(row.Id, Prepare(vault.Open(row.Sealed, row.Id)));
            if (row.InsertedAt > _seen) _seen = row.InsertedAt;
        }

        if (await references.CountAsync(cancel) == _gallery.Count) return;
        var kept = (await references.Select(r => r.Id).ToListAsync(cancel)).ToHashSet();
        foreach (var gone in _gallery.Keys.Where(id => !kept.Contains(id)).ToList()) _gallery.Remove(gone);
    }

    private async Task<int> CountAsync(CancellationToken cancel)
    {
        await using var db = system.Open();
        return await db.Set<EngineReference>().CountAsync(cancel);
    }

    private async Task<(byte[]? Record, int Failure)> FetchAsync(string? url, CancellationToken cancel)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return (null, AbisFailure.MissingReferenceUrl);
        try
        {
            using var response = await _http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (response.StatusCode == System.Net.HttpStatusCode.Gone) return (null, AbisFailure.ShareExpired);
            if (!response.IsSuccessStatusCode) return (null, AbisFailure.CannotFetch);
            if (response.Content.Headers.ContentLength is > LongestTemplate) return (null, AbisFailure.InvalidCbeff);
            var records = Cbeff.Unwrap(await response.Content.ReadAsStringAsync(cancel));
            if (records.Count == 0) return (null, AbisFailure.NoData);
            FingerTemplate.Read(records[0]);
            return (records[0], 0);
        }
        catch (HttpRequestException)
        {
            return (null, AbisFailure.CannotFetch);
        }
        catch (Exception fault) when (fault is FormatException or MalformedTemplateException)
        {
            return (null, AbisFailure.InvalidCbeff);
        }
    }

    private static Reference Prepare(byte[] record)
    {
        var template = FingerTemplate.Read(record);
        var fingers = new Dictionary<int, PreparedFinger>();
        // Of several views of one finger the one of most minutiae.
        foreach (var (view, index) in template.Views.Select((view, index) => (view, index))
            .OrderByDescending(v => v.view.Minutiae.Count))
            fingers.TryAdd(view.Finger, PreparedFinger.From(template, index));
        return new Reference(fingers);
    }

    private AbisAnswer Yes(AbisRequest request) => new(request.Id, request.RequestId, Now(), AbisWords.Success);

    private AbisAnswer No(AbisRequest request, int failure) =>
        new(request.Id, request.RequestId, Now(), AbisWords.Failed, Text(failure));

    private string Now() => clock.GetUtcNow().ToString(AbisWords.TimeFormat, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
