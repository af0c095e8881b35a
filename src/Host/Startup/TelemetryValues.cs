using System.Globalization;

namespace DeAn06.Host.Startup;

/// <summary>OpenTelemetry's own variables: its library would start without a word on values that it cannot use, or fail with a stack.</summary>
internal static class TelemetryValues
{
    public static void Check(Func<Setting, string?> given)
    {
        if (given(Settings.OtlpEndpoint) is { } endpoint && !IsAddress(endpoint))
        {
            throw SettingValues.Wrong(
                Settings.OtlpEndpoint,
                endpoint,
                "phải là địa chỉ http:// hoặc https://, ví dụ http://localhost:4317"
            );
        }

        SettingValues.OneOf(Settings.OtlpProtocol, given(Settings.OtlpProtocol), "grpc", "http/protobuf");
        if (
            given(Settings.OtelMetricInterval) is { } interval
            && !(
                int.TryParse(interval, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
                && milliseconds > 0
            )
        )
        {
            throw SettingValues.Wrong(Settings.OtelMetricInterval, interval, "phải là số mili giây, ví dụ 60000");
        }

        // Headers hold keys of access: what is wrong with them is said without them.
        if (given(Settings.OtlpHeaders) is { } headers && !ArePairs(headers))
        {
            throw new LaunchException(
                $"{Settings.OtlpHeaders.Name} viết sai; phải là các cặp tên=giá trị, cách nhau bằng dấu phẩy."
            );
        }

        if (given(Settings.OtelResourceAttributes) is { } attributes && !ArePairs(attributes))
        {
            throw SettingValues.Wrong(
                Settings.OtelResourceAttributes,
                attributes,
                "phải là các cặp tên=giá trị, cách nhau bằng dấu phẩy"
            );
        }
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https");

    private static bool ArePairs(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries).All(pair => pair.IndexOf('=', StringComparison.Ordinal) > 0);
}
