using DeAn06.Host.Startup;
using DeAn06.TestHost;

namespace DeAn06.Host.Tests.Startup;

/// <summary>A profile that cannot run ends the start with one line that names the file, the place and the value.</summary>
public sealed class RefusedProfileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dean06-profile-").FullName;

    public RefusedProfileTests()
    {
        foreach (var file in Directory.EnumerateFiles(TestProfile.SecondFolder))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void As_it_stands_it_runs() => Assert.Equal("tinh-mau-2024", ProfileFolder.Load(folder, Modules.All).Code);

    [Theory]
    [InlineData("profile.json", "\"code\": \"tinh-mau-2024\",", "\"code\": ", "dòng 3")]
    [InlineData("profile.json", "\"code\": \"tinh-mau-2024\",", "", "thiếu “code”")]
    [InlineData(
        "profile.json",
        "\"superiorName\": \"UBND tỉnh Mẫu\"",
        "\"superiorName\": \" \"",
        "thiếu “superiorName”"
    )]
    [InlineData("profile.json", "\"directoryFrom\": \"2024-01-01\",", "", "thiếu “directoryFrom”")]
    [InlineData("profile.json", "\"place\"", "\"plaze\"", "plaze")]
    [InlineData("profile.json", "\"inspection\"", "\"clinicalAffairs\"", "“clinicalAffairs” được ghi hai lần")]
    [InlineData("profile.json", "\"inspection\"", "\"Kiểm tra\"", "“Kiểm tra”")]
    [InlineData("profile.json", "\"name\": \"Phòng Kiểm tra\"", "\"name\": \"\"", "phòng thứ 3")]
    [InlineData("profile.json", "\"office\": true, ", "", "đúng một phòng")]
    [InlineData("profile.json", "\"van-phong\"", "\"admin\"", "“admin”")]
    [InlineData("forms.json", "\"forms\": [", "\"forms\": {", "dòng 3")]
    [InlineData("forms.json", "\"code\": \"M2\"", "\"code\": \"M1\"", "“M1” được ghi hai lần")]
    [InlineData("forms.json", "\"code\": \"M2\"", "\"code\": \"biểu 2\"", "“biểu 2”")]
    [InlineData("forms.json", "\"name\": \"Biểu số 02\"", "\"name\": \"Biểu số 01\"", "“Biểu số 01” được ghi hai lần")]
    [InlineData("forms.json", "\"name\": \"Biểu số 02\"", "\"name\": \"Biểu 02/2024\"", "“Biểu 02/2024”")]
    [InlineData("forms.json", "\"no\": \"1.2.\"", "\"no\": \"1.1\"", "“1.1” được ghi cho hai nội dung")]
    [InlineData("forms.json", "\"name\": \"Biểu số 02\",", "", "phụ lục “M2”: thiếu “name”")]
    [InlineData("forms.json", "\"section\": \"e-prescriptions\"", "\"section\": \"prescriptions\"", "“prescriptions”")]
    [InlineData(
        "forms.json",
        "\"section\": \"e-prescriptions\"",
        "\"section\": \"digital-signatures\"",
        "“digital-signatures” được ghi hai lần"
    )]
    [InlineData("forms.json", "\"shortTitle\": \"Tra cứu thẻ\",", "", "mục “1.1.”: thiếu “shortTitle”")]
    [InlineData("forms.json", "\"title\": \"Chữ ký số của cán bộ\"", "\"title\": \"\"", "mục “I”: thiếu “title”")]
    [InlineData(
        "forms.json",
        "\"division\": \"clinicalAffairs\"",
        "\"division\": \"medicalAffairs\"",
        "“medicalAffairs”"
    )]
    [InlineData("forms.json", "\"stations\": \"included\",", "", "thiếu “stations”")]
    [InlineData("forms.json", "\"stations\": \"included\"", "\"stations\": \"some\"", "“some”")]
    [InlineData("forms.json", "\"requires\": \"hospital\"", "\"requires\": \"none\"", "“none”")]
    [InlineData("forms.json", "\"requires\": \"hospital\"", "\"require\": \"hospital\"", "require")]
    [InlineData("forms.json", "\"lookupsFailed\"", "\"lookupsLost\"", "“lookupsLost”")]
    [InlineData("forms.json", "\"lookupsFailed\"", "\"visits\"", "“visits”")]
    [InlineData("forms.json", "\"lookupsFailed\"", "\"lookupsSucceeded\"", "hai lần")]
    [InlineData("forms.json", "\"requires\": \"hospital\"", "\"lines\": [\"issued\"]", "“issued”")]
    [InlineData(
        "forms.json",
        "\"requires\": \"hospital\"",
        "\"headings\": [{ \"before\": \"sent\", \"text\": \"Đã gửi\" }]",
        "“sent”"
    )]
    [InlineData("forms.json", "\"no\": \"A\"", "\"no\": \"\"", "thiếu “no”")]
    [InlineData(
        "calendar.json",
        "\"forms\": [\"M2\"]",
        "\"forms\": [\"M3\"]",
        "kỳ “2024-Y”: forms.json không có phụ lục “M3”"
    )]
    [InlineData("calendar.json", "\"dueOn\": \"2024-01-28\"", "\"dueOn\": \"2024-01-20\"", "2024-01")]
    [InlineData(
        "targets.json",
        "\"section\": \"citizen-id-visits\"",
        "\"section\": \"cashless-payments\"",
        "“cashless-payments”"
    )]
    [InlineData("targets.json", "\"whole\": \"insuredVisits14Plus\"", "\"whole\": \"insured\"", "“insured”")]
    [InlineData("targets.json", "\"part\": \"lookupsSucceeded\",", "", "“part” và “whole”")]
    public void What_is_wrong_is_named(string file, string right, string wrong, string said)
    {
        var path = Path.Combine(folder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(right, text);
        File.WriteAllText(path, text.Replace(right, wrong, StringComparison.Ordinal));

        IsRefused(file, said);
    }

    [Theory]
    [InlineData("profile.json")]
    [InlineData("forms.json")]
    public void A_file_that_is_not_there_is_named(string file)
    {
        File.Delete(Path.Combine(folder, file));
        IsRefused(file, "Không có tệp");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named() =>
        Assert.Contains(
            "PROFILE",
            Assert.Throws<LaunchException>(() => ProfileFolder.Load(folder + "-gone", Modules.All)).Message
        );

    private void IsRefused(string file, string said)
    {
        var refusal = Assert.Throws<LaunchException>(() => ProfileFolder.Load(folder, Modules.All)).Message;
        Assert.Contains(Path.Combine(folder, file), refusal);
        Assert.Contains(said, refusal);
        Assert.EndsWith("rồi khởi động lại.", refusal);
        Assert.DoesNotContain('\n', refusal);
    }
}
