using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DeAn06.Modules.Access.Migrations
{
    /// <inheritdoc />
    public partial class FirstStart : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "has_published_password",
                schema: "access",
                table: "accounts",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            // A demonstration's accounts were made with one hash for all; no two other accounts share theirs.
            migrationBuilder.Sql(
                """
                update access.accounts set has_published_password = true where password_hash in (
                    select password_hash from access.accounts group by password_hash having count(*) > 1
                )
                """
            );

            migrationBuilder.CreateTable(
                name: "setup_links",
                schema: "access",
                columns: table => new
                {
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_setup_links", x => x.hash);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "setup_links",
                schema: "access");

            migrationBuilder.DropColumn(
                name: "has_published_password",
                schema: "access",
                table: "accounts");
        }
    }
}
