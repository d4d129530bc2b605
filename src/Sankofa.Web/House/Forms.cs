using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Sankofa.Core.House;

namespace Sankofa.Web.House;

/// <summary>Dates come as three fields, amounts as people of the language write them; both are read strictly.</summary>
public sealed class FormBinders : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var type = context.Metadata.UnderlyingOrModelType;
        return type == typeof(PartialDate) ? new PartialDateBinder()
            : type == typeof(DateOnly) ? new DayBinder()
            : type == typeof(decimal) ? new NumberBinder()
            : null;
    }

    private static Words T(ModelBindingContext context) =>
        context.HttpContext.RequestServices.GetRequiredService<Words>();

    private static string Typed(ModelBindingContext context, string part)
    {
        var name = $"{context.ModelName}.{part}";
        var value = context.ValueProvider.GetValue(name);
        if (value != ValueProviderResult.None)
        {
            context.ModelState.SetModelValue(name, value);
            // What is wrong is said of the whole date. Left open, a part of one that has an attribute of its own, such
            // as [Required], would make the form unclear without a word why.
            context.ModelState.MarkFieldValid(name);
        }

        return value.FirstValue?.Trim() ?? "";
    }

    private static bool TryParts(ModelBindingContext context, out int year, out int month, out int day, out bool any)
    {
        var (y, m, d) = (Typed(context, "Year"), Typed(context, "Month"), Typed(context, "Day"));
        any = y.Length + m.Length + d.Length > 0;
        (year, month, day) = (0, 0, 0);
        return Whole(y, out year) & Whole(m, out month) & Whole(d, out day);
    }

    private static bool Whole(string text, out int number)
    {
        number = 0;
        return text.Length == 0 || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private sealed class PartialDateBinder : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var unknown = Typed(bindingContext, "Unknown").Contains("true", StringComparison.OrdinalIgnoreCase);
            var read = TryParts(bindingContext, out var year, out var month, out var day, out var any);
            if (unknown && !any) bindingContext.Result = ModelBindingResult.Success(PartialDate.Unknown);
            else if (unknown) bindingContext.ModelState.TryAddModelError(
                bindingContext.ModelName, T(bindingContext)["Form.Date.UnknownOrKnown"]);
            else if (read && PartialDate.TryOf(year, month, day, out var date)) bindingContext.Result =
                ModelBindingResult.Success(date);
            else bindingContext.ModelState.TryAddModelError(
                bindingContext.ModelName, T(bindingContext)["Form.Date.Impossible"]);
            return Task.CompletedTask;
        }
    }

    private sealed class DayBinder : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var whole = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
            if (whole != ValueProviderResult.None && whole.FirstValue is { Length: > 0 } iso)
            {
                bindingContext.ModelState.SetModelValue(bindingContext.ModelName, whole);
                if (DateOnly.TryParseExact(
                    iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var written))
                    bindingContext.Result = ModelBindingResult.Success(written);
                else
                    bindingContext.ModelState.TryAddModelError(
                        bindingContext.ModelName, T(bindingContext)["Form.Date.Impossible"]);
                return Task.CompletedTask;
            }

            var read = TryParts(bindingContext, out var year, out var month, out var day, out var any);
            var optional = Nullable.GetUnderlyingType(bindingContext.ModelType) is not null;
            if (!any && optional) bindingContext.Result = ModelBindingResult.Success(null);
            else if (!any) bindingContext.ModelState.TryAddModelError(
                bindingContext.ModelName, T(bindingContext)["Form.Date.Needed"]);
            else if (read && PartialDate.TryOf(year, month, day, out var date) && date.IsExact)
                bindingContext.Result = ModelBindingResult.Success(new DateOnly(year, month, day));
            else bindingContext.ModelState.TryAddModelError(
                bindingContext.ModelName, T(bindingContext)["Form.Date.Impossible"]);
            return Task.CompletedTask;
        }
    }

    private sealed class NumberBinder : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
            if (value == ValueProviderResult.None) return Task.CompletedTask;
            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
            var text = (value.FirstValue ?? "").Trim();
            var optional = Nullable.GetUnderlyingType(bindingContext.ModelType) is not null;
            if (text.Length == 0 && optional) bindingContext.Result = ModelBindingResult.Success(null);
            else if (TryAmount(text, out var number)) bindingContext.Result = ModelBindingResult.Success(number);
            else bindingContext.ModelState.TryAddModelError(
                bindingContext.ModelName, T(bindingContext)["Form.Number.Unclear"]);
            return Task.CompletedTask;
        }

        /// <summary>
        /// One comma or one point before one or two digits is the decimal mark; spaces group thousands. "1,850" and
        /// "1.850" could be read in two ways and are asked about, never guessed.
        /// </summary>
        internal static bool TryAmount(string text, out decimal number)
        {
            var plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u00a0' or '\u202f')));
            var mark = plain.LastIndexOfAny([',', '.']);
            number = 0;
            if (mark >= 0)
            {
                if (plain.IndexOfAny([',', '.']) != mark || plain.Length - mark - 1 is < 1 or > 2) return false;
                plain = plain[..mark] + "." + plain[(mark + 1)..];
            }

            return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture, out number);
        }
    }
}
