using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DeAn06.Modules.Access.Migrations
{
    /// <inheritdoc />
    public partial class GivenPasswords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "password_given_at",
                schema: "access",
                table: "accounts",
                type: "timestamp with time zone",
                nullable: true);

            // Given before anybody counted: they end 72 hours after this.
            migrationBuilder.Sql("update access.accounts set password_given_at = now() where must_change_password");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "password_given_at",
                schema: "access",
                table: "accounts");
        }
    }
}
