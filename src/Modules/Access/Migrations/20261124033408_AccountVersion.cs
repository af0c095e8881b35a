using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DeAn06.Modules.Access.Migrations
{
    /// <inheritdoc />
    public partial class AccountVersion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "version",
                schema: "access",
                table: "accounts",
                type: "integer",
                nullable: false,
                defaultValue: 1);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "version",
                schema: "access",
                table: "accounts");
        }
    }
}
