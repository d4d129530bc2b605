using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Npgsql;
using Sankofa.Core.House;

namespace Sankofa.Web.House;

/// <summary>The keys of cookies and forms, in the database: any node opens what another closed.</summary>
public sealed class KeysInDatabase(SystemDb system) : IConfigureOptions<KeyManagementOptions>, IXmlRepository
{
    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var command = system.Source.CreateCommand("SELECT xml FROM protection_key ORDER BY name");
        using var reader = command.ExecuteReader();
        var keys = new List<XElement>();
        while (reader.Read()) keys.Add(XElement.Parse(reader.GetString(0)));
        return keys;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var command = system.Source.CreateCommand(
            "INSERT INTO protection_key VALUES ($1, $2) ON CONFLICT DO NOTHING");
        command.Parameters.Add(new NpgsqlParameter { Value = friendlyName });
        command.Parameters.Add(new NpgsqlParameter { Value = element.ToString(SaveOptions.DisableFormatting) });
        command.ExecuteNonQuery();
    }
}

/// <summary>
/// Attributes check shape; what they say are keys, read in the reader's language when they are shown.
/// </summary>
internal sealed class SentencesOfAttributes : IValidationMetadataProvider, IDisplayMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            rule.ErrorMessage = rule switch
            {
                RequiredAttribute => "Form.Value.Needed",
                StringLengthAttribute or MaxLengthAttribute => "Form.Value.TooLong",
                EmailAddressAttribute => "Form.Email.Unclear",
                RangeAttribute => "Form.Number.OutOfRange",
                CompareAttribute => "Form.Value.NotTheSame",
                _ => rule.ErrorMessage,
            };
        }
    }

    // An empty field is an empty text: what is unknown has its own way to be said.
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context) =>
        context.DisplayMetadata.ConvertEmptyStringToNull = false;
}

internal sealed class TextsLocalizer(Texts texts) : IStringLocalizer
{
    public LocalizedString this[string name] =>
        new(name, texts.Say(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, name));

    public LocalizedString this[string name, params object[] arguments] =>
        new(name, texts.Say(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, name, arguments));

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        texts.Of(Texts.Default).Select(pair => new LocalizedString(pair.Key, pair.Value));
}

/// <summary>The API says no with the same sentences as the pages, as problem+json.</summary>
public sealed class ApiAnswers(Words words) : IExceptionFilter
{
    public void OnException(ExceptionContext context)
    {
        (int Status, string Title)? answer = context.Exception switch
        {
            RuleViolation rule => (StatusCodes.Status422UnprocessableEntity, Acting.Say(rule, words)),
            NotThere => (StatusCodes.Status404NotFound, words["Refused.404.Title"]),
            NotAllowed => (StatusCodes.Status403Forbidden, words["Refused.403.Title"]),
            { } fault when Conflicts.With(fault) => (StatusCodes.Status409Conflict, words["Conflict.Summary"]),
            _ => null,
        };
        if (answer is not { } known) return;
        context.Result = new ObjectResult(new ProblemDetails { Status = known.Status, Title = known.Title })
        {
            StatusCode = known.Status,
            ContentTypes = { "application/problem+json" },
        };
        context.ExceptionHandled = true;
    }
}

/// <summary>
/// A bug is a 500 with a reference to give on the phone; what was typed is not in the log, nor the person's data.
/// </summary>
public sealed class Faults(RequestDelegate next, ILogger<Faults> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = 499;
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            var reference = context.TraceIdentifier;
            // The type and the place, not the message: a message may carry values of a person.
            log.LogError("Fault {Reference}: {Type}\n{Place}", reference, fault.GetType().FullName, fault.StackTrace);
            for (var inner = fault.InnerException; inner is not null; inner = inner.InnerException)
                log.LogError("Fault {Reference}, because of {Type} {State}", reference, inner.GetType().FullName,
                    (inner as PostgresException)?.SqlState);
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            context.Items["FaultReference"] = reference;
        }
    }
}

/// <summary>Styles and script: their address carries a digest of their content, so they are kept for a year.</summary>
public static class StaticAssets
{
    private static readonly Dictionary<string, string> Versions = new(StringComparer.Ordinal);
    private static readonly Lock Door = new();

    public static void MapStaticAssetsOfTheHouse(this WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = context =>
            context.Context.Response.Headers.CacheControl = context.Context.Request.Query.ContainsKey("v")
                ? "public, max-age=31536000, immutable"
                : "public, max-age=600",
    });

    public static string Asset(this HttpContext context, string path)
    {
        lock (Door)
        {
            if (!Versions.TryGetValue(path, out var url))
            {
                var file = context.RequestServices.GetRequiredService<IWebHostEnvironment>()
                    .WebRootFileProvider.GetFileInfo(path);
                using var stream = file.CreateReadStream();
                var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(stream))[..12];
                Versions[path] = url = $"{path}?v={digest}";
            }

            return url;
        }
    }
}
