using System.Text.Json.Serialization;

namespace Sankofa.Core.Registry.Biometrics;

/// <summary>Codes of the MOSIP ABIS API for why a request failed.</summary>
public static class AbisFailure
{
    public const int Internal = 1;
    public const int Aborted = 2;
    public const int Unexpected = 3;
    public const int InvalidStructure = 4;
    public const int MissingReferenceId = 5;
    public const int MissingRequestId = 6;
    public const int CannotFetch = 7;
    public const int MissingReferenceUrl = 8;
    public const int MissingRequestTime = 9;
    public const int ReferenceExists = 10;
    public const int NoData = 11;
    public const int ReferenceNotFound = 12;
    public const int InvalidVersion = 13;
    public const int InvalidId = 14;
    public const int InvalidRequestTime = 15;
    public const int InvalidCbeff = 16;
    public const int ShareExpired = 17;
    public const int QualityTooLow = 18;
    public const int Last = QualityTooLow;
}

/// <summary>Names and values of the MOSIP ABIS API, version 1.1.</summary>
public static class AbisWords
{
    public const string Version = "1.1";
    public const string Insert = "mosip.abis.insert";
    public const string Identify = "mosip.abis.identify";
    public const string Delete = "mosip.abis.delete";
    public const string Ping = "mosip.abis.ping";
    public const string PendingJobs = "mosip.abis.pendingJobs";
    public const string ReferenceCount = "mosip.abis.referenceCount";
    public const string Success = "1";
    public const string Failed = "2";
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
}

public sealed record AbisRequest(
    string? Id,
    string? Version,
    string? RequestId,
    string? Requesttime,
    string? ReferenceId = null,
    [property: JsonPropertyName("referenceURL")] string? ReferenceUrl = null,
    AbisGallery? Gallery = null,
    AbisFlags? Flags = null);

public sealed record AbisGallery(IReadOnlyList<AbisReference>? ReferenceIds);

public sealed record AbisReference(string? ReferenceId);

/// <summary>How many at most, and how many wrong ones in a hundred askings are put up with.</summary>
public sealed record AbisFlags(int? MaxResults, [property: JsonPropertyName("targetFPIR")] double? TargetFpir);

/// <summary>One answer for all requests; what does not apply is left out.</summary>
public sealed record AbisAnswer(
    string? Id,
    string? RequestId,
    string? Responsetime,
    string? ReturnValue,
    string? FailureReason = null,
    AbisCandidates? CandidateList = null,
    string? Jobscount = null,
    string? Count = null)
{
    [JsonIgnore]
    public bool Succeeded => ReturnValue == AbisWords.Success;
}

public sealed record AbisCandidates(string Count, IReadOnlyList<AbisCandidate> Candidates);

public sealed record AbisCandidate(string ReferenceId, AbisAnalytics? Analytics);

/// <summary>
/// The contents are agreed with each engine. Ours: the logarithm of the likelihood ratio, and what each finger gave.
/// </summary>
public sealed record AbisAnalytics(string? InternalScore, IReadOnlyList<FingerFinding>? Fingers);
