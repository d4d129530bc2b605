using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Sankofa.Core.Registry.Biometrics;

/// <summary>The engine did not answer, or not in words of the ABIS API. It says what kind of silence it was.</summary>
public sealed class EngineSilent(string kind, Exception? cause = null) : Exception(kind, cause);

/// <summary>
/// Speaks the MOSIP ABIS API over HTTP. A request is tried three times within its time; what stays silent after that is
/// asked again by its job.
/// </summary>
public sealed class AbisClient : IDisposable
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Engines in the field write numbers with and without quotes.
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters = { new TextOrNumber() },
    };

    private const long LongestAnswer = 10_000_000;
    private static readonly TimeSpan EachTry = TimeSpan.FromSeconds(20);

    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };

    private readonly ResiliencePipeline _pipeline = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<HttpRequestException>().Handle<TimeoutRejectedException>(),
            MaxRetryAttempts = 2, Delay = TimeSpan.FromMilliseconds(100), BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        })
        .AddTimeout(EachTry)
        .Build();

    public AbisClient() => _http.MaxResponseContentBufferSize = LongestAnswer;

    /// <exception cref="EngineSilent">No answer that can be read.</exception>
    public async Task<AbisAnswer> AskAsync(
        Uri engine, string token, AbisRequest request, CancellationToken cancel)
    {
        try
        {
            return await _pipeline.ExecuteAsync(
                async stop => await SendAsync(engine, token, request, stop), cancel);
        }
        catch (HttpRequestException fault)
        {
            throw new EngineSilent(fault.StatusCode is { } status
                ? string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)status}")
                : fault.HttpRequestError.ToString(), fault);
        }
        catch (TimeoutRejectedException fault)
        {
            throw new EngineSilent("Timeout", fault);
        }
        catch (JsonException fault)
        {
            throw new EngineSilent("NotAnAnswer", fault);
        }
    }

    public static AbisRequest Request(string id, Guid requestId, DateTimeOffset now) =>
        new(id, AbisWords.Version, requestId.ToString(),
            now.ToString(AbisWords.TimeFormat, CultureInfo.InvariantCulture));

    public void Dispose() => _http.Dispose();

    private async Task<AbisAnswer> SendAsync(
        Uri engine, string token, AbisRequest request, CancellationToken cancel)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, engine)
        {
            Content = JsonContent.Create(request, options: Json),
        };
        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await _http.SendAsync(message, cancel);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<AbisAnswer>(Json, cancel);
        // An answer to something else, or none at all, is no answer.
        if (answer?.ReturnValue is not (AbisWords.Success or AbisWords.Failed)
            || !string.Equals(answer.RequestId, request.RequestId, StringComparison.OrdinalIgnoreCase))
            throw new JsonException("not an answer to this request");
        return answer;
    }

    /// <summary>Codes and counts are text in one edition of the API and numbers in another.</summary>
    private sealed class TextOrNumber : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType switch
            {
                JsonTokenType.String => reader.GetString(),
                JsonTokenType.Number => reader.TryGetInt64(out var whole)
                    ? whole.ToString(CultureInfo.InvariantCulture)
                    : reader.GetDouble().ToString(CultureInfo.InvariantCulture),
                _ => throw new JsonException(),
            };

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value);
    }
}
