using System.Globalization;
using System.Text.Json;
using DeAn06.SharedKernel;
using DeAn06.SharedKernel.Problems;
using DeAn06.SharedKernel.Text;
using FastEndpoints;
using FluentValidation;
using FluentValidation.Resources;
using FluentValidation.Results;

namespace DeAn06.Platform.Web;

/// <summary>FastEndpoints' own refusals, of binding and validation, said as problems in Vietnamese.</summary>
internal static class BindingProblems
{
    public static void Configure(Config config)
    {
        if (!config.Serializer.Options.IsReadOnly)
        {
            KernelJson.Configure(config.Serializer.Options);
        }

        config.Endpoints.ShortNames = true;
        config.Serializer.RequestDeserializer = JsonBody.ReadAsync;
        config.Binding.JsonExceptionTransformer = e => new ValidationFailure(JsonBody.MemberOf(e), e.Message);
        config.Binding.FailureMessage = (_, member, value) => Unreadable(member, value.ToString());
        config.Errors.ContentType = "application/problem+json; charset=utf-8";
        config.Errors.ProducesMetadataType = null;
        config.Errors.ResponseBuilder = (failures, http, _) => ProblemResult.Body(ProblemOf(failures), http);
        ValidatorOptions.Global.LanguageManager = new VietnameseMessages();
    }

    /// <summary>Names member and value, so that the value can be found; a password is not repeated, screens and logs being read by others.</summary>
    internal static string Unreadable(string member, string value) =>
        member.Contains("password", StringComparison.OrdinalIgnoreCase)
            ? Unreadable(member)
            : $"Mục “{member}” có giá trị “{Excerpt.Of(value)}” không đúng kiểu dữ liệu. Sửa lại giá trị này rồi gửi lại.";

    internal static string Unreadable(string member) =>
        $"Mục “{member}” không đúng kiểu dữ liệu. Sửa lại giá trị này rồi gửi lại.";

    private static Problem ProblemOf(List<ValidationFailure> failures)
    {
        LineError[] errors =
        [
            .. failures.Select(f => new LineError(MemberName(f.PropertyName), "malformed", f.ErrorMessage)),
        ];
        var detail =
            errors.Length == 1 ? errors[0].Message : $"Có {errors.Length} mục không đọc được; xem từng mục ở “errors”.";
        return Refused.Malformed(detail, errors);
    }

    private static string? MemberName(string? property) =>
        string.IsNullOrEmpty(property) ? null : JsonNamingPolicy.CamelCase.ConvertName(property);

    /// <summary>A validator that brings no message of its own must not answer in English.</summary>
    private sealed class VietnameseMessages : LanguageManager
    {
        public override string GetString(string key, CultureInfo? culture = null) =>
            "Mục “{PropertyName}” có giá trị “{PropertyValue}” không hợp lệ. Kiểm tra lại giá trị này rồi gửi lại.";
    }
}
