using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Sankofa.Core.House;
using Sankofa.Core.Organisations;

namespace Sankofa.Web.House;

/// <summary>
/// The two logins of one database: the owner's for the system, the program's for everybody's requests.
/// </summary>
public sealed record Connections(string Owner, string App);

/// <summary>Puts the one host together: pages, API, jobs.</summary>
public static class SankofaHost
{
    public const string Address = "http://localhost:5080";

    public static WebApplication Build(Connections connections, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = ContentRoot(),
            ApplicationName = typeof(SankofaHost).Assembly.GetName().Name,
        });
        builder.Host.UseDefaultServiceProvider(options =>
            (options.ValidateOnBuild, options.ValidateScopes) = (true, true));
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        AddData(builder.Services, connections);
        AddSignIn(builder.Services);
        AddPages(builder.Services);
        AddCircle(builder.Services);
        adjust?.Invoke(builder);
        var app = builder.Build();
        Route(app);
        return app;
    }

    private static void AddData(IServiceCollection services, Connections connections)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(connections);
        services.AddSingleton(_ => new SystemDb(NpgsqlDataSource.Create(connections.Owner)));
        var app = new NpgsqlConnectionStringBuilder(connections.App) 
        {
            MaxAutoPrepare = 200, AutoPrepareMinUsages = 3,
            // Many people ask short questions at once: helpers for one of them cost the others more than they bring.
            Options = "-c plan_cache_mode=force_generic_plan -c max_parallel_workers_per_gather=0",
        };
        services.AddKeyedSingleton("app", (_, _) => NpgsqlDataSource.Create(app.ConnectionString));
        services.AddDbContextPool<SankofaDb>((provider, options) =>
            options.UseNpgsql(provider.GetRequiredKeyedService<NpgsqlDataSource>("app")).UseModel(Schema.Model));
    }

    private static void AddCircle(IServiceCollection services)
    {
        services.AddSingleton<Core.Cases.EmergencyDoor>();
        services.AddSingleton<Features.Own.OwnDoor>();
        services.AddSingleton<Pdf>();
        services.AddHostedService<Jobs.ExpiringAccess>();
        services.AddHostedService<Jobs.SilentAuthorities>();
        services.AddHostedService<Jobs.CorrectedCalendars>();
        // A clock given in place of the machine's has no witness: the database runs by the machine's.
        services.AddSingleton(provider => new Core.Dialogue.Decisions.SilenceClock(
            provider.GetRequiredService<TimeProvider>(),
            askDatabase: provider.GetRequiredService<TimeProvider>() == TimeProvider.System));
        services.AddHostedService<Jobs.ClosingSilences>();
        services.AddSingleton<Core.Cases.Duplicates.DuplicateFinder>();
        services.AddHostedService<Jobs.ComparedPersons>();
        Features.Lists.ImportedListsInTheHost.AddAppliedLists(services);
        Abis.AbisInTheHost.AddAbis(services);
        Features.Registry.RegistersInTheHost.AddRegisters(services);
        Features.Reintegration.DoubleBenefit.DoubleBenefitInTheHost.AddDoubleBenefit(services);
    }

    private static void AddSignIn(IServiceCollection services)
    {
        services.AddIdentityCore<User>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.User.RequireUniqueEmail = true;
                options.Password.RequiredLength = Features.Account.WayIn.PasswordAtLeast;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireDigit = false;
                // A sentence in Arabic has no small letters.
                options.Password.RequireLowercase = false;
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddSignInManager()
            .AddEntityFrameworkStores<SankofaDb>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<PhoneCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(options =>
            {
                options.Cookie.Name = "sankofa";
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.ExpireTimeSpan = TimeSpan.FromHours(10);
                options.LoginPath = "/account/sign-in";
                options.Events.OnSigningIn = Door.SigningInAsync;
                options.Events.OnValidatePrincipal = Door.ValidateAsync;
                options.Events.OnRedirectToAccessDenied = Door.RefusedAsync;
                options.Events.OnRedirectToLogin = RefuseApiPlainly(options.Events.OnRedirectToLogin);
            });
        });
        services.AddAuthorizationBuilder()
            .AddPolicy("Post", policy => policy.RequireAuthenticatedUser().RequireAssertion(
                context => context.Resource is HttpContext http && http.HasPost()))
            .AddPolicy("Administration", policy =>
                policy.RequireAuthenticatedUser().RequireAssertion(Door.AdministersAsync));
        services.AddSingleton<FailedSignIns>();
        // A passkey stands for two factors only where the device has asked who holds it.
        services.Configure<IdentityPasskeyOptions>(options =>
            (options.UserVerificationRequirement, options.ResidentKeyRequirement) = ("required", "required"));
        services.AddDataProtection().SetApplicationName("sankofa");
        services.AddSingleton<Microsoft.Extensions.Options.IConfigureOptions<KeyManagementOptions>, KeysInDatabase>();
        services.AddAntiforgery(options =>
            (options.Cookie.Name, options.Cookie.SecurePolicy) = ("sankofa-form", CookieSecurePolicy.SameAsRequest));
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddSingleton<Texts>();
        services.AddScoped<Words>();
        services.AddHttpContextAccessor();
        // Accents and Arabic travel as themselves, not as entities.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorPages(options =>
            {
                options.RootDirectory = "/Features";
                options.Conventions.AddFolderApplicationModelConvention(
                    "/", page => page.EndpointMetadata.Add(Door.LockOf(page.ViewEnginePath)));
                options.Conventions.ConfigureFilter(new ServiceFilterAttribute(typeof(Acting)));
            })
            .AddMvcOptions(options =>
            {
                options.ModelBinderProviders.Insert(0, new FormBinders());
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            })
            .AddDataAnnotationsLocalization()
            .AddCookieTempDataProvider(options => options.Cookie.Name = "sankofa-flash");
        services.AddScoped<Acting>();
        services.AddControllers().AddJsonOptions(options =>
            options.JsonSerializerOptions.Converters.Add(new System.Text.Json.Serialization.JsonStringEnumConverter()));
        services.AddOpenApi();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.AddOptions<RequestLocalizationOptions>().Configure<Texts>((options, texts) =>
        {
            var cultures = texts.Languages.Select(CultureInfo.GetCultureInfo).ToList();
            options.DefaultRequestCulture = new RequestCulture(Texts.Default);
            (options.SupportedCultures, options.SupportedUICultures) = (cultures, cultures);
            options.RequestCultureProviders =
            [
                new CookieRequestCultureProvider { CookieName = "sankofa-language" },
                new CustomRequestCultureProvider(context => Task.FromResult(
                    context.SignedIn() is { } who ? new ProviderCultureResult(who.Language) : null)),
                new AcceptLanguageHeaderRequestCultureProvider(),
            ];
        });
        services.AddOptions<Microsoft.AspNetCore.Mvc.DataAnnotations.MvcDataAnnotationsLocalizationOptions>()
            .Configure<Texts>(
            (options, texts) => options.DataAnnotationLocalizerProvider = (_, _) => new TextsLocalizer(texts));
        services.AddOptions<MvcOptions>().Configure<IServiceProvider>(SayInTheReadersLanguage);
    }

    private static void Route(WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        app.UseMiddleware<Faults>();
        app.UseStatusCodePagesWithReExecute("/refused", "?status={0}");
        app.MapStaticAssetsOfTheHouse();
        app.UseRouting();
        app.UseAuthentication();
        app.UseRequestLocalization();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapControllers();
        Abis.AbisInTheHost.MapAbis(app);
        app.MapOpenApi("/api/openapi.json");
    }

    private static void SayInTheReadersLanguage(MvcOptions options, IServiceProvider provider)
    {
        var texts = provider.GetRequiredService<Texts>();
        string Say(string key) => texts.Say(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, key);
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Say("Form.Value.Unclear"));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Say("Form.Value.Unclear"));
        messages.SetUnknownValueIsInvalidAccessor(_ => Say("Form.Value.Unclear"));
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Say("Form.Value.Unclear"));
        messages.SetValueIsInvalidAccessor(_ => Say("Form.Value.Unclear"));
        messages.SetValueMustBeANumberAccessor(_ => Say("Form.Number.Unclear"));
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Say("Form.Number.Unclear"));
        messages.SetValueMustNotBeNullAccessor(_ => Say("Form.Value.Needed"));
        messages.SetMissingBindRequiredValueAccessor(_ => Say("Form.Value.Needed"));
        messages.SetMissingKeyOrValueAccessor(() => Say("Form.Value.Needed"));
        messages.SetMissingRequestBodyRequiredValueAccessor(() => Say("Form.Value.Needed"));
        options.ModelMetadataDetailsProviders.Add(new SentencesOfAttributes());
    }

    private static Func<Microsoft.AspNetCore.Authentication.RedirectContext<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>, Task>
        RefuseApiPlainly(Func<Microsoft.AspNetCore.Authentication.RedirectContext<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>, Task> otherwise) =>
        context =>
        {
            if (!context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)) return otherwise(context);
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        };

    // Built and run in place, or published: the pages' files stand beside the program.
    private static string ContentRoot()
    {
        var beside = AppContext.BaseDirectory;
        for (var folder = new DirectoryInfo(beside); folder is not null; folder = folder.Parent)
        {
            var source = Path.Combine(folder.FullName, "src", "Sankofa.Web");
            if (File.Exists(Path.Combine(source, "Sankofa.Web.csproj"))) return source;
        }

        return beside;
    }
}
