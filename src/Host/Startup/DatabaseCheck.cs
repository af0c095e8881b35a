using Npgsql;

namespace DeAn06.Host.Startup;

/// <summary>Whether a database can carry what is put into it; asked before anything is made there.</summary>
internal static class DatabaseCheck
{
    private const int OldestServer = 15;

    private const string Question = """
        select current_setting('server_version_num')::int / 10000,
               pg_encoding_to_char(d.encoding),
               current_setting('transaction_read_only')::bool,
               pg_has_role(d.datdba, 'usage'),
               r.rolcreaterole or r.rolsuper,
               has_database_privilege(d.oid, 'create'),
               current_user
        from pg_database d, pg_roles r
        where d.datname = current_database() and r.rolname = current_user
        """;

    /// <summary>The database that all modules share: its owner makes their roles and schemas.</summary>
    public static async Task OwnerAsync(string connectionString, CancellationToken ct)
    {
        var setting = Settings.Database.Name;
        var found = await AskAsync(setting, connectionString, ct);
        Refuse(setting, found);
        if (!found.Owns)
        {
            throw new LaunchException(
                $"Tài khoản {found.User} không phải chủ sở hữu cơ sở dữ liệu {found.Name} nên không tạo được lược đồ. Chạy bằng tài khoản quản trị: alter database {found.Name} owner to {found.User}; hoặc sửa {setting}."
            );
        }

        if (!found.MakesRoles)
        {
            throw new LaunchException(
                $"Tài khoản {found.User} chưa có quyền tạo tài khoản (createrole). Chạy bằng tài khoản quản trị: alter role {found.User} createrole; hoặc sửa {setting}."
            );
        }
    }

    /// <summary>A module's own database: its role and rights are its operator's affair, as long as its schema is there or can be made.</summary>
    public static async Task ModuleAsync(string setting, string connectionString, string schema, CancellationToken ct)
    {
        var found = await AskAsync(setting, connectionString, ct);
        Refuse(setting, found);
        if (!found.MakesSchemas && !await HasAsync(connectionString, schema, ct))
        {
            throw new LaunchException(
                $"Tài khoản {found.User} không tạo được lược đồ {schema} trong cơ sở dữ liệu {found.Name}. Chạy bằng tài khoản quản trị: alter database {found.Name} owner to {found.User}; hoặc sửa {setting}."
            );
        }
    }

    private static void Refuse(string setting, Found found)
    {
        if (found.Version < OldestServer)
        {
            throw new LaunchException(
                $"Máy chủ của {setting} là PostgreSQL {found.Version}; cần PostgreSQL {OldestServer} trở lên."
            );
        }

        if (found.Encoding != "UTF8")
        {
            throw new LaunchException(
                $"Cơ sở dữ liệu {found.Name} dùng bảng mã {found.Encoding}, không chứa được tiếng Việt. Tạo cơ sở dữ liệu khác: create database … encoding 'UTF8' template template0; rồi sửa {setting}."
            );
        }

        if (found.ReadOnly)
        {
            throw new LaunchException(
                $"Máy chủ của {setting} chỉ cho đọc (bản sao, hoặc đặt default_transaction_read_only). Sửa {setting} tới máy chủ chính rồi khởi động lại."
            );
        }
    }

    private static async Task<Found> AskAsync(string setting, string connectionString, CancellationToken ct)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(ct);
            await using var question = new NpgsqlCommand(Question, connection);
            await using var answer = await question.ExecuteReaderAsync(ct);
            await answer.ReadAsync(ct);
            return new Found(
                connection.Database,
                answer.GetInt32(0),
                answer.GetString(1),
                answer.GetBoolean(2),
                answer.GetBoolean(3),
                answer.GetBoolean(4),
                answer.GetBoolean(5),
                answer.GetString(6)
            );
        }
        // Names, sockets, certificates, protocols: whatever it is, this setting led there.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw DatabaseTrouble.At(setting, e);
        }
    }

    private static async Task<bool> HasAsync(string connectionString, string schema, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        await using var question = new NpgsqlCommand(
            "select exists (select from pg_namespace where nspname = $1 and has_schema_privilege(oid, 'create'))",
            connection
        )
        {
            Parameters = { new() { Value = schema } },
        };
        return (bool)(await question.ExecuteScalarAsync(ct))!;
    }

    private sealed record Found(
        string Name,
        int Version,
        string Encoding,
        bool ReadOnly,
        bool Owns,
        bool MakesRoles,
        bool MakesSchemas,
        string User
    );
}
