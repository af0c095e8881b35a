using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DeAn06.Modules.Calendar.Migrations
{
    /// <inheritdoc />
    public partial class CalendarVersion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "calendar_version",
                schema: "calendar",
                table: "periods",
                type: "integer",
                nullable: false,
                defaultValue: 1);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "calendar_version",
                schema: "calendar",
                table: "periods");
        }
    }
}
